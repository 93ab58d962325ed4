import { fieldFault, type MeetingInput } from '@gremia/contracts';
import type { Db } from '../platform/database/unit-of-work';
import { wrongField } from '../platform/problem/problem-error';
import type { MeetingRepository } from './meeting.repository';

/**
 * Sees that no other meeting of the body has the number in this term; rehearsals count nowhere.
 *
 * @throws ProblemError `invalid-input` beside the number
 */
export async function assertNumberFree(
  meetings: MeetingRepository,
  db: Db,
  id: string,
  { committeeId, session, rehearsal }: MeetingInput,
): Promise<void> {
  if (session === undefined || session === null || rehearsal) return;
  const title = await meetings.meetingWithNumber(db, id, { committeeId, session });
  if (title !== null) throw wrongField('/session/no', fieldFault('session-number-taken', { meeting: title }));
}
