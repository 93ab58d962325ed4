/** Codes of the refusals this library throws; a caller maps them, the sentence is for the person. */
export type RuleErrorCode =
  | 'abstention-forbidden'
  | 'announcement-without-public-room'
  | 'counts-invalid'
  | 'date-invalid'
  | 'deviation-refused'
  | 'profile-not-in-force'
  | 'profile-unknown'
  | 'rule-missing'
  | 'tally-exceeds-electorate'
  | 'tally-sum-wrong';

/**
 * A rule was asked with facts that cannot be, or its answer is a refusal.
 *
 * `message` is a German sentence for the person in front of the screen; `norm` is the paragraph it rests on, null where
 * only arithmetic or form is at stake.
 */
export class RuleError extends Error {
  constructor(
    readonly code: RuleErrorCode,
    message: string,
    readonly norm: string | null = null,
  ) {
    super(message);
    this.name = 'RuleError';
  }
}
