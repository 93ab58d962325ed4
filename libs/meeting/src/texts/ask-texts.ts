import type { MeetingState } from '../state';
import { questionName } from './question-name';
import { TEXT_WORK, type TextInput, type TextQuestion, type TextResult } from './text-work';

/** Answers that were worked out beforehand, by the names of their questions. Plain JSON. */
export type TextAnswers = Readonly<Record<string, unknown>>;

/** Answers one question about texts. */
export type AskTexts = <K extends TextQuestion>(question: K, input: TextInput<K>) => TextResult<K>;

/** A question whose answer was not prepared: for this state it has to be worked out first. */
export class TextsMissing extends Error {
  constructor() {
    super('the texts for this command have not been worked out');
  }
}

/** Works the answer out on the spot. */
export const workOut: AskTexts = (question, input) =>
  (TEXT_WORK[question] as (input: TextInput<typeof question>) => TextResult<typeof question>)(input);

/**
 * Looks answers up.
 *
 * @param hash SHA-256 as lower-case hex of UTF-8 text
 */
export const answeredFrom =
  (answers: TextAnswers, hash: (text: string) => string): AskTexts =>
  <K extends TextQuestion>(question: K, input: TextInput<K>): TextResult<K> => {
    const name = questionName(question, input, hash);
    if (!Object.hasOwn(answers, name)) throw new TextsMissing();
    return answers[name] as TextResult<K>;
  };

/**
 * Works answers out and notes them down under the names of their questions.
 *
 * @param hash SHA-256 as lower-case hex of UTF-8 text
 */
export const notedIn =
  (answers: Record<string, unknown>, hash: (text: string) => string): AskTexts =>
  <K extends TextQuestion>(question: K, input: TextInput<K>): TextResult<K> => {
    const name = questionName(question, input, hash);
    return (answers[name] ??= workOut(question, input)) as TextResult<K>;
  };

/** Asks as the state says; a state that says nothing has its texts worked out on the spot. */
export const askTexts = <K extends TextQuestion>(
  { ask }: Pick<MeetingState, 'ask'>,
  question: K,
  input: TextInput<K>,
): TextResult<K> => (ask ?? workOut)(question, input);
