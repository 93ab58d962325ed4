import type { MeetingState, Seat } from '@gremia/meeting';
import type { CommandBody } from '../../live/outbox';
import { absenceOf } from './absence-of';

/** What one tap of the roll call notes. */
export const NOTES = ['hall', 'excused', 'unexcused'] as const;
export type RollCallNote = (typeof NOTES)[number];

export const noteCommand = (personId: string, note: RollCallNote, reason: string): CommandBody =>
  note === 'hall'
    ? { kind: 'check-in', personId, mode: 'hall' }
    : { kind: 'correct-attendance', personId, absence: note, reason };

/** What such a command notes. */
export const noteOf = (body: CommandBody): RollCallNote =>
  body.kind === 'correct-attendance' && body.absence === 'excused'
    ? 'excused'
    : body.kind === 'correct-attendance'
      ? 'unexcused'
      : 'hall';

/** What is noted of somebody; null: nothing yet. */
export function standingOf({ present }: MeetingState, seat: Seat): RollCallNote | null {
  if (present[seat.personId] !== undefined) return 'hall';
  const absence = absenceOf(seat);
  return absence === 'not-stated' ? null : absence;
}
