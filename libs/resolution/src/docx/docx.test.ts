import { strToU8, zipSync } from 'fflate';
import {
  applyOperations,
  compareVersions,
  deriveOperations,
  hashInput,
  markAmendment,
  parseResolution,
  ResolutionError,
} from '../index';
import { readDocx } from './read-docx';
import { writeDocx } from './write-docx';

const base = parseResolution(`01
Die Oberbürgermeisterin wird beauftragt, bis Ende 2030
    a. die Homepage zu modernisieren,

    b. die Stadt-App für Gäste & Bürger zu überarbeiten,

    c. den Bürgerservice auszubauen.

02
Die Strategie ist bis Ende des 3. Quartals 2030 vorzulegen.

03
Über BP 02 wird im Mai berichtet.
`);
const edited = parseResolution(`01
Die Oberbürgermeisterin wird beauftragt, bis Ende 2031
    a. die Homepage zu modernisieren,

    b. den Bürgerservice auszubauen,

    c. den Beirat einzubeziehen.

02
Die Strategie ist bis Ende Februar 2031 vorzulegen. Sie enthält einen <Zeitplan>.

03
Die Kosten trägt der Haushalt.

04
Über BP 02 wird im Mai berichtet.
`);
const { ops } = deriveOperations(base, edited, { amendmentId: 'a' });
const marked = markAmendment(base, ops);

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const pack = (body: string, parts: Record<string, string> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'word/document.xml': `<w:document ${word}><w:body>${body}</w:body></w:document>`,
        ...parts,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );
const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;

describe('writeDocx and readDocx', () => {
  it.each(['runs', 'tracked'] as const)('bring an amendment through a Word file (%s)', (changes) => {
    const bytes = writeDocx(marked, { changes, title: 'ÄA 1', author: 'Fraktion <A>', date: '2030-05-04T10:00:00Z' });
    const { isMarked, reading } = readDocx(bytes, base);
    expect(isMarked).toBe(true);
    expect(reading.points.filter((point) => !point.certain)).toEqual([]);
    const again = deriveOperations(base, reading.edited, { amendmentId: 'b' });
    expect(hashInput(applyOperations(base, again.ops))).toBe(hashInput(applyOperations(base, ops)));
    expect(again.units.map((unit) => unit.label)).toEqual(['BP 01', 'BP 02', 'BP 03 (neu)']);
  });

  it('bring a clean text through a Word file, and make equal files of equal texts', () => {
    const options = { changes: 'runs', title: 'Beschluss' } as const;
    const bytes = writeDocx(compareVersions(edited, edited), options);
    expect(readDocx(bytes).points).toEqual(edited);
    expect(writeDocx(compareVersions(edited, edited), options)).toEqual(bytes);
  });
});

describe('readDocx', () => {
  it('reads strike and bold with their opposites, from styles too', () => {
    const styles =
      `<w:styles ${word}><w:style w:styleId="Neu" ` + `w:type="character"><w:rPr><w:b/></w:rPr></w:style></w:styles>`;
    const body =
      paragraph(run('01')) +
      paragraph(
        run('Die Oberbürgermeisterin wird beauftragt, bis Ende ') +
          run('2030', '<w:dstrike/>') +
          run('2031', '<w:rStyle w:val="Neu"/>') +
          run('', '<w:b/>'),
      ) +
      paragraph(
        run('02 ', '<w:b w:val="0"/>') +
          run('Die Strategie ist ', '<w:strike w:val="false"/>') +
          run('bis Ende des 3. Quartals 2030 ', '<w:strike/>') +
          run('vorzulegen.', '<w:rStyle w:val="Neu"/><w:b w:val="0"/>'),
      );
    const { reading } = readDocx(pack(body, { 'word/styles.xml': styles }), base);
    expect(reading.points.map(({ label, accepted, certain }) => [label, accepted, certain])).toEqual([
      ['01', 'Die Oberbürgermeisterin wird beauftragt, bis Ende 2031', true],
      ['02', 'Die Strategie ist vorzulegen.', true],
    ]);
  });

  it('counts numbered lists, and reads moved text and tables', () => {
    const numbering =
      `<w:numbering ${word}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt ` +
      `w:val="decimalZero"/><w:lvlText w:val="%1"/></w:lvl>` +
      '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText ' +
      'w:val="%2)"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num></w:numbering>';
    const item = (level: number): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="7"/></w:numPr>`;
    const body =
      paragraph(run('Wege werden saniert:'), item(0)) +
      paragraph(
        `<w:moveFrom w:id="1">${run('am Markt')}</w:moveFrom><w:moveTo w:id="2">${run('am Wehr')}</w:moveTo>`,
        item(1),
      ) +
      paragraph(run('am Tor'), item(1)) +
      paragraph(run('Kosten:'), item(0)) +
      `<w:tbl><w:tr><w:tc>${paragraph(run('Jahr'))}</w:tc><w:tc>${paragraph(run('Euro'))}</w:tc></w:tr></w:tbl>`;
    const { points } = readDocx(pack(body, { 'word/numbering.xml': numbering }));
    expect(hashInput(points)).toBe(
      '01\tWege werden saniert:\n01 a.\tam Wehr\n01 b.\tam Tor\n02\tKosten:\n02\tJahr Euro\n',
    );
  });

  it.each([
    { start: '27', label: 'aa' },
    { start: '28', label: 'ab' },
    { start: '999999999', label: null },
    { start: 'Infinity', label: null },
    { start: '-3', label: null },
    { start: 'eins', label: null },
  ])('counts a list that begins with $start', ({ start, label }) => {
    const numbering =
      `<w:numbering ${word}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start ` +
      `w:val="${start}"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1"/></w:lvl>` +
      '</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num></w:numbering>';
    const { points } = readDocx(
      pack(paragraph(run('am Markt'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>'), {
        'word/numbering.xml': numbering,
      }),
    );
    const read = hashInput(points).trim();
    if (label === null) expect(read).toMatch(/^[a-z]{1,4} am Markt$/u);
    else expect(read).toBe(`${label} am Markt`);
  });

  it.each(['1.5', 'NaN', '-1', '99'])('has no label for a list level of %s', (level) => {
    const numbering =
      `<w:numbering ${word}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="${level}"><w:lvlText ` +
      `w:val="%1."/></w:lvl></w:abstractNum>` +
      '<w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num></w:numbering>';
    const body = paragraph(run('Text'), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="7"/></w:numPr>`);
    expect(hashInput(readDocx(pack(body, { 'word/numbering.xml': numbering })).points)).toBe('\tText\n');
  });

  it.each([
    { file: 'no archive', bytes: strToU8('Kein Archiv, aber ein langer Text.'), code: 'unreadable' },
    { file: 'an archive without a document', bytes: zipSync({ 'a.txt': strToU8('a') }), code: 'unreadable' },
    { file: 'broken XML', bytes: pack('<w:p><w:r></w:p>'), code: 'unreadable' },
    {
      file: 'a document type with entities',
      bytes: zipSync({
        'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><w:document><w:body>&b;</w:body></w:document>'),
      }),
      code: 'unreadable',
    },
    {
      file: 'a zip bomb',
      bytes: zipSync({ 'word/document.xml': new Uint8Array(200_000_000).fill(32) }),
      code: 'too-large',
    },
    { file: 'deep nesting', bytes: pack('<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000)), code: 'too-large' },
    { file: 'one endless word', bytes: pack(paragraph(run('x'.repeat(600_000)))), code: 'too-large' },
    {
      file: 'a text of thousands of pages',
      bytes: pack(paragraph(run('Wort '.repeat(80_000))).repeat(9)),
      code: 'too-large',
    },
    {
      file: 'an element with attributes without end',
      bytes: pack(`<w:p ${Array.from({ length: 9000 }, (_, index) => `a${index}="1"`).join(' ')}/>`),
      code: 'too-large',
    },
    { file: 'more elements than a document has', bytes: pack('<w:p/>'.repeat(800_001)), code: 'too-large' },
    { file: 'too many paragraphs', bytes: pack(paragraph(run('Text')).repeat(20_001)), code: 'too-large' },
  ])('refuses $file', ({ bytes, code }) => {
    const read = (): unknown => readDocx(bytes);
    expect(read).toThrow(ResolutionError);
    expect(read).toThrow(expect.objectContaining({ code }));
  });

  it('survives styles that are based on each other', () => {
    const style = (id: string, other: string): string =>
      `<w:style w:styleId="${id}"><w:basedOn w:val="${other}"/></w:style>`;
    const { points } = readDocx(
      pack(paragraph(run('01 Text', '<w:rStyle w:val="a"/>')), {
        'word/styles.xml': `<w:styles ${word}>${style('a', 'b')}${style('b', 'a')}</w:styles>`,
      }),
    );
    expect(hashInput(points)).toBe('01\tText\n');
  });

  // A search without bounds takes minutes for these, so the runner's time limit is the check.
  it.each([
    {
      file: 'tables in tables',
      body: Array.from({ length: 40 }).reduce<string>(
        (inner) => `<w:tbl><w:tr><w:tc>${inner}</w:tc></w:tr></w:tbl>`,
        paragraph(run('x')),
      ),
    },
    {
      file: 'a paragraph of many pieces',
      body: paragraph(
        Array.from({ length: 30_000 }, (_, at) => run(`w${at} `, at % 2 === 0 ? '<w:b/>' : '<w:strike/>')).join(''),
      ),
    },
    {
      file: 'an instruction with quotation marks that are never closed',
      body: paragraph(run(`In BP 01 wird ${'„a'.repeat(9000)} ersetzt`)),
    },
    { file: 'a label with white space behind it', body: paragraph(run(`BP 01${' '.repeat(15_000)}x`)).repeat(50) },
    {
      file: 'a long paragraph that begins like an instruction',
      body: paragraph(run(`In BP 01 wird ${'in „a“ '.repeat(40_000)}`)),
    },
  ])('reads $file in time', ({ body }) => {
    expect(readDocx(pack(body), base).points).toHaveLength(
      body.includes('tbl') ? 1 : (body.match(/<w:p>/gu) ?? []).length,
    );
  });

  it('reads long lists with long labels in time', () => {
    const numbering =
      `<w:numbering ${word}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:lvlText ` +
      `w:val="${'%1'.repeat(9000)}"/></w:lvl></w:abstractNum>` +
      '<w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num></w:numbering>';
    const body = paragraph(run('Text'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>').repeat(4000);
    expect(readDocx(pack(body, { 'word/numbering.xml': numbering })).points).toHaveLength(4000);
  });

  it('reads ten thousand paragraphs', () => {
    const body = Array.from({ length: 10_000 }, (_, index) =>
      paragraph(
        run(`(${(index % 90) + 1}) Der Stadtrat nimmt den Bericht ${index} zur Kenntnis.`) + run(' Neu.', '<w:b/>'),
      ),
    ).join('');
    expect(readDocx(pack(body)).reading.points).toHaveLength(10_000);
  });

  it('never fails otherwise than by its own error, whatever bytes are changed', () => {
    const bytes = writeDocx(marked, { changes: 'tracked', title: 'ÄA 1' });
    for (let at = 0; at < bytes.length; at += 7) {
      const broken = Uint8Array.from(bytes);
      broken[at] = (broken[at] ?? 0) ^ 0x55;
      try {
        readDocx(broken, base);
      } catch (error) {
        expect(error).toBeInstanceOf(ResolutionError);
      }
    }
  });
});
