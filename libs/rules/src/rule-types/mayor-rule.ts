import { SPECIAL_QUESTIONS } from './question-rules';

/** On what the mayor may have no vote: everything that has a name of its own. */
export const MAYOR_QUESTIONS = ['election', ...SPECIAL_QUESTIONS] as const;
export type MayorQuestion = (typeof MAYOR_QUESTIONS)[number];

/** What the mayor's seat in a body is. */
export interface MayorRule {
  /** Votes like everybody, with exceptions, or not at all. */
  readonly vote: 'always' | 'with-exceptions' | 'never';
  /** The kinds of question without the mayor's vote; other cases the law names are for whoever leads to say. */
  readonly exceptFor: readonly MayorQuestion[];
  /** The seat belongs to the number that the quorum is measured against, and the mayor to those who are there. */
  readonly counted: boolean;
}
