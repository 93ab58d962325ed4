import type { BallotContent } from '@gremia/contracts';

/** One member's ballot. */
export interface BallotLine {
  readonly personId: string;
  readonly choice: BallotContent;
}

/** In which order members are called, drawn or given when the vote opened. */
export interface CallOrder {
  /** The letter with which the alphabet begins, where it was drawn. */
  readonly drawn: string | null;
  readonly persons: readonly string[];
}

/** When a person was there, as it was put right. */
export interface CorrectedStay {
  readonly from: string;
  readonly until: string | null;
}

/** A vote in which somebody took part who was conflicted, as it came out afterwards. */
export interface TaintedBallot {
  readonly voteId: string;
  /** By the numbers: whether the outcome could be another one without this ballot. */
  readonly decisive: boolean;
}

/** Who corrected a text, and as what. */
export interface Corrector {
  readonly name: string;
  readonly role: 'chair' | 'clerk';
}
