/** What is voted on, as far as rules on connected members ask. One vote can be several of these. */
export const REMOTE_SUBJECTS = [
  'ordinary',
  'election',
  'secret-election',
  'secret-vote',
  'statute',
  'budget',
  'first-session',
] as const;
export type RemoteSubject = (typeof REMOTE_SUBJECTS)[number];

/** Committees that the law of a Land names because it treats them apart. */
export const NAMED_COMMITTEES = ['main', 'finance', 'audit'] as const;
export type NamedCommittee = (typeof NAMED_COMMITTEES)[number];

export interface RemoteRule {
  readonly counts: 'never' | 'emergency-only' | 'always';
  /** The local statute that must contain a clause on it; null when none is needed. */
  readonly needsStatute: string | null;
  /** The public follows picture and sound in a room that the announcement must name. */
  readonly needsPublicRoom: boolean;
  /** The paragraph that asks for the room; empty when none does. */
  readonly publicRoomNorm: string;
  /** Whoever chairs is in the room; connected, the chair has no vote. */
  readonly chairInRoom: boolean;
  /** What the body itself has to have resolved beforehand. */
  readonly resolution: 'none' | 'majority' | 'two-thirds';
  /** The member itself has to want it; nobody is connected by others. */
  readonly needsConsent: boolean;
  /** Picture, sound and votes run over software that an authority has approved. */
  readonly needsApprovedSystem: boolean;
  /** Committees that never meet with connected members. */
  readonly excludedCommittees: readonly NamedCommittee[];
  /** On these the connected members have no vote. */
  readonly excluded: readonly RemoteSubject[];
  /**
   * `item`: they are shut out of it. `session`: as long as one of them is connected with a vote, it may not be dealt
   * with at all.
   */
  readonly scope: 'item' | 'session';
  /** The body decides in its next meeting whether the emergency goes on. */
  readonly confirmedNextMeeting: boolean;
  /** What the software says when connected members may only listen. */
  readonly refusal: string;
  /** What it says when they are shut out of an excluded subject; null when nothing is excluded. */
  readonly exclusion: string | null;
}
