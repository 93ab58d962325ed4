import { findSeat, germanInstant, type ItemState, type MeetingEvent, type MeetingState } from '@gremia/meeting';
import { adoptsBySilence, endsByObjection } from '@gremia/rules';
import type { ProtocolEntry } from '../protocol-entry';
import { withStop } from './with-stop';

type Opened = Extract<MeetingEvent, { kind: 'meeting-opened' }>;

/** Who has objected to that, when, and what follows. */
export function objectionFinding(
  state: MeetingState,
  at: string,
  { personId, reason, itemId }: Extract<MeetingEvent, { kind: 'circular-objected' }>,
): string {
  const [to, follows] =
    itemId === undefined
      ? ['dem Umlaufverfahren', 'Ohne Sitzung ist nichts beschlossen worden.']
      : ['dem Antrag', 'Er ist ohne Sitzung nicht angenommen.'];
  const { timeZone } = state;
  const name = findSeat(state, personId)?.name ?? 'Ein Mitglied';
  return (
    `${name} hat ${to} am ${germanInstant(at, timeZone)} widersprochen.` +
    `${reason === '' ? '' : ` Grund: ${withStop(reason)}`} ` +
    follows
  );
}

/** That nobody met, why, on whose motion, and how long there was to answer. */
export function circularFindings({ circular, profile, timeZone = 'Europe/Berlin' }: Opened): string[] {
  if (circular === undefined) return [];
  const { ground, movedBy, until, simpleMatters = false } = circular;
  const rest = endsByObjection(profile)
    ? '; bis dahin konnte jedes Mitglied dem Verfahren widersprechen.'
    : adoptsBySilence(profile)
      ? '; ein Antrag ist angenommen, wenn bis dahin kein Mitglied widersprochen hat.'
      : '.';
  const kind = adoptsBySilence(profile) ? 'Widersprüche' : 'Antworten';
  return [
    `Beschlossen wurde ohne Sitzung im Umlaufverfahren (${profile.circular.norm}), beantragt von ${movedBy}. ` +
      `Grund: ${withStop(ground)} ${simpleMatters ? 'Es sind Gegenstände einfacher Art. ' : ''}${kind} waren bis ` +
      `${germanInstant(until, timeZone)} möglich${rest}`,
  ];
}

/** Who has objected to what is moved on an item, when, and what follows. */
export const motionObjection = (
  { at, event }: ProtocolEntry,
  state: MeetingState,
  { itemId }: Pick<ItemState, 'itemId'>,
): string | null =>
  event.kind === 'circular-objected' && event.itemId === itemId ? objectionFinding(state, at, event) : null;
