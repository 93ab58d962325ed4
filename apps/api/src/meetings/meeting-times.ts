import { fieldFault, type MeetingInput } from '@gremia/contracts';
import { dayOf, firstDayOfRules, germanDate } from '@gremia/rules';
import type { Db } from '../platform/database/unit-of-work';
import { wrongField } from '../platform/problem/problem-error';
import type { MeetingRepository } from './meeting.repository';

/** Whoever goes on later than that holds another meeting; a longer one has its end in another year by mistake. */
const LONGEST_DAYS = 31;
const DAY_MS = 86_400_000;

/** @throws ProblemError `invalid-input` when a meeting would end before it begins, or long after */
export function assertTimes({ startsAt, endsAt }: Pick<MeetingInput, 'startsAt' | 'endsAt'>): void {
  if (endsAt !== null && Date.parse(endsAt) <= Date.parse(startsAt)) {
    throw wrongField('/endsAt', fieldFault('ends-before-it-begins'));
  }
  if (endsAt !== null && Date.parse(endsAt) - Date.parse(startsAt) > LONGEST_DAYS * DAY_MS)
    throw wrongField('/endsAt', fieldFault('meeting-too-long', { maximum: LONGEST_DAYS }));
}

/**
 * Sees that there are rules for the day on which a meeting begins: without them it could neither be convened nor held.
 *
 * @throws ProblemError `invalid-input` beside the beginning
 */
export async function assertRulesKnown(
  meetings: MeetingRepository,
  db: Db,
  { committeeId, startsAt }: Pick<MeetingInput, 'committeeId' | 'startsAt'>,
): Promise<void> {
  const body = await meetings.bodyOf(db, committeeId);
  if (body === null) throw wrongField('/committeeId', fieldFault('committee-unknown'));
  const first = firstDayOfRules(body.profile_key);
  if (dayOf(Date.parse(startsAt), body.time_zone) < first)
    throw wrongField('/startsAt', fieldFault('no-rules-for-day', { day: germanDate(first) }));
}
