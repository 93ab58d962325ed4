import type { Fraction } from './fraction';

/** So many members together can ask for it. */
export interface DemandShare extends Fraction {
  readonly of: 'present' | 'statutory';
  readonly reach: 'more-than' | 'at-least';
}

/** Who can bring about that a vote is held in a certain way. */
export interface DemandRule {
  /** null: no number of members can. */
  readonly share: DemandShare | null;
  /** A Fraktion can, whatever its size. */
  readonly faction: boolean;
  /** The body can, by a resolution with a simple majority. */
  readonly resolution: boolean;
}

export interface SecretBallotRule extends DemandRule {
  /** `elections-only`: the law forbids secret votes on everything else. */
  readonly admissible: 'always' | 'elections-only';
  /** Asked for both, the vote is secret and not by roll call. */
  readonly precedesRollCall: boolean;
}

/** `devices`: ballots may be given on devices, too; `paper`: on paper only. */
export type SecretMeans = 'paper' | 'devices';
