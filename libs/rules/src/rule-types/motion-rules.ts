import type { DemandShare } from './demand-rules';

/** What can be moved as a point of order, besides roll calls and secret votes, which have rules of their own. */
export const RULED_MOTIONS = [
  'adjourn',
  'refer',
  'interrupt',
  'close-debate',
  'close-list',
  'separate-votes',
  'recount',
] as const;
export type RuledMotion = (typeof RULED_MOTIONS)[number];

/** Who may move a point of order, and what it needs to take effect. */
export interface MotionRule {
  /** The least that can move it: a member, a Fraktion (or so many members), or so many members only. */
  readonly by: 'member' | 'faction' | 'share';
  /** The chair grants it, the body votes on it, or it is enough that it is demanded rightly. */
  readonly needs: 'chair' | 'vote' | 'demand';
}

export type MotionRules = { readonly [M in RuledMotion]: MotionRule } & {
  /** So many members together; null: no number is said. */
  readonly share: DemandShare | null;
};

/** All that can be said of one motion, as offices choose it. */
export const COMMON_MOTION_RULES: readonly MotionRule[] = (['member', 'faction', 'share'] as const).flatMap((by) =>
  (['vote', 'chair', 'demand'] as const).map((needs) => ({ by, needs })),
);
