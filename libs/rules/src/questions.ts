import type { OutcomeDetail } from './majority';
import type { SpecialQuestion } from './profile';
import { RESULT_LABELS, type ResultKey, type ResultLabel } from './result-label';
import { type PrintedTally, tallyWords } from './tally';

/** What kind of question is asked, as far as the rules give each its majority and its words. */
export type QuestionKind = 'ordinary' | 'urgency' | 'circular' | SpecialQuestion;

interface QuestionWords {
  /** What it is called where one is chosen. */
  readonly name: string;
  /**
   * What the chair says of it; `{counts}`, `{yes}` and `{required}` are the numbers. More yes than no votes that were
   * not enough are followed by how many had to be. null: as of any motion.
   */
  readonly carried: string | null;
  readonly rejected: string | null;
  /** The word for the minutes. null: as of any motion. */
  readonly labels: { readonly carried: ResultKey; readonly rejected: ResultKey } | null;
}

const asAnyMotion = { carried: null, rejected: null, labels: null } as const;

/** Outcome words by the kind of question: `Die Öffentlichkeit wird ausgeschlossen (29 Ja, 13 Nein, 1 Enthaltung).` */
export const QUESTION_WORDS: Readonly<Record<QuestionKind, QuestionWords>> = {
  ordinary: { name: 'Sachbeschluss', ...asAnyMotion },
  urgency: {
    name: 'Dringlichkeit',
    carried: 'Die Dringlichkeit wird bestätigt; die Drucksache wird auf die Tagesordnung genommen.',
    rejected: 'Die Dringlichkeit wird nicht bestätigt ({yes} Ja-Stimmen, {required} erforderlich).',
    labels: { carried: 'urgency-confirmed', rejected: 'urgency-not-confirmed' },
  },
  circular: {
    name: 'Zustimmung zum Umlaufverfahren',
    carried: 'Dem Umlaufverfahren wird zugestimmt ({counts}; {required} Ja-Stimmen erforderlich).',
    rejected:
      'Dem Umlaufverfahren wird nicht zugestimmt ({yes} Ja-Stimmen, {required} erforderlich). Es wird nicht ' +
      'ohne Sitzung beschlossen.',
    labels: { carried: 'circular-agreed', rejected: 'circular-refused' },
  },
  'main-statute': { name: 'Hauptsatzung', ...asAnyMotion },
  statute: { name: 'Satzung', ...asAnyMotion },
  budget: { name: 'Haushaltssatzung', ...asAnyMotion },
  'rules-of-procedure': { name: 'Geschäftsordnung', ...asAnyMotion },
  deviation: {
    name: 'Abweichung von der Geschäftsordnung',
    carried: 'Der Abweichung von der Geschäftsordnung wird zugestimmt ({counts}).',
    rejected: 'Der Abweichung von der Geschäftsordnung wird nicht zugestimmt ({counts}).',
    labels: null,
  },
  recall: {
    name: 'Abberufung',
    carried: 'Die Abberufung ist beschlossen ({counts}; {required} Ja-Stimmen erforderlich).',
    rejected: 'Die Abberufung ist nicht beschlossen ({counts}).',
    labels: null,
  },
  'exclude-public': {
    name: 'Ausschluss der Öffentlichkeit',
    carried: 'Die Öffentlichkeit wird ausgeschlossen ({counts}).',
    rejected: 'Die Öffentlichkeit wird nicht ausgeschlossen ({counts}).',
    labels: null,
  },
  minority: {
    name: 'Verlangen einer Minderheit',
    carried: 'Das Verlangen hat die erforderliche Zahl erreicht ({counts}).',
    rejected: 'Das Verlangen hat die erforderliche Zahl nicht erreicht ({yes} Ja-Stimmen, {required} erforderlich).',
    labels: { carried: 'demand-met', rejected: 'demand-not-met' },
  },
};

/**
 * What the chair reads out on a question of this kind, with its numbers; null where it is said as of any motion.
 *
 * @param detail what the count amounts to, and the yes votes that are needed
 */
export function questionSentence(
  kind: QuestionKind,
  { outcome, required }: Pick<OutcomeDetail, 'outcome' | 'required'>,
  tally: Pick<PrintedTally, 'yes' | 'no' | 'abstain'>,
): string | null {
  const said = QUESTION_WORDS[kind][outcome];
  const isShort = outcome === 'rejected' && tally.yes > tally.no;
  return said === null
    ? null
    : said
        .replace('{counts}', tallyWords(tally) + (isShort ? '; {required} Ja-Stimmen erforderlich' : ''))
        .replace('{yes}', String(tally.yes))
        .replace('{required}', String(required));
}

/** The outcome in a word, `Dringlichkeit bestätigt`; null where it is called as that of any motion. */
export function questionLabel(kind: QuestionKind, outcome: OutcomeDetail['outcome']): ResultLabel | null {
  const key = QUESTION_WORDS[kind].labels?.[outcome];
  return key === undefined ? null : RESULT_LABELS[key];
}
