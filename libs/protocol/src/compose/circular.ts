import { clockTime } from '@gremia/contracts';
import { findSeat, type MeetingEvent, type MeetingState } from '@gremia/meeting';
import { dayOf, endsByObjection, germanDay } from '@gremia/rules';
import { withStop } from './with-stop';

type Opened = Extract<MeetingEvent, { kind: 'meeting-opened' }>;

/** Who has objected to that, when, and what follows. */
export function objectionFinding(
  state: MeetingState,
  at: string,
  { personId, reason }: Extract<MeetingEvent, { kind: 'circular-objected' }>,
): string {
  const { timeZone } = state;
  const name = findSeat(state, personId)?.name ?? 'Ein Mitglied';
  return (
    `${name} hat dem Umlaufverfahren am ${germanDay(dayOf(Date.parse(at), timeZone))}, ` +
    `${clockTime(at, timeZone)} Uhr widersprochen.${reason === '' ? '' : ` Grund: ${withStop(reason)}`} ` +
    'Ohne Sitzung ist nichts beschlossen worden.'
  );
}

/** That nobody met, why, on whose motion, and how long there was to answer. */
export function circularFindings({ circular, profile, timeZone = 'Europe/Berlin' }: Opened): string[] {
  if (circular === undefined) return [];
  const { ground, movedBy, until } = circular;
  return [
    `Beschlossen wurde ohne Sitzung im Umlaufverfahren (${profile.circular.norm}), beantragt von ${movedBy}. ` +
      `Grund: ${withStop(ground)} Antworten waren bis ` +
      `${germanDay(dayOf(Date.parse(until), timeZone))}, ${clockTime(until, timeZone)} Uhr möglich` +
      (endsByObjection(profile) ? '; bis dahin konnte jedes Mitglied dem Verfahren widersprechen.' : '.'),
  ];
}
