import type { DecisionView } from '@gremia/contracts';
import { tallyLine, type Tally } from '@gremia/rules';

/** A row of the projection `decision` with the names it is shown with, as a row or as JSON made by the database. */
export interface DecisionRow {
  readonly meeting_id: string;
  readonly meeting: string;
  readonly committee: string;
  readonly vote_id: string;
  readonly question: string;
  readonly carried: boolean;
  readonly final: boolean;
  readonly label: string;
  readonly sentence: string;
  readonly tally: Tally;
  readonly ballots: DecisionView['ballots'];
  readonly announced_at: Date | string;
}

/** The columns of a DecisionRow for the decision `d`, its meeting `m` and committee `c`. */
export const decisionColumns = `d.meeting_id, m.title AS meeting, c.name AS committee, d.vote_id, d.question, d.carried, d.final, d.label, d.sentence, d.tally,
  d.ballots, d.announced_at`;

export function toDecisionView(row: DecisionRow): DecisionView {
  const { yes, no, abstain, conflicted, notVoting, absent } = row.tally;
  return {
    meetingId: row.meeting_id,
    meeting: row.meeting,
    committee: row.committee,
    voteId: row.vote_id,
    question: row.question,
    carried: row.carried,
    final: row.final,
    label: row.label,
    sentence: row.sentence,
    tally: { yes, no, abstain, conflicted, notVoting, absent },
    tallyLine: tallyLine(row.tally),
    ballots: row.ballots,
    announcedAt: new Date(row.announced_at).toISOString(),
  };
}
