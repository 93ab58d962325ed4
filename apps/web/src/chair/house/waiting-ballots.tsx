import { findVote, procedureOf } from '@gremia/meeting';
import type { ReactElement } from 'react';
import type { LiveMeeting } from '../../live/use-meeting';
import { TurnoutMeter } from '../../live/turnout-meter';
import { MissingVoters } from '../missing-voters';

/** How many ballots are there, and whose are missing, while members vote on their devices. */
export function WaitingBallots({
  meeting: { state, personId },
}: {
  readonly meeting: Pick<LiveMeeting, 'state' | 'personId'>;
}): ReactElement | null {
  const vote = findVote(state, state.currentVoteId);
  if (vote === null || vote.phase !== 'open' || procedureOf(vote).source === 'office') return null;
  return (
    <div className="g-waiting">
      <TurnoutMeter state={state} voteId={vote.voteId} />
      <MissingVoters state={state} voteId={vote.voteId} personId={personId} />
    </div>
  );
}
