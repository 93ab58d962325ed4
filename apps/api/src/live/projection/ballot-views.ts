import type { DecisionView } from '@gremia/contracts';
import { seatsOfVote, type MeetingState } from '@gremia/meeting';

type BallotView = NonNullable<DecisionView['ballots']>[number];

/** Who has voted how, with those who gave no ballot. Only of a vote whose ballots everybody may see. */
export function ballotViews(state: MeetingState, voteId: string): BallotView[] {
  return seatsOfVote(state, voteId).map(({ personId, name, faction, state: standing, listens, ballot }) => ({
    personId,
    name,
    faction,
    choice:
      ballot ??
      (listens ? 'without-vote' : standing === 'conflicted' || standing === 'absent' ? standing : 'not-voting'),
  }));
}
