import { findItem, type EventOf, type ItemState, type MeetingState } from '@gremia/meeting';
import { printResolution } from '@gremia/resolution';
import { dayOf, germanDay, GROUND_WORDS } from '@gremia/rules';
import type { ProtocolEntry } from '../protocol-entry';
import { nameOf } from './name-of';

const CHANGES: ReadonlySet<string> = new Set(['public-excluded', 'public-admitted', 'item-called', 'item-closed']);

/** An item that the public part of the minutes has: planned as public, or opened in the meeting. */
export const isToldInPublic = (item: Pick<ItemState, 'public' | 'openSince'>): boolean =>
  item.public || item.openSince !== null;

/** That the public went and came back, for what, by which norm and how it was voted; null for every other entry. */
export function publicitySentence(
  { at, event, audience }: ProtocolEntry,
  item: ItemState,
  state: MeetingState,
): string | null {
  const { itemId } = item;
  if (event.kind === 'remark-noted' && event.itemId === itemId && audience !== 'public' && isToldInPublic(item))
    return event.text;
  if (event.kind === 'resolution-released' && event.itemId === itemId) return releasedSentence(event, at, state);
  if (event.kind === 'alone-confirmed' && event.itemId === itemId) {
    const { name = nameOf(state, event.personId) } = event;
    return `${name} ist zugeschaltet und bestätigt, dass niemand sonst mithören kann.`;
  }
  if (event.kind === 'public-excluded' && event.itemId === itemId) {
    const { stage, ground, norm, result } = event;
    if (stage === 'motion')
      return `Für Beratung und Entscheidung über den Antrag ist die Öffentlichkeit ausgeschlossen (${norm}).`;
    const why = ground === null ? '' : ` wegen ${GROUND_WORDS[ground]}`;
    // The result says that it is excluded, too: once is enough, with how it was voted.
    const counts = /\((\d+ Ja[^()]*)\)\.?$/u.exec(result ?? '')?.[1];
    const grounds = counts === undefined ? norm : `${norm}; ${counts}`;
    return joined(
      `Die Öffentlichkeit ist für diesen Tagesordnungspunkt${why} ausgeschlossen (${grounds}).`,
      counts === undefined ? result : null,
    );
  }
  if (event.kind !== 'public-admitted' || event.itemId !== itemId) return null;
  const { why, norm, result } = event;
  return why === 'resolved'
    ? joined(`Der Tagesordnungspunkt wird ab jetzt öffentlich behandelt (${norm}).`, result)
    : joined('Die Öffentlichkeit ist wieder zugelassen.', result);
}

/** When, by whom and on what grounds it was released, and what everybody may know of it since then. */
function releasedSentence(event: EventOf<'resolution-released'>, at: string, { timeZone }: MeetingState): string {
  const { by, norm, reference, question, sentence, points } = event;
  const on = germanDay(dayOf(Date.parse(at), timeZone));
  const grounds = reference === '' ? norm : `${norm}; ${reference}`;
  return joined(
    `Am ${on} von ${by.name} freigegeben (${grounds}):`,
    question,
    sentence,
    points === null ? null : printResolution(points).replaceAll(/\s+/gu, ' ').trim(),
  );
}

/** What was released of items of which the public part has nothing else. */
export const releasedOf = (entries: readonly ProtocolEntry[], state: MeetingState): string[] =>
  entries.flatMap((entry): string[] => {
    const { event, at } = entry;
    if (event.kind !== 'resolution-released') return [];
    const item = findItem(state, event.itemId);
    if (item === null || isToldInPublic(item)) return [];
    const title = event.title === null ? '' : ` (${event.title})`;
    return [`Zu ${item.number}${title}: ${releasedSentence(event, at, state)}`];
  });

const joined = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(' ');

/** What the non-public part tells of an item that is public beside it: what happened while the public was out. */
export function closedPartOf(
  entries: readonly ProtocolEntry[],
  state: MeetingState,
  item: ItemState,
): { readonly entries: readonly ProtocolEntry[]; readonly item: ItemState } {
  const isTold = ({ audience, event }: ProtocolEntry): boolean =>
    audience !== 'public' || CHANGES.has(event.kind) || !('itemId' in event) || event.itemId !== item.itemId;
  const voteIds = item.voteIds.filter((voteId) => state.votes[voteId]?.nonPublic === true);
  return { entries: entries.filter(isTold), item: { ...item, voteIds } };
}
