import type { MinutesDocument } from '@gremia/contracts';
import { clockTime } from '@gremia/contracts';
import { changeSentence, findItem, initialState, replay, type MeetingState } from '@gremia/meeting';
import { dayOf, germanDate } from '@gremia/rules';
import { isToldInPublic } from './compose/publicity';
import { asTheyHappened } from './compose/told';
import type { ProtocolEntry } from './protocol-entry';

/** Remarks of the minutes by item id; `opening` and `closing` belong to no item. */
export type Remarks = Readonly<Record<string, string>>;

/** The keys that belong to no item. They are printed in the public part. */
export const GENERAL_REMARKS = ['opening', 'closing'] as const;

/**
 * What was noted down during the meeting, as a first version of the remarks: item by item what became of its papers
 * and what was remarked when, and what belongs to none under `opening`.
 */
export function notedRemarks(entries: readonly ProtocolEntry[]): Record<string, string> {
  const state = replay(initialState, entries);
  const open = replay(
    initialState,
    entries.filter(({ audience }) => audience === 'public'),
  );
  // What was noted without the public stands among the steps of the non-public part.
  const noted = state.items.map((item) => {
    const told = isToldInPublic(item) ? (findItem(open, item.itemId) ?? item) : item;
    const said = remarksOn(entries, state, item.itemId, isToldInPublic(item));
    return [item.itemId, [...changesOf(told), ...said].join('\n\n')] as const;
  });
  return Object.fromEntries(
    [...noted, ['opening', remarksOn(entries, state, null, false).join('\n\n')] as const].filter(
      ([, text]) => text !== '',
    ),
  );
}

/** `18:04 Uhr: Frau Amsel dankt.`, with the day where it is another one than that of the opening. */
function remarksOn(
  entries: readonly ProtocolEntry[],
  { openedAt, timeZone }: MeetingState,
  itemId: string | null,
  publicOnly: boolean,
): readonly string[] {
  const day = (at: string): string => dayOf(Date.parse(at), timeZone);
  return asTheyHappened(entries).flatMap(({ at, event, audience }) => {
    if (event.kind !== 'remark-noted' || event.itemId !== itemId || (publicOnly && audience !== 'public')) return [];
    const on = openedAt === null || day(at) === day(openedAt) ? '' : `Am ${germanDate(day(at))} um `;
    return [`${on}${clockTime(at, timeZone)} Uhr: ${event.text}`];
  });
}

/** What happened to internal files and papers is not told: the remarks on a public item are for everybody. */
const changesOf = ({ changes }: MeetingState['items'][number]): readonly string[] =>
  changes.filter(({ internal }) => !internal).map(changeSentence);

/**
 * The remarks that belong into a part: those on its items, and in the public part the general ones. Nothing else is
 * taken along.
 */
export function remarksFor(
  document: MinutesDocument,
  remarks: Remarks,
  part: 'public' | 'non-public',
): Record<string, string> {
  const keys = new Set([
    ...document.items.flatMap(({ itemId, closedPart }) => (closedPart === true ? [] : [itemId])),
    ...(part === 'public' ? GENERAL_REMARKS : []),
  ]);
  return Object.fromEntries(Object.entries(remarks).filter(([key]) => keys.has(key)));
}
