import type { SpecialQuestion } from './question-rules';

/** On what the mayor may have no vote. */
export const MAYOR_QUESTIONS = [
  'election',
  'main-statute',
  'statute',
  'budget',
  'rules-of-procedure',
  'deviation',
  'recall',
  'exclude-public',
  'minority',
] as const satisfies readonly (SpecialQuestion | 'election')[];
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
