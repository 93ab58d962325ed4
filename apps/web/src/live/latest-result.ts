import { courseVotes, findItem, findVote, votesOf, type MeetingState, type VoteState } from '@gremia/meeting';

/**
 * The result that everybody is talking about: the newest counted one of the item at hand, or, between items, the one
 * announced last.
 */
export function latestResult(state: MeetingState): VoteState | null {
  const current = findVote(state, state.currentVoteId);
  if (current !== null && current.phase === 'open') return null;
  const item = findItem(state, state.currentItemId);
  if (item === null) return findVote(state, state.doubtableVoteId);
  return votesOf(state, item).findLast(({ tally, phase }) => tally !== null && phase !== 'closed') ?? null;
}

/**
 * Every counted vote, first those on the course of the meeting, then item by item in the order of the agenda; `except`
 * is shown elsewhere.
 */
export const countedVotes = (state: MeetingState, except: string | null): readonly VoteState[] =>
  [...courseVotes(state), ...state.items.flatMap((item) => votesOf(state, item))].filter(
    ({ voteId, tally, phase }) => tally !== null && phase !== 'closed' && phase !== 'open' && voteId !== except,
  );
