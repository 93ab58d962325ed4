import type { Fraction } from './fraction';

/** A lower quorum: this share of the statutory number, and never fewer than `least` heads. */
export interface QuorumRelief extends Fraction {
  readonly least: number;
}

/** When a body can resolve. The share is the rule itself; everything else says where it is another one. */
export interface QuorumRule extends Fraction {
  /** `statutory`: the number of seats by law; `members`: the seats that are filled. */
  readonly of: 'statutory' | 'members';
  readonly reach: 'more-than' | 'at-least';
  /** Whether members who are present but excluded from the item count; towards a lower number they never do. */
  readonly counts: 'present-entitled' | 'present';
  /** The number that is measured against becomes smaller by the members who are excluded from the item. */
  readonly reducedByExcluded: boolean;
  /**
   * `continuous`: without it nothing is resolved. `on-challenge`: it is presumed until somebody challenges it; from
   * then on it is counted.
   */
  readonly mode: 'continuous' | 'on-challenge';
  /** Where it is presumed: with fewer than this it is lacking without anybody having to challenge it. */
  readonly floor: QuorumRelief | null;
  /** The lower quorum when members are excluded from an item for conflict of interest; null when there is none. */
  readonly whenMostConflicted: QuorumRelief | null;
  /** Whether more than half of the members have to be excluded for it, or one of them. */
  readonly reliefFrom: 'most-excluded' | 'any-excluded';
  /** What is resolved with the lower quorum needs the approval of the supervising authority. */
  readonly reliefNeedsApproval: boolean;
  /** Where not even the lower quorum is there, the mayor decides after hearing the others. */
  readonly mayorDecides: boolean;
  /**
   * Smallest number of members with which a second convening on the same item is quorate; null when there is no such
   * relief.
   */
  readonly secondConvening: number | null;
  /** The share of the statutory number that a second convening needs besides; null when the number is enough. */
  readonly secondShare: Fraction | null;
  /** Full calendar days between the second convocation and its session; null when nothing special holds. */
  readonly secondNoticeDays: number | null;
}
