import type { Action } from '@gremia/contracts';
import type { Actor } from '../platform/actor/actor';
import { may } from '../platform/actor/may';
import { ProblemError } from '../platform/problem/problem-error';
import type { MinutesMeeting } from './minutes.repository';

/**
 * Who may not work with the minutes of a meeting is not told whether there is such a meeting.
 *
 * @throws ProblemError `not-found`
 */
export function assertMayFor(
  actor: Actor,
  action: Action,
  meeting: MinutesMeeting | null,
): asserts meeting is MinutesMeeting {
  if (meeting === null || !may(actor, action, { committeeId: meeting.committee_id }))
    throw new ProblemError('not-found');
}
