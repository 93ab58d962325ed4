import type { MinutesDocument } from '@gremia/contracts';
import { courseVotes, type MeetingState } from '@gremia/meeting';
import type { Part, ProtocolEntry } from '../protocol-entry';
import { lastCalled } from './at-hand';
import { minutesVote } from './votes';

type Course = NonNullable<MinutesDocument['course']>;

/**
 * What was voted on outside the items, in the order of time: in the part that whoever was in the room then may read.
 *
 * @param shown ids of the items that this part has
 */
export function courseOf(
  entries: readonly ProtocolEntry[],
  state: MeetingState,
  shown: readonly string[],
  part: Part,
): Course {
  const among = new Set(shown);
  return courseVotes(state).flatMap((vote): Course => {
    if (vote.nonPublic !== (part === 'non-public')) return [];
    const told = minutesVote(state, vote);
    const opened = entries.findIndex(({ event }) => event.kind === 'vote-opened' && event.voteId === vote.voteId);
    return told === null ? [] : [{ at: vote.openedAt, after: lastCalled(entries, opened, among), vote: told }];
  });
}
