import type { BallotContent } from '@gremia/contracts';
import { findVote } from '../lookup';
import { procedureOf } from '../procedures/registry';
import type { MeetingState, VoteState } from '../state';
import { isUnconfirmed } from './alone';
import { isVotePaused } from './disturbances';
import { excludedFrom } from './excluded-from';
import { calledNow, hasVoted } from './participation';
import { nameInVote, seatedIn } from './substitutes';

/**
 * What a seat shows. `chosen`: what the ballot says may be seen; `cast`: has voted, the choice is not to be seen (yet,
 * or for good); `open`: entitled, no ballot yet; `unnamed`: was counted without a name; `not-voting`: was entitled and
 * cast nothing until the vote closed; `conflicted`: excluded from the item; `absent`: not in the electorate, or gone
 * before casting.
 */
export type SeatStanding = 'chosen' | 'cast' | 'open' | 'unnamed' | 'not-voting' | 'conflicted' | 'absent';

export interface SeatView {
  readonly personId: string;
  readonly name: string;
  readonly faction: string | null;
  readonly state: SeatStanding;
  /** Was there without a vote in it; the seat is `absent`. */
  readonly listens: boolean;
  /** What was chosen; null unless the seat shows it. */
  readonly ballot: BallotContent | null;
}

export interface Turnout {
  readonly cast: number;
  readonly entitled: number;
}

/**
 * Every seat that was held when the vote was opened, with what it shows, and who sat there for another one. Vacant
 * seats have no entry: `committee.seats` less the length of the list, all of them absent. Empty for a reader who does
 * not know the vote.
 */
export function seatsOfVote(state: MeetingState, voteId: string): readonly SeatView[] {
  const vote = findVote(state, voteId);
  if (vote === null) return [];
  return seatedIn(state, vote).map(({ personId, faction }) => {
    const standing = standingOf(vote, personId);
    const ballot = standing === 'chosen' ? (vote.cast[personId] ?? null) : null;
    const listens = standing === 'absent' && vote.listening.includes(personId);
    return { personId, name: nameInVote(state, vote, personId), faction, state: standing, listens, ballot };
  });
}

/** How many of those entitled have cast a ballot. */
export function turnout(state: MeetingState, voteId: string): Turnout {
  const vote = findVote(state, voteId);
  return vote === null
    ? { cast: 0, entitled: 0 }
    : {
        cast: Object.keys(vote.cast).filter((personId) => hasVoted(vote, personId)).length,
        entitled: vote.electorate.length,
      };
}

/**
 * Whether a person may cast a ballot in this vote now: members do in this kind of vote, and the person is in its
 * electorate, present, not excluded meanwhile, called where members are called one by one, and the vote does not rest.
 */
export function mayVote(state: MeetingState, voteId: string, personId: string): boolean {
  const vote = findVote(state, voteId);
  if (vote === null || vote.phase !== 'open' || state.phase !== 'running' || isVotePaused(state)) return false;
  if (procedureOf(vote).source === 'office') return false;
  if (vote.callOrder !== undefined && !(personId in vote.cast) && calledNow(state, vote)?.personId !== personId)
    return false;
  const excluded = excludedFrom(state, vote.itemId, vote.subject).includes(personId);
  if (isUnconfirmed(state, vote.itemId, personId)) return false;
  return vote.electorate.includes(personId) && state.present[personId]?.entitled === true && !excluded;
}

function standingOf(vote: VoteState, personId: string): SeatStanding {
  if (vote.conflicted.includes(personId)) return 'conflicted';
  if (!vote.electorate.includes(personId)) return 'absent';
  if (hasVoted(vote, personId)) return (vote.cast[personId] ?? null) === null ? 'cast' : 'chosen';
  if (vote.phase === 'open') return 'open';
  if (vote.gone.includes(personId)) return 'absent';
  const { source, handsOut } = procedureOf(vote);
  return source === 'office' && handsOut !== true ? 'unnamed' : 'not-voting';
}
