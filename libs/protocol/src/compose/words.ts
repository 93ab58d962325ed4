import type { AbortGround } from '@gremia/contracts';
import type { Disposition } from '@gremia/meeting';

/** How an item ended without a resolution, in the words of the minutes. */
export const DISPOSITION_WORDS: Readonly<Record<Disposition, string>> = {
  done: 'behandelt',
  noted: 'zur Kenntnis genommen',
  postponed: 'vertagt',
  referred: 'verwiesen',
  withdrawn: 'zurückgezogen',
  'not-treated': 'nicht behandelt',
};

/** For what a counted vote was voided, in the words of the minutes. */
export const ABORT_GROUND_WORDS: Readonly<Record<AbortGround, string>> = {
  'technical-fault': 'technische Störung',
  'wrong-electorate': 'falscher Kreis der Stimmberechtigten',
  'wrong-question': 'falsche Frage oder falscher Text',
  'faulty-count': 'fehlerhafte Auszählung',
};

const COUNTED: Readonly<Record<string, readonly [one: string, more: string]>> = {
  Enthaltung: ['Enthaltung', 'Enthaltungen'],
  'keine Stimme abgegeben': ['ohne Stimmabgabe', 'ohne Stimmabgabe'],
};

/** A word of the roll behind a number: `2 Enthaltungen`. */
export function countedWords(word: string, count: number): string {
  const [one, more] = COUNTED[word] ?? [word, word];
  return `${count} ${count === 1 ? one : more}`;
}
