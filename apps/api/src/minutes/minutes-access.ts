import type { Actor } from '../platform/actor/actor';
import { may, type Action } from '../platform/actor/may';
import { ProblemError } from '../platform/problem/problem-error';
import type { MinutesMeeting } from './minutes.repository';

/**
 * Who may not work with the minutes of a meeting is not told whether there is such a meeting.
 *
 * @throws ProblemError `not-signed-in`, `not-found`
 */
export function assertMayFor(
  actor: Actor | null,
  action: Action,
  meeting: MinutesMeeting | null,
): asserts meeting is MinutesMeeting {
  assertSignedIn(actor);
  if (meeting === null || !may(actor, action, { committeeId: meeting.committee_id }))
    throw new ProblemError('not-found');
}

/** @throws ProblemError `not-signed-in` */
export function assertSignedIn(actor: Actor | null): asserts actor is Actor {
  if (actor === null) throw new ProblemError('not-signed-in');
}
