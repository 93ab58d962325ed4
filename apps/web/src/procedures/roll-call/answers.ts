import type { BallotContent } from '@gremia/contracts';
import { choiceOf, useChoiceWord } from '../open-ballot/choices';
import { useWords } from '../../i18n/use-words';
import { WORDS } from './words';

/** What can be entered of somebody who was called, with the key for it. */
export const ANSWERS = [
  { answer: 'yes', key: 'j' },
  { answer: 'no', key: 'n' },
  { answer: 'abstain', key: 'e' },
  { answer: 'no-answer', key: 'k' },
] as const;

/** The word of an answer; that there was none is one too. */
export function useAnswerWord(): (ballot: BallotContent) => string {
  const words = useWords(WORDS);
  const word = useChoiceWord();
  return (ballot) => (choiceOf(ballot) === null ? words.silent : word(ballot));
}
