import type { Inline, Point, Scheme } from '../model';
import { parseResolution } from './parse';
import { hashInput, printResolution } from './print';

const text = (s: string): Inline => ({ t: 'text', s });
const point = (scheme: Scheme, body: string | readonly Inline[], children: readonly Point[] = []): Point => ({
  id: '',
  scheme,
  body: typeof body === 'string' ? [text(body)] : body,
  children,
});
/** Ids by position, as the parser makes them. */
const number = (points: readonly Point[], above = ''): Point[] =>
  points.map((each, index) => {
    const id = above === '' ? `p${index + 1}` : `${above}.${index + 1}`;
    return { ...each, id, children: number(each.children, id) };
  });
const many = (count: number, scheme: Scheme): Point[] =>
  Array.from({ length: count }, (_, index) => point(scheme, `Posten ${index} wird geprüft`));

/** What people write into points, and what the printed text must not be misread for. */
const cases: { case: string; points: Point[] }[] = [
  { case: 'more than 99 points', points: many(120, '01') },
  { case: 'more than 99 items', points: [point('01', 'Liste:', many(115, '(1)'))] },
  { case: 'more letters than the alphabet has', points: [point('01', 'Liste:', many(60, 'a.'))] },
  {
    case: 'letters below letters',
    points: [point('01', 'Liste:', [point('a.', 'Erstens', many(4, 'a.')), point('a.', 'Zweitens')])],
  },
  {
    case: 'paragraphs below paragraphs',
    points: [
      point('01', 'Liste:', [
        point('none', 'Eins', [point('none', 'Eins tiefer')]),
        point('none', 'Zwei'),
        point('(1)', 'Drei', [point('none', 'Vier')]),
      ]),
    ],
  },
  {
    case: 'a point that reads like a heading',
    points: [point('none', 'Der Stadtrat beschließt:'), point('01', 'Anlagen:'), point('01', 'Begründung')],
  },
  {
    case: 'a line that reads like a label',
    points: [point('01', [text('Zu beachten:'), { t: 'br' }, text('02 ist die Vorwahl.')]), point('01', 'Zwei')],
  },
  {
    case: 'an empty line inside a point',
    points: [point('01', [text('Stadtverwaltung'), { t: 'br' }, { t: 'br' }, text('Fischmarkt 1')])],
  },
  {
    case: 'a paragraph below no point',
    points: [
      point('01', 'Der Plan gilt.'),
      point('none', 'Das Gesetz bleibt unberührt.'),
      point('01', 'Er wird verkündet.'),
    ],
  },
  {
    case: 'paragraphs as long as lines of a page',
    points: [
      point('01', 'Die Stadt fördert folgende Vereine und Verbände im Jahr 2031:', [
        point('none', 'den Verein zur Förderung der Stadtgeschichte im Ortsteil'),
        point('none', 'den Verein zur Förderung der Jugendarbeit im Norden der Stadt'),
        point('none', 'den Kreisverband der Kleingärtner und Siedler der Stadt'),
      ]),
    ],
  },
  {
    case: 'only unnumbered paragraphs as long as lines of a page',
    points: [
      point('none', 'Der Stadtrat nimmt den Bericht über die Haushaltslage zur Kenntnis'),
      point('none', 'Der Stadtrat bittet um Fortschreibung des Berichts bis Ende 2031'),
      point('none', 'Der Stadtrat dankt allen Beteiligten für die geleistete Arbeit'),
    ],
  },
];

describe('printResolution prints what parseResolution reads', () => {
  it.each(cases)('$case', ({ points }) => {
    const numbered = number(points);
    const read = parseResolution(printResolution(numbered));
    expect(read).toEqual(numbered);
    expect(hashInput(read)).toBe(hashInput(numbered));
  });

  it('writes no backslash where nothing can be mistaken', () => {
    const points = number([
      point('01', 'Gefördert werden', [point('a.', 'z. B. Schulen, 15 Horte'), point('none', 'ca. 50 Vereine')]),
    ]);
    expect(printResolution(points)).toBe(
      '01\nGefördert werden\n\n    a. z. B. Schulen, 15 Horte\n\n    ca. 50 Vereine\n',
    );
  });
});
