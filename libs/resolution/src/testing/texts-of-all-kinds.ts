import { parseResolution } from '../points/parse';
import type { Inline, Point } from '../model';

const text = (s: string): Inline => ({ t: 'text', s });
const table = (rows: readonly (readonly string[])[], head = false): Inline => ({ t: 'table', rows, head });
const withBody = (body: readonly Inline[], children: readonly Point[] = []): Point[] => [
  { id: 'p1', scheme: '01', body, children },
  { id: 'p2', scheme: '01', body: [text('Ende gut.')], children: [] },
];
const below = (id: string, scheme: Point['scheme'], ...body: readonly Inline[]): Point => ({
  id,
  scheme,
  body,
  children: [],
});

/** Texts with every kind of label, list and table, by what they have. */
export const textsOfAllKinds: readonly (readonly [string, readonly Point[]])[] = [
  ['letters', parseResolution('01\nEins gilt.\n\na. Halle\n\nb. Bad\n\n02\nZwei gilt.')],
  [
    'decimal numbers',
    parseResolution('01\nErstens:\n\n1.1 die Halle,\n\n1.2 das Bad.\n\n02\nZweitens.\n\n2.1 der Weg'),
  ],
  ['Roman numbers', parseResolution('I. Erstens\n\na) eins\n\nb) zwei\n\nII. Zweitens')],
  ['small Roman numbers', parseResolution('01\nErstens:\n\ni) die Halle,\n\nii) das Bad,\n\niii) der Weg.')],
  ['a list from 3', parseResolution('01\n§ 5 lautet:\n\n(3) Regel drei.\n\n(4) Regel vier.\n\n02\nEnde.')],
  ['a list from c', parseResolution('01\nEs gilt\n\nc) Halle\n\nd) Bad')],
  ['doubled letters', parseResolution('01\nEs gilt\n\na) Halle\n\naa) Tor\n\nbb) Dach\n\nb) Bad')],
  ['parts', parseResolution('A. Haushalt\n\n01\nEins\n\n02\nZwei\n\nB. Bau\n\n03\nDrei')],
  ['four levels', parseResolution('01\nA\n\n(1) b\n\na. c\n\ni) d\n\nii) e\n\nb. f\n\n(2) g')],
  [
    'a table at the end',
    withBody([
      text('Verteilt:'),
      table(
        [
          ['Jahr', 'Euro'],
          ['2030', '1.000'],
        ],
        true,
      ),
    ]),
  ],
  [
    'a table that begins with numbers',
    withBody([
      text('Verteilt:'),
      table([
        ['1. Jahr', 'Euro'],
        ['2. Jahr', '1.000'],
      ]),
      text('und so weiter.'),
    ]),
  ],
  [
    'a table first',
    withBody([
      table([
        ['a) x', 'Euro'],
        ['y', '1.000'],
      ]),
      text('danach.'),
    ]),
  ],
  ['two tables', withBody([table([['x', 'Euro']]), table([['y', '1.000']]), text('danach.')])],
  [
    'empty cells',
    withBody([
      text('Es gilt:'),
      table([
        ['', 'Euro', ''],
        ['y', '', '1.000'],
      ]),
    ]),
  ],
  [
    'a table of its own and one in a list',
    withBody(
      [text('Es gilt:')],
      [below('p1.1', 'none', table([['(1) a', 'b']])), below('p1.2', 'a.', text('Halle'), table([['c', 'd']]))],
    ),
  ],
  ['lines that look like labels', withBody([text('Eins'), { t: 'br' }, text('01 zwei'), { t: 'br' }, text('a) drei')])],
  ['raised figures', withBody([text('Es sind 5 m'), { t: 'text', s: '2', m: ['sup'] }, text(' Fläche.')])],
  [
    'italics',
    withBody([
      text('Es sind '),
      { t: 'text', s: 'alle', m: ['i'] },
      text(' Bänke und '),
      { t: 'text', s: 'Stege', m: ['u'] },
      text('.'),
    ]),
  ],
];

const withOtherWords = (point: Point): Point => ({
  ...point,
  body: point.body.map((node): Inline => {
    if (node.t === 'text') return { ...node, s: node.s.replace(/gilt|Ende|Eins|die|Erstens/u, 'neu') };
    if (node.t !== 'table') return node;
    const last = node.rows.length - 1;
    return {
      ...node,
      rows: node.rows.map((row, at) => row.map((each, column) => (at === last && column === 1 ? '9.999' : each))),
    };
  }),
  children: point.children.map(withOtherWords),
});
/** What may be done to a text. */
export const editsOfAllKinds: readonly (readonly [string, (base: readonly Point[]) => Point[]])[] = [
  ['nothing changed', (base) => [...base]],
  ['other words', (base) => base.map(withOtherWords)],
  [
    'a new point',
    ([first, ...more]) =>
      first === undefined ? [] : [first, { ...below('neu', first.scheme, text('Ganz neu ist dies.')) }, ...more],
  ],
  ['the last point struck', (base) => base.slice(0, -1)],
  ['the first point struck', (base) => base.slice(1)],
];
