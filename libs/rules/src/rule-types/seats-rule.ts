/** By which arithmetic the seats of a committee are shared out among the lists of the council. */
export type SeatsMethod = 'dhondt' | 'hare-niemeyer' | 'sainte-lague';

/** How the seats of committees follow from the strength of the Fraktionen. */
export interface SeatsRule {
  readonly method: SeatsMethod;
  /** Who has more than half of the members has more than half of the seats. */
  readonly majorityKeepsMajority: boolean;
}
