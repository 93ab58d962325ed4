import type { Choice } from '@gremia/contracts';
import { findItem, findVote } from '../lookup';
import type { MeetingState, VoteState } from '../state';

/**
 * What a seat shows. `open`: entitled, no ballot yet; `cast`: has voted, the choice is not to be seen (yet, or for
 * good); `not-voting`: was entitled and cast
 * nothing until the vote closed; `absent`: not in the electorate, or gone before casting.
 */
export type SeatStanding = Choice | 'cast' | 'open' | 'not-voting' | 'absent';

export interface SeatView {
  readonly personId: string;
  readonly name: string;
  readonly faction: string | null;
  readonly state: SeatStanding;
}

export interface Turnout {
  readonly cast: number;
  readonly entitled: number;
}

/**
 * Every voting member of the roster with what the seat shows in this vote. Vacant seats have no entry:
 * `committee.seats` less the length of the list, all of
 * them absent. Empty for a reader who does not know the vote.
 */
export function seatsOfVote(state: MeetingState, voteId: string): readonly SeatView[] {
  const vote = findVote(state, voteId);
  if (vote === null) return [];
  return state.roster
    .filter(({ voting }) => voting)
    .map(({ personId, name, faction }) => ({ personId, name, faction, state: standingOf(vote, personId) }));
}

/** How many of those entitled have cast a ballot. */
export function turnout(state: MeetingState, voteId: string): Turnout {
  const vote = findVote(state, voteId);
  return vote === null
    ? { cast: 0, entitled: 0 }
    : { cast: Object.keys(vote.cast).length, entitled: vote.electorate.length };
}

/** Whether a person may cast a ballot in this vote now: in its electorate, present, and not excluded meanwhile. */
export function mayVote(state: MeetingState, voteId: string, personId: string): boolean {
  const vote = findVote(state, voteId);
  if (vote === null || vote.phase !== 'open' || state.phase !== 'running') return false;
  const excluded = findItem(state, vote.itemId)?.conflicted.includes(personId) ?? false;
  return vote.electorate.includes(personId) && state.present[personId]?.entitled === true && !excluded;
}

function standingOf(vote: VoteState, personId: string): SeatStanding {
  if (vote.conflicted.includes(personId)) return 'conflicted';
  if (!vote.electorate.includes(personId)) return 'absent';
  if (personId in vote.cast) return vote.cast[personId] ?? 'cast';
  if (vote.phase === 'open') return 'open';
  return vote.gone.includes(personId) ? 'absent' : 'not-voting';
}
