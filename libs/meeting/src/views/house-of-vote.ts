import { presentVoters } from '../lookup';
import type { House } from '../procedures/procedure';
import type { MeetingState, VoteState } from '../state';
import { seatsInVote } from './mayor';
import { hasVoted } from './participation';

/**
 * Who was there for a vote: the frozen electorate and the excluded, less those who left before they cast a ballot. They
 * are absent, not abstaining. Once the vote has closed it does not change any more.
 */
export function houseOfVote(state: MeetingState, vote: VoteState): House {
  const { electorate, conflicted } = vote;
  const present = presentVoters(state);
  const stayed =
    vote.phase === 'open'
      ? electorate.filter((personId) => hasVoted(vote, personId) || present.includes(personId)).length
      : electorate.length - vote.gone.length;
  return {
    seats: seatsInVote(state, vote),
    present: conflicted.length + stayed,
    excluded: conflicted.length,
  };
}
