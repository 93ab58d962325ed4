import { ProblemError } from '../../platform/problem/problem-error';
import type { MeetingRow } from '../meeting.repository';

/** Whether people were told of the agenda: published or sent. Nobody outside a rehearsal is told of that one. */
export const isKnown = ({ rehearsal, agenda_published_at, convened_at }: MeetingRow): boolean =>
  !rehearsal && (agenda_published_at !== null || convened_at !== null);

/** What people know is changed with a reason or not at all. @throws ProblemError `agenda-known` */
export function reasonToChange(reason: string | null | undefined): string {
  if (reason === null || reason === undefined) throw new ProblemError('agenda-known');
  return reason;
}
