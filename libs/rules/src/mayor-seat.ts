import type { MayorQuestion, RuleProfile } from './profile';
import type { QuestionKind } from './questions';

/** Whether the mayor may vote on a question, and the sentence with the norm where not; null: like every member. */
export function mayorWithoutVote(
  profile: Pick<RuleProfile, 'mayorSeat'>,
  asked: { readonly question: MayorQuestion | QuestionKind; readonly said: boolean },
): string | null {
  const { value, norm } = profile.mayorSeat;
  if (value.vote === 'always') return null;
  const excepted = value.exceptFor.some((each) => each === asked.question);
  if (value.vote === 'with-exceptions' && !excepted && !asked.said) return null;
  return `Wer das Bürgermeisteramt innehat, stimmt hierüber nicht ab (${norm}).`;
}

/** Whether whoever leads may say of a single question that the mayor has no vote on it. */
export const hasMayorExceptions = ({ mayorSeat }: Pick<RuleProfile, 'mayorSeat'>): boolean =>
  mayorSeat.value.vote === 'with-exceptions';

/** Whether the seat of the mayor is one of those that the quorum is measured against. */
export const isMayorCounted = ({ mayorSeat }: Pick<RuleProfile, 'mayorSeat'>): boolean =>
  mayorSeat.value.vote !== 'never' && mayorSeat.value.counted;
