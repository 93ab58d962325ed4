import type { MinutesDocument } from '@gremia/contracts';
import { courseVotes, type MeetingState } from '@gremia/meeting';
import type { Part, ProtocolEntry } from '../protocol-entry';
import { attendanceNotes } from './attendance-notes';
import { minutesVote } from './votes';

type Course = NonNullable<MinutesDocument['course']>;

/**
 * What was voted on outside the items, in the order of time: in the part that whoever was in the room then may read.
 */
export function courseOf(entries: readonly ProtocolEntry[], state: MeetingState, part: Part): Course {
  return courseVotes(state).flatMap((vote): Course => {
    if (vote.nonPublic !== (part === 'non-public')) return [];
    const told = minutesVote(state, vote, attendanceNotes(entries, state, vote));
    return told === null ? [] : [{ at: vote.openedAt, after: lastCalled(entries, vote.voteId), vote: told }];
  });
}

/** The item that was called last before a vote was opened; null before the first. */
function lastCalled(entries: readonly ProtocolEntry[], voteId: string): string | null {
  const opened = entries.findIndex(({ event }) => event.kind === 'vote-opened' && event.voteId === voteId);
  const call = entries.slice(0, opened).findLast(({ event }) => event.kind === 'item-called')?.event;
  return call?.kind === 'item-called' ? call.itemId : null;
}
