import { deriveOperations } from './amend/derive';
import { applyOperations } from './amend/apply';
import { readDocx } from './docx/read-docx';
import { writeDocx } from './docx/write-docx';
import type { Inline, MarkedPoint, Point } from './model';
import { plainText } from './points/body';
import { hashInput } from './points/print';
import { readAmendment } from './read/read-amendment';
import { renderMarkedHtml } from './render/html';
import { renderMarkedMarkdown } from './render/markdown';
import { renderMarkedText } from './render/text';
import { compareVersions } from './view/compare-versions';
import { markAmendment } from './view/mark';

const bold = (s: string): Inline => ({ t: 'text', s, m: ['b'] });
const text = (s: string): Inline => ({ t: 'text', s });
const points = (...bodies: (readonly Inline[])[]): Point[] =>
  bodies.map((body, index) => ({ id: `p${index + 1}`, scheme: '01', body, children: [] }));
/** Bold words between stars, to be read at a glance. */
const shown = (body: readonly Inline[]): string =>
  body
    .map((node) => (node.t === 'text' && node.m?.includes('b') === true ? `*${node.s}*` : plainText([node], new Map())))
    .join('');

const base = points(
  [text('Die Verwaltung stellt '), bold('alle großen Bänke'), text(' am Ufer auf.')],
  [bold('Die Mittel von 5.000 Euro stehen bereit.')],
  [text('Darüber wird berichtet.')],
);
/** As typed into plain text: what is new has no marks of its own. */
const edited = points(
  [text('Die Verwaltung stellt '), bold('alle'), text(' neuen '), bold('großen Bänke'), text(' am linken Ufer auf.')],
  [text('Die Mittel von 8.000 Euro stehen bereit.')],
  [text('Darüber wird berichtet.')],
);
const { ops } = deriveOperations(base, edited, { amendmentId: 'a' });
const marked = markAmendment(base, ops);

const segments = ([point]: readonly MarkedPoint[]): unknown =>
  point?.segments.map(({ op, text: words, m = [] }) => [op, words, ...m]);

describe('words that are new inside a bold passage', () => {
  it('are bold in the text that comes of them, and others are not', () => {
    expect(applyOperations(base, ops).map(({ body }) => shown(body))).toEqual([
      'Die Verwaltung stellt *alle neuen großen Bänke* am linken Ufer auf.',
      '*Die Mittel von 8.000 Euro stehen bereit.*',
      'Darüber wird berichtet.',
    ]);
  });

  it('are not bold beside the passage', () => {
    const next = points(
      [text('Die Verwaltung stellt bald '), bold('alle großen Bänke'), text(' nur am Ufer auf.')],
      ...base.slice(1).map(({ body }) => body),
    );
    const result = applyOperations(base, deriveOperations(base, next, { amendmentId: 'b' }).ops);
    expect(shown(result[0]?.body ?? [])).toBe('Die Verwaltung stellt bald *alle großen Bänke* nur am Ufer auf.');
  });

  it('leave a raised figure as it is, and take no part of it', () => {
    const area = points([text('Der Platz hat 500 m'), { t: 'text', s: '2', m: ['sup'] }, text(' Fläche.')]);
    const wider = points([text('Der Platz hat 700 m'), { t: 'text', s: '2', m: ['sup'] }, text(' freie Fläche.')]);
    const result = applyOperations(area, deriveOperations(area, wider, { amendmentId: 'c' }).ops);
    expect(result[0]?.body).toEqual(wider[0]?.body);
  });

  it('are marked as new, apart from being bold', () => {
    expect(segments(marked)).toEqual([
      ['equal', 'Die Verwaltung stellt '],
      ['equal', 'alle', 'b'],
      ['insert', ' neuen', 'b'],
      ['equal', ' großen Bänke', 'b'],
      ['equal', ' am'],
      ['insert', ' linken'],
      ['equal', ' Ufer auf.'],
    ]);
    expect(segments(compareVersions(base, applyOperations(base, ops)))).toEqual(segments(marked));
  });

  it('are told from bold in every rendering', () => {
    const html = renderMarkedHtml(marked).replace(/<span class="visually-hidden">[^<]*<\/span>| data-op="[^"]*"/gu, '');
    expect(html).toContain(
      '<strong>alle</strong><ins><strong> neuen</strong></ins><strong> großen Bänke</strong> am<ins> linken</ins>',
    );
    const markdown = renderMarkedMarkdown(marked);
    expect(markdown).toContain('**alle** **<ins>neuen</ins>** **großen Bänke** am **<ins>linken</ins>** Ufer');
    expect(markdown).toContain('~~5.000~~ **<ins>8.000</ins>** **Euro');
    expect(renderMarkedText(marked)).toContain('alle [neu: neuen] großen Bänke am [neu: linken] Ufer');
  });

  it('are bold alone where the text has no bold of its own', () => {
    const plain = points([text('Die Bänke stehen am Ufer.')]);
    const change = deriveOperations(plain, points([text('Die Bänke stehen am linken Ufer.')]), { amendmentId: 'd' });
    expect(renderMarkedMarkdown(markAmendment(plain, change.ops))).toContain('am **linken** Ufer');
  });
});

describe('a file with bold passages', () => {
  const expected = hashInput(applyOperations(base, ops));
  const result = (read: { readonly base: readonly Point[]; readonly edited: readonly Point[] }): Point[] =>
    applyOperations(base, deriveOperations(read.base, read.edited, { amendmentId: 'x' }).ops);

  it.each(['runs', 'tracked'] as const)(
    'comes back from Word (%s) with its changes, all of them certain',
    (changes) => {
      const { reading } = readDocx(writeDocx(marked, { title: 'Antrag', changes }), base);
      expect(reading.points.filter(({ certain }) => !certain)).toEqual([]);
      expect(reading.points.map(({ change }) => change)).toEqual(['changed', 'changed', 'equal']);
      const back = result(reading);
      expect(hashInput(back)).toBe(expected);
      expect(back.map(({ body }) => shown(body))).toEqual(applyOperations(base, ops).map(({ body }) => shown(body)));
    },
  );

  it.each([
    { format: 'html', written: renderMarkedHtml(marked) },
    { format: 'markdown', written: renderMarkedMarkdown(marked) },
  ] as const)('comes back from $format with its changes, all of them certain', ({ format, written }) => {
    const reading = readAmendment({ format, text: written }, base);
    expect(reading.points.filter(({ certain }) => !certain)).toEqual([]);
    expect(hashInput(result(reading))).toBe(expected);
  });

  it('is no change when nothing in it is new', () => {
    const { reading, points: clean } = readDocx(
      writeDocx(compareVersions(base, base), { title: 'Text', changes: 'runs' }),
      base,
    );
    expect(reading.points.map(({ change, certain }) => [change, certain])).toEqual(Array(3).fill(['equal', true]));
    expect(clean.map(({ body }) => shown(body))).toEqual(base.map(({ body }) => shown(body)));
  });

  it.each([
    {
      what: 'a new word beside a bold one',
      words: 'Die Verwaltung stellt **alle schönen großen Bänke** am Ufer auf.',
      certain: true,
    },
    {
      what: 'a new word elsewhere',
      words: 'Die Verwaltung stellt **alle großen Bänke** am **linken** Ufer auf.',
      certain: true,
    },
    {
      what: 'bold that the base does not have',
      words: 'Die **Verwaltung** stellt **alle großen Bänke** am Ufer **heute** auf.',
      certain: false,
    },
    {
      what: 'a mark that ends inside a word',
      words: 'Die Verwaltung stellt **alle gro**ßen Bänke am Ufer **heute** auf.',
      certain: false,
    },
  ])('from others is certain or asked about: $what', ({ words, certain }) => {
    const reading = readAmendment({ format: 'markdown', text: `01\n\n${words}` }, base);
    expect(reading.points.map((point) => point.certain)).toEqual([certain]);
  });
});
