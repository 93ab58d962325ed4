import { findVote, procedureOf, type MeetingState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { TurnoutMeter } from '../../live/turnout-meter';
import { MissingVoters } from '../missing-voters';

/** How many ballots are there, and whose are missing, while members vote on their devices. */
export function WaitingBallots({ state }: { readonly state: MeetingState }): ReactElement | null {
  const vote = findVote(state, state.currentVoteId);
  if (vote === null || vote.phase !== 'open' || procedureOf(vote).source === 'office') return null;
  return (
    <div className="g-waiting">
      <TurnoutMeter state={state} voteId={vote.voteId} />
      <MissingVoters state={state} voteId={vote.voteId} />
    </div>
  );
}
