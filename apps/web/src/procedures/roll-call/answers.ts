import type { BallotContent } from '@gremia/contracts';
import type { i18n as I18n } from 'i18next';
import { useTranslation } from 'react-i18next';
import { choiceOf, choiceWord } from '../open-ballot/choices';
import { wordsFor } from '../../i18n/use-words';
import { WORDS } from './words';

/** What can be entered of somebody who was called, with the key for it. */
export const ANSWERS = [
  { answer: 'yes', key: 'j' },
  { answer: 'no', key: 'n' },
  { answer: 'abstain', key: 'e' },
  { answer: 'no-answer', key: 'k' },
] as const;

/** The word of an answer; that there was none is one too. */
export const answerWord = (i18n: I18n, ballot: BallotContent): string =>
  choiceOf(ballot) === null ? wordsFor(i18n.language, WORDS).silent : choiceWord(i18n, ballot);

export function useAnswerWord(): (ballot: BallotContent) => string {
  const { i18n } = useTranslation('live');
  return (ballot) => answerWord(i18n, ballot);
}
