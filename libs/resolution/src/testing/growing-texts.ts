import type { Point } from '../model';

/**
 * Texts that are made to be slow: one thing that the reader of texts knows, again and again. What takes time by the
 * square of a text's length shows here, whatever it is.
 */
export const repeatedThings: Readonly<Record<string, string>> = {
  references: 'BP 01 ',
  'lists of references': 'Beschlusspunkten 01, 02 und 03 ',
  'labels alone': '01\n',
  'labels as paragraphs': '01 x\n\n',
  'items of a list': '1. x\n',
  'items that count on': '1. x\n2. y\n',
  'items that do not count on': '1. x\n3. x\n',
  'items in brackets': '(1) x\n',
  'letters as items': 'a. x\n',
  'labels of three levels': '01\n(1) x\na. y\n',
  'new labels': '07 (neu) x\n',
  bullets: '- x\n',
  quotes: '„x“ ',
  brackets: '((',
  links: '[x](y) ',
  abbreviations: 'z. B. u. a. i. V. m. ',
  dates: '11.11.2020 9. 10. 2020-11-11 ',
  amounts: '1.250.000,00 1 250 000 ',
  'numbers with stops': '1.1.1.1.',
  digits: '1',
  fractions: '1/1/',
  addresses: 'http://a.b.',
  mail: 'a.b@c.d ',
  hyphens: 'a-',
  'soft hyphens': 'a\u00AD',
  'combining marks': 'a\u0301\u0323',
  'nothing but combining marks': '\u0301\u0323',
  'no-break spaces': 'a\u00A0b ',
  'paragraphs of law': '§ 3 Abs. 2 ',
  'one word': 'a ',
  'few words': 'a b c d e ',
  sentences: 'Der Punkt gilt. ',
  paragraphs: 'Absatz.\n\n',
  lines: 'Zeile\n',
  'lines broken by a page': 'Dies ist eine Zeile, die gegen siebzig Zeichen lang ist und weiter-\ngeht. ',
  tables: 'a\tb\n',
  headings: 'Beschluss:\n',
  reasons: 'Begründung:\n',
  'gendered words': 'Bürger*innen ',
  pictures: '👨‍👩‍👧 ',
  stops: '. ',
  'white space': ' \t',
  'carriage returns': '\r',
  backslashes: '\\\n',
};

/** The thing as often as it goes into so many characters. */
export const repeated = (thing: string, characters: number): string =>
  thing.repeat(Math.max(1, Math.ceil(characters / thing.length)));

/** The same with every seventh word another one. */
export function changed(text: string): string {
  let word = 0;
  return text.replace(/\S+/gu, (found) => ((word += 1) % 7 === 0 ? `${found}q` : found));
}

/** The text cut into so many points. */
export function inPoints(text: string, count: number, prefix = 'p'): Point[] {
  const size = Math.ceil(text.length / count);
  return Array.from({ length: count }, (_, index) => ({
    id: `${prefix}${index + 1}`,
    scheme: '01',
    body: [{ t: 'text', s: text.slice(index * size, (index + 1) * size) }],
    children: [],
  }));
}
