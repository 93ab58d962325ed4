import type { DoubtfulCorrection, DoubtKind } from '@gremia/resolution';

const NAMED = 4;
const LONGEST_QUOTE = 60;

const WHAT: Readonly<Record<DoubtKind, string>> = {
  point: 'ganzer Punkt',
  passage: 'ganze Passage',
  number: 'Zahl oder Datum',
  binding: 'Verneinung, Pflicht oder Grenze',
  word: 'anderes Wort',
};

/** What a correction changes beyond spelling, in one sentence that asks for the confirmation. */
export function doubtsInWords(doubts: readonly DoubtfulCorrection[]): string {
  const named = doubts
    .slice(0, NAMED)
    .map(({ kind, point, before, after }) => `${point}: ${quote(before)} wird ${quote(after)} (${WHAT[kind]})`);
  const rest = doubts.length - named.length;
  const more = rest === 0 ? '' : ` und ${rest} weitere ${rest === 1 ? 'Stelle' : 'Stellen'}`;
  return (
    `Die Berichtigung ändert mehr als die Schreibweise – ${named.join('; ')}${more}. Bitte bestätigen Sie ` +
    `ausdrücklich, dass der Sinn des Beschlusses derselbe bleibt.`
  );
}

function quote(text: string): string {
  if (text === '') return 'nichts';
  const letters = [...text];
  return `„${letters.length > LONGEST_QUOTE ? `${letters.slice(0, LONGEST_QUOTE).join('')} …` : text}“`;
}
