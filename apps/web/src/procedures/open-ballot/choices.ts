import type { BallotContent } from '@gremia/contracts';
import type { Choice } from '@gremia/rules';
import type { i18n as I18n } from 'i18next';
import { useTranslation } from 'react-i18next';

/** In the order in which they stand on the ballot. */
export const CHOICES: readonly Choice[] = ['yes', 'no', 'abstain', 'conflicted'];

/** What a ballot of this kind says; null for anything else. */
export const choiceOf = (ballot: BallotContent | null): Choice | null =>
  CHOICES.find((choice) => choice === ballot) ?? null;

/** The word of a ballot: `Enthaltung`. */
export function choiceWord({ t }: I18n, ballot: BallotContent): string {
  const choice = choiceOf(ballot);
  return choice === null ? '' : t(`choice.word.${choice}`, { ns: 'live' });
}

export function useChoiceWord(): (ballot: BallotContent) => string {
  const { i18n } = useTranslation('live');
  return (ballot) => choiceWord(i18n, ballot);
}
