import { typstString } from './literal';

/** What is counted by an ordinal number: days of a month, rounds, meetings. */
const ORDERED =
  'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Wahlgang|Sitzung|Stelle';

/** Short name of a law behind the place in it; it has more than one capital: `ThürKO`, `GO NRW`, `GemO`. */
const LAW = '[A-ZÄÖÜ][A-ZÄÖÜa-zäöüß]*[A-ZÄÖÜ][A-Za-zäöüß]*(?: NRW)?';
/** Where in a law: `Abs. 2 Satz 1 Nr. 3`. */
const PLACE = '(?: (?:Abs\\.|Satz|Nr\\.) \\d+[a-z]?)*';

/** What is never cut by the end of a line: a paragraph and its number, a count or time and what it counts. */
const TOGETHER = [
  `(?:§§? ?|Art\\. )\\d+[a-z]?${PLACE}(?: ${LAW})?`,
  'i\\. ?V\\. ?m\\.',
  '(?:Abs\\.|Art\\.|Satz|Nr\\.|BP|TOP|Anlage|Drucksache|Ziffer) \\d[\\d/]*',
  // Items of the agenda, `N 2`; not the end of a longer word.
  '(?:Ö|\\bN) \\d+',
  `\\d{1,2}\\. (?:${ORDERED})`,
  '\\d[\\d.,:]* (?:Uhr|Euro|EUR|€|%|Prozent|Ja|Nein|Enthaltung(?:en)?|Stimmen?|befangen)',
  // The short name of a law is never hyphenated: ThürKO, NKomVG, BbgKVerf.
  '[A-ZÄÖÜ][A-ZÄÖÜa-zäöüß]*[a-zäöüß][A-ZÄÖÜ][A-ZÄÖÜa-zäöüß]*',
  '(?:ausgegeben|abgegeben|gültig|ungültig|unbeschrieben|Ja|Nein|Enthaltungen|Befangen): \\d+',
  // The code of a ballot: a hyphen more would make it another one.
  '[0-9A-Z]{4}-[0-9A-Z]{4}',
  // A name whose blanks do not break does not break at a hyphen either.
  '(?:[^ \u00A0]{1,22}\u00A0){1,4}[^ \u00A0]{1,22}',
];

/** A longer one has to be cut, or it would leave the page. */
const LONGEST_NAME = 60;

/**
 * A rule of Typst that sets these in boxes. The text stays as it is, to the letter: no blank is replaced, so that it is
 * found and copied as it was resolved.
 *
 * @param names of persons that are not cut either
 */
export function keepTogether(names: readonly string[] = []): string {
  const whole = names.filter(({ length }) => length > 0 && length <= LONGEST_NAME);
  // The longer first: of `Anna Ahorn` and `Anna Ahorn-Linde` the whole name is meant.
  const literal = [...new Set(whole)].sort((a, b) => b.length - a.length).map(escaped);
  return `show regex(${typstString([...literal, ...TOGETHER].join('|'))}): it => box(it)`;
}

const escaped = (name: string): string => name.replaceAll(/[\\^$.*+?()[\]{}|/#&~-]/gu, String.raw`\$&`);
