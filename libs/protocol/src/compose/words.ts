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
  Ja: ['Ja', 'Ja'],
  Nein: ['Nein', 'Nein'],
  Enthaltung: ['Enthaltung', 'Enthaltungen'],
  befangen: ['befangen', 'befangen'],
  'keine Antwort': ['ohne Antwort', 'ohne Antwort'],
  'keine Stimme abgegeben': ['ohne Stimmabgabe', 'ohne Stimmabgabe'],
};

function countedWords(word: string, count: number): string {
  const known = COUNTED[word];
  // `Anna Amsel: 4`; four of her would not be meant.
  if (known === undefined) return `${word}: ${count}`;
  const [one, more] = known;
  return `${count} ${count === 1 ? one : more}`;
}

const ORDER: readonly string[] = ['Ja', 'Nein', 'Enthaltung', 'keine Stimme abgegeben', 'keine Antwort', 'befangen'];
/** Names of who stood, or of proposals, come before the usual words. */
const placeOf = (word: string): number => ORDER.indexOf(word);

/** `10 Ja, 1 Nein, 2 Enthaltungen`: words of the roll with their numbers, in the order in which they are read out. */
export const countsInOrder = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .sort(([a], [b]) => placeOf(a) - placeOf(b) || a.localeCompare(b, 'de'))
    .map(([word, count]) => countedWords(word, count))
    .join(', ');
