import { needsChair } from './chair-question';
import { assessOutcome } from './majority';
import type { RuleProfile } from './profile';
import { questionSentence } from './questions';
import type { Electorate, Tally } from './tally';

/** Whether an item that is not on the agenda may be dealt with. */
export interface UrgencyDecision {
  readonly confirmed: boolean;
  /** Yes votes that are needed. */
  readonly required: number;
  readonly sentence: string;
  readonly norm: string;
  readonly needsChair: boolean;
}

/**
 * Decides on the urgency of an item: of 43 present, two thirds are 29, so 32 confirm it; of 44 present, 20 do not.
 *
 * @throws RuleError as {@link assessOutcome}
 * @see ThürKO § 35 Abs. 5
 */
export function decideUrgency(profile: RuleProfile, tally: Tally, electorate: Electorate): UrgencyDecision {
  const { outcome, required } = assessOutcome(tally, profile.urgency.value, electorate, profile.abstention.value);
  const confirmed = outcome === 'carried';
  return {
    confirmed,
    required,
    sentence: questionSentence('urgency', { outcome, required }, tally) ?? '',
    norm: profile.urgency.norm,
    needsChair: needsChair(profile.urgency),
  };
}
