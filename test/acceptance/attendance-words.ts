import { dayOf } from '@gremia/rules';
import type { MeetingState } from '@gremia/meeting';
import { instantOf } from './scenario-clock';
import type { ActInput } from './scenario';
import type { Act } from './stage';

const ABSENCES = { entschuldigt: 'excused', unentschuldigt: 'unexcused', 'keine Angabe': 'not-stated' } as const;
const STAY = /^(?:(?<from>\S+) bis (?<until>\S+)|ab (?<since>\S+))$/u;

/** `anwesenheit berichtigen` as a command: times are of the day on which the meeting was opened. */
export function attendanceOf(
  { fehlt, anwesend, weil }: ActInput<'anwesenheit berichtigen'>,
  personId: string,
  { openedAt, timeZone }: MeetingState,
): Act {
  const day = dayOf(Date.parse(openedAt ?? ''), timeZone);
  const stays = anwesend?.map((words) => {
    const { from, until, since } = STAY.exec(words)?.groups ?? {};
    const begin = from ?? since;
    if (begin === undefined) throw new Error(`Die Zeit „${words}“ ist nicht zu lesen.`);
    return { from: instantOf(day, begin), until: until === undefined ? null : instantOf(day, until) };
  });
  return {
    kind: 'correct-attendance',
    personId,
    reason: weil,
    ...(fehlt === undefined ? {} : { absence: ABSENCES[fehlt] }),
    ...(stays === undefined ? {} : { stays }),
  };
}
