/** Who speaks on a point of order before it is voted on. */
export interface SpeechRule {
  /** How many may speak for it, and how many against it. */
  readonly each: number;
  readonly who: 'voting-members' | 'everybody';
  /** Speaking time in seconds; null: as on the list of speakers. */
  readonly seconds: number | null;
}
