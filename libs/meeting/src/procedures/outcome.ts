import type { LotNeeded, NextRound, OutcomeDetail } from '@gremia/rules';

/**
 * What a count comes to, whatever kind of vote it is: a question is carried or rejected; of those who stand for
 * election some are elected, perhaps nobody, and the lot or another round may have to decide.
 */
export type VoteOutcome =
  | { readonly kind: 'decided'; readonly detail: OutcomeDetail }
  | {
      readonly kind: 'election';
      /** Candidates by their ids. */
      readonly elected: readonly string[];
      /** To be drawn before anything can be announced. */
      readonly lot: LotNeeded | null;
      readonly next: NextRound | null;
      /** Votes that elect in this round. */
      readonly required: number;
      /** What the chair reads out. */
      readonly sentence: string;
      readonly label: string;
      readonly norm: string;
      /** The rule is not verified, or does not say it: the chair is to have it settled. */
      readonly needsChair: boolean;
    };
