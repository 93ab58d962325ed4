import { isSameValue, majorityWords, usualMajority, type MajorityRule, type RuleProfile } from '@gremia/rules';
import type { Refusal } from '../decision';
import { refuse, type CommandOf } from './decider';

/** The majority of a vote; `deviation` says why it is another one than the rules of the body give. */
export interface ChosenMajority {
  readonly rule: MajorityRule;
  readonly deviation: { readonly norm: string; readonly reason: string } | null;
}

/**
 * The majority that a question asks for. Who leads says what kind of question it is, and the rules of the body give the
 * majority; another one is taken only with the norm that asks for it and the reason.
 *
 * @returns a refusal `confirmation-needed` where norm and reason are missing, `invalid-input` for more than all votes
 */
export function majorityFor(
  profile: RuleProfile,
  command: Pick<CommandOf<'open-vote'>, 'question' | 'majority' | 'deviation'>,
): ChosenMajority | Refusal {
  const { question = 'ordinary', majority, deviation } = command;
  const { value: usual, norm } = usualMajority(profile, question);
  if (majority === undefined || isSameValue(majority, usual)) return { rule: usual, deviation: null };
  if (majority.kind === 'share' && majority.numerator > majority.denominator)
    return refuse('invalid-input', 'Mehr als alle Stimmen kann eine Mehrheit nicht verlangen.');
  if (deviation === undefined)
    return refuse(
      'confirmation-needed',
      `Nach den Regeln des Gremiums gilt: ${majorityWords(usual)}. Eine andere Mehrheit braucht die Vorschrift, die ` +
        'sie verlangt, und eine Begründung.',
      norm,
    );
  return { rule: majority, deviation };
}
