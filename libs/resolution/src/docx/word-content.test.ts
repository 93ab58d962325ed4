import { applyOperations, deriveOperations, hashInput, parseResolution, walk, type Inline, type Point } from '../index';
import { cell, deleted, inserted, mark, pack, paragraph, row, run, table, word } from '../testing/word';
import { readDocx, type DocxReading } from './read-docx';

const clean = (body: string, parts: Record<string, string> = {}): string =>
  hashInput(readDocx(pack(body, parts)).points);
const cells = (texts: readonly string[], properties = ''): string =>
  row(
    texts.map((text) => cell(paragraph(run(text)))),
    properties,
  );
const words = ({ reading }: DocxReading): [string, string, boolean][] =>
  reading.points.map(({ rejected, accepted, certain }) => [rejected, accepted, certain]);

describe('tables of a Word document', () => {
  const base: Point[] = [
    {
      id: 'p1',
      scheme: '01',
      body: [{ t: 'text', s: 'Die Mittel werden verteilt:' }],
      children: [
        {
          id: 'p1.1',
          scheme: 'none',
          body: [
            {
              t: 'table',
              rows: [
                ['Jahr', 'Euro'],
                ['2030', '1.000'],
                ['2031', '2.000'],
              ],
              head: false,
            },
          ],
          children: [],
        },
      ],
    },
  ];
  const rowsOf = (points: readonly Point[]): readonly (readonly string[])[] | undefined =>
    walk(points)
      .flatMap(({ point }): readonly Inline[] => point.body)
      .flatMap((node) => (node.t === 'table' ? [node.rows] : []))[0];
  const head = paragraph(run('01')) + paragraph(run('Die Mittel werden verteilt:'));

  it.each([
    {
      case: 'a struck figure beside the new one',
      rows: [
        cells(['2030', '']).replace(
          '<w:tc><w:tcPr></w:tcPr><w:p><w:pPr></w:pPr><w:r><w:rPr></w:rPr><w:t xml:space="preserve"></w:t></w:r></w:p></w:tc>',
          cell(paragraph(run('1.000', '<w:strike/>') + run('1.500', '<w:b/>'))),
        ),
        cells(['2031', '2.000']),
      ],
      after: [
        ['2030', '1.500'],
        ['2031', '2.000'],
      ],
    },
    {
      case: 'a tracked figure',
      rows: [
        row([cell(paragraph(run('2030'))), cell(paragraph(deleted('1.000') + inserted(run('1.500'))))]),
        cells(['2031', '2.000']),
      ],
      after: [
        ['2030', '1.500'],
        ['2031', '2.000'],
      ],
    },
    {
      case: 'a struck row',
      rows: [
        row([cell(paragraph(deleted('2030'))), cell(paragraph(deleted('1.000')))], '<w:del w:id="1"/>'),
        cells(['2031', '2.000']),
      ],
      after: [['2031', '2.000']],
    },
    {
      case: 'a struck row whose words are not struck by themselves',
      rows: [cells(['2030', '1.000'], '<w:del w:id="1"/>'), cells(['2031', '2.000'])],
      after: [['2031', '2.000']],
    },
    {
      case: 'a new row',
      rows: [cells(['2030', '1.000']), cells(['2031', '2.000']), cells(['2032', '3.000'], '<w:ins w:id="1"/>')],
      after: [
        ['2030', '1.000'],
        ['2031', '2.000'],
        ['2032', '3.000'],
      ],
    },
  ])('$case: rejected it is the base, accepted the new table', ({ rows, after }) => {
    const read = readDocx(pack(head + table(cells(['Jahr', 'Euro']), ...rows)), base);
    expect(read.isMarked).toBe(true);
    expect(read.reading.points.filter(({ certain }) => !certain)).toEqual([]);
    expect(rowsOf(read.reading.edited)).toEqual([['Jahr', 'Euro'], ...after]);
    expect(rowsOf(read.points)).toEqual([['Jahr', 'Euro'], ...after]);
    const { ops } = deriveOperations(base, read.reading.edited, { amendmentId: 'a' });
    expect(rowsOf(applyOperations(base, ops))).toEqual([['Jahr', 'Euro'], ...after]);
  });

  it('says of every cell whether it is struck or new', () => {
    const body =
      head +
      table(
        cells(['Jahr', 'Euro']),
        row([cell(paragraph(run('2030'))), cell(paragraph(deleted('1.000') + inserted(run('1.500'))))]),
      );
    const segments = readDocx(pack(body), base).reading.points.at(-1)?.segments ?? [];
    expect(segments.filter(({ op }) => op !== 'equal')).toMatchObject([
      { op: 'delete', text: '1.000', table: { no: 0 } },
      { op: 'insert', text: '1.500', table: { no: 0 } },
    ]);
  });

  it('keeps columns under each other where cells reach over several', () => {
    const body =
      head +
      table(
        cells(['Jahr', 'Plan', 'Ist']),
        row([cell(paragraph(run('Summe')), '<w:gridSpan w:val="2"/>'), cell(paragraph(run('5')))]),
        row([cell(paragraph(run('7')))], '<w:gridBefore w:val="2"/>'),
      );
    expect(rowsOf(readDocx(pack(body)).points)).toEqual([
      ['Jahr', 'Plan', 'Ist'],
      ['Summe', '', '5'],
      ['', '', '7'],
    ]);
  });

  it('reads headings, rows and cells in content controls, several paragraphs and tables in a cell, and what is raised', () => {
    const inner = table(cells(['a', 'b']));
    const body = table(
      cells(['Fläche', 'Wert'], '<w:tblHeader/>'),
      `<w:sdt><w:sdtContent>${row([`<w:sdt><w:sdtContent>${cell(paragraph(run('5 m') + run('2', '<w:vertAlign w:val="superscript"/>')))}</w:sdtContent></w:sdt>`, cell(paragraph(run('eins')) + paragraph(run('zwei')) + inner)])}</w:sdtContent></w:sdt>`,
    );
    expect(readDocx(pack(body)).points[0]?.body).toEqual([
      {
        t: 'table',
        head: true,
        rows: [
          ['Fläche', 'Wert'],
          ['5 m²', 'eins zwei a b'],
        ],
      },
    ]);
  });
});

describe('paragraph ends of a Word document', () => {
  const base = parseResolution('01\nDer Plan gilt.\n\n02\nEr wird verkündet.\n\n03\nEs wird berichtet.');

  it('reads two points that become one', () => {
    const body =
      paragraph(run('01 Der Plan gilt.'), mark('del')) +
      paragraph(deleted('02 ') + run('Er wird verkündet.')) +
      paragraph(run('03 Es wird berichtet.'));
    const read = readDocx(pack(body), base);
    expect(read.isMarked).toBe(true);
    expect(clean(body)).toBe('01\tDer Plan gilt. Er wird verkündet.\n03\tEs wird berichtet.\n');
    expect(words(read)).toEqual([
      ['Der Plan gilt.', 'Der Plan gilt. Er wird verkündet.', true],
      ['Er wird verkündet.', '', true],
      ['Es wird berichtet.', 'Es wird berichtet.', true],
    ]);
  });

  it('reads one point that becomes two', () => {
    const whole = parseResolution('01\nDer Plan gilt. Er wird verkündet.\n\n02\nEs wird berichtet.');
    const body =
      paragraph(run('01 Der Plan gilt.'), mark('ins')) +
      paragraph(inserted(run('02 ')) + run('Er wird verkündet.')) +
      paragraph(run('02 Es wird berichtet.'));
    const read = readDocx(pack(body), whole);
    expect(words(read)).toEqual([
      ['Der Plan gilt. Er wird verkündet.', 'Der Plan gilt.', true],
      ['', 'Er wird verkündet.', true],
      ['Es wird berichtet.', 'Es wird berichtet.', true],
    ]);
    expect(hashInput(read.reading.edited)).toBe(hashInput(base));
  });

  it.each([
    {
      case: 'struck with its end',
      body: paragraph(deleted('02 Er wird verkündet.'), mark('del')),
      after: '01\tDer Plan gilt.\n02\tEs wird berichtet.\n',
    },
    {
      case: 'new with its end',
      body: paragraph(run('02 Er wird verkündet.')) + paragraph(inserted(run('03 Neu ist dies.')), mark('ins')),
      after: '01\tDer Plan gilt.\n02\tEr wird verkündet.\n03\tNeu ist dies.\n04\tEs wird berichtet.\n',
    },
    {
      case: 'struck together with the end before it',
      first: mark('del'),
      body: paragraph(deleted('02 Er wird verkündet.')),
      after: '01\tDer Plan gilt.\n02\tEs wird berichtet.\n',
    },
  ])('reads a point that is $case', ({ first = '', body, after }) => {
    const all = paragraph(run('01 Der Plan gilt.'), first) + body + paragraph(run('03 Es wird berichtet.'));
    const { reading } = readDocx(pack(all), base);
    expect(reading.points.filter(({ certain }) => !certain)).toEqual([]);
    expect(hashInput(reading.edited)).toBe(after);
  });

  it('joins a chain of paragraphs', () => {
    const body =
      paragraph(run('01 Eins.'), mark('del')) +
      paragraph(run('Zwei.'), mark('del')) +
      paragraph(run('Drei.')) +
      paragraph(run('02 Vier.'));
    expect(clean(body)).toBe('01\tEins. Zwei. Drei.\n02\tVier.\n');
  });
});

describe('numbers that Word counts by itself', () => {
  const lists = {
    'word/numbering.xml':
      `<w:numbering ${word}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>` +
      '<w:numFmt w:val="decimalZero"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1">' +
      '<w:abstractNumId w:val="0"/></w:num></w:numbering>',
  };
  const counted = (content: string, end = ''): string =>
    paragraph(content, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${end}`);
  const base = parseResolution('01\nEins gilt.\n\n02\nZwei gilt.\n\n03\nDrei gilt.');
  const moved = (name: 'moveFrom' | 'moveTo', words: string): string =>
    counted(`<w:${name} w:id="1">${run(words)}</w:${name}>`, `<w:rPr><w:${name} w:id="2"/></w:rPr>`);

  it.each([
    {
      case: 'of a struck point is free again',
      body: counted(run('Eins gilt.')) + counted(deleted('Zwei gilt.'), mark('del')) + counted(run('Drei gilt.')),
      after: '01\tEins gilt.\n02\tDrei gilt.\n',
    },
    {
      case: 'of a moved point goes with it',
      body:
        counted(run('Eins gilt.')) +
        moved('moveFrom', 'Zwei gilt.') +
        counted(run('Drei gilt.')) +
        moved('moveTo', 'Zwei gilt.'),
      after: '01\tEins gilt.\n02\tDrei gilt.\n03\tZwei gilt.\n',
    },
    {
      case: 'of a joined point is no word of the text',
      body: counted(run('Eins gilt.'), mark('del')) + counted(run('Zwei gilt.')) + counted(run('Drei gilt.')),
      after: '01\tEins gilt. Zwei gilt.\n02\tDrei gilt.\n',
    },
    {
      case: 'of a new point counts',
      body:
        counted(run('Eins gilt.')) +
        counted(inserted(run('Neu ist dies.')), mark('ins')) +
        counted(run('Zwei gilt.')) +
        counted(run('Drei gilt.')),
      after: '01\tEins gilt.\n02\tNeu ist dies.\n03\tZwei gilt.\n04\tDrei gilt.\n',
    },
  ])('$case', ({ body, after }) => {
    expect(clean(body, lists)).toBe(after);
    const { reading } = readDocx(pack(body, lists), base);
    expect(reading.points.filter(({ certain }) => !certain)).toEqual([]);
    expect(hashInput(reading.edited)).toBe(after);
  });

  it('at the beginning of a table are none of a point', () => {
    const body =
      paragraph(run('01 Es gilt:')) +
      table(row([cell(counted(run('die Halle')) + counted(run('das Bad'))), cell(paragraph(run('x')))]));
    const point = readDocx(pack(body, lists)).points[0];
    expect(point?.children.map(({ scheme, body: [node] }) => [scheme, node])).toEqual([
      ['none', { t: 'table', head: false, rows: [['01 die Halle 02 das Bad', 'x']] }],
    ]);
  });
});
