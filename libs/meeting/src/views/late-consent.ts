import { DEFAULT_RULES, lateConsentRefusal } from '@gremia/rules';
import { isThere } from '../lookup';
import type { MeetingState } from '../state';

/** Whether something may come onto the agenda because nobody objects; `refusal` says why not, null where it may. */
export interface LateConsent {
  readonly refusal: string | null;
  readonly norm: string;
}

/**
 * Asks the rules of the body, with how many of those who hold a seat are not there now.
 *
 * @param open whether the item is to be dealt with in public
 * @see ThürKO § 35 Abs. 5
 */
export function lateConsent(state: MeetingState, open: boolean): LateConsent {
  const rules = state.profile ?? DEFAULT_RULES;
  const missing = state.roster.filter(({ personId, voting }) => voting && !isThere(state, personId)).length;
  return { refusal: lateConsentRefusal(rules, { public: open, missing }), norm: rules.lateConsent.norm };
}
