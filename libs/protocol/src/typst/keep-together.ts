import { typstString } from './literal';

/** What is never cut by the end of a line: a paragraph and its number, a count or time and what it counts. */
const TOGETHER = [
  '§§? ?\\d+[a-z]?(?: (?:Abs\\.|Satz|Nr\\.) \\d+[a-z]?)*',
  '(?:Abs\\.|Art\\.|Satz|Nr\\.|BP|TOP|Anlage|Drucksache) \\d[\\d/]*',
  '\\d[\\d.,:]* (?:Uhr|Euro|EUR|€|%|Prozent|Ja|Nein|Enthaltung(?:en)?|Stimmen?)',
  // The short name of a law is never hyphenated: ThürKO, NKomVG, BbgKVerf.
  '[A-ZÄÖÜ][A-ZÄÖÜa-zäöüß]*[a-zäöüß][A-ZÄÖÜ][A-ZÄÖÜa-zäöüß]*',
  '(?:ausgegeben|abgegeben|gültig|ungültig|unbeschrieben|Ja|Nein|Enthaltungen|Befangen): \\d+',
  // A name whose blanks do not break does not break at a hyphen either.
  '(?:[^ \u00A0]{1,22}\u00A0){1,4}[^ \u00A0]{1,22}',
].join('|');

/**
 * A rule of Typst that sets these in boxes. The text stays as it is, to the letter: no blank is replaced, so that it is
 * found and copied as it was resolved.
 */
export const KEEP_TOGETHER = `show regex(${typstString(TOGETHER)}): it => box(it)`;
