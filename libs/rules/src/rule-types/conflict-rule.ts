/** What endangers a resolution: a vote, a share in the deliberation, or somebody shut out who should not have been. */
export const TAINTS = ['voted', 'deliberated', 'wrongly-excluded'] as const;
export type Taint = (typeof TAINTS)[number];

export interface ConflictRule {
  /** Whom it concerns; `everybody`: others who are invited and have no vote, too. */
  readonly persons: 'members' | 'everybody';
  readonly leaveRoom: 'non-public-only' | 'always';
  /** Whoever has to leave a public item may sit down among the listeners. */
  readonly listenersArea: boolean;
  /** Elections: nobody is excluded from them, only from those to an honorary office nobody is, or as elsewhere. */
  readonly elections: 'excepted' | 'honorary-excepted' | 'apply';
  readonly decidedBy: 'body-non-public' | 'chair';
  /** `invalid-if-decisive`: a resolution falls only if the wrongly cast or missing vote could have turned it. */
  readonly consequence: 'invalid-if-decisive' | 'invalid';
  readonly causes: readonly Taint[];
  /** Months after which the resolution stands unless it was challenged; null when unknown. */
  readonly challengeMonths: number | null;
}
