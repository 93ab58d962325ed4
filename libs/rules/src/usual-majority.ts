import type { MajorityRule } from './majority';
import type { RuleProfile } from './profile';
import type { QuestionKind } from './questions';

/** The majority that the rules of a body give to a kind of question, and the norm that it stands in. */
export function usualMajority(
  {
    majority,
    urgency,
    specialMajorities,
    circular,
  }: Pick<RuleProfile, 'majority' | 'urgency' | 'specialMajorities' | 'circular'>,
  question: QuestionKind,
): { readonly value: MajorityRule; readonly norm: string } {
  if (question === 'ordinary') return majority;
  if (question === 'urgency') return urgency;
  if (question === 'circular') return { value: circular.value.admission, norm: circular.norm };
  return { value: specialMajorities.value[question], norm: specialMajorities.norm };
}
