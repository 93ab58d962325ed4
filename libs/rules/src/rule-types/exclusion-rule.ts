/** For what the public may be excluded from an item. */
export const EXCLUSION_GROUNDS = ['common-good', 'individual-interest', 'kind-of-matter', 'other-law'] as const;
export type ExclusionGround = (typeof EXCLUSION_GROUNDS)[number];

/** How a body keeps the public out of an item, or lets it in again. */
export interface ExclusionRule {
  /** The grounds that the law knows. */
  readonly grounds: readonly ExclusionGround[];
  /**
   * Where the motion is spoken on and voted on: without the public; in public where there is nothing to be said that
   * has to be kept secret; in public.
   */
  readonly decided: 'closed' | 'closed-unless-plain' | 'open';
}
