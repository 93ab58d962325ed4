import type { PaperDetail, Problem, ReadDocumentResult } from '@gremia/contracts';
import { deriveOperations, parseResolution, plainText, type Op } from '@gremia/resolution';
import { strToU8, zipSync } from 'fflate';
import { handIn } from '../support/held-meeting';
import { amendment, committee, motion, text } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const docx = (body: string, others: Record<string, string> = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(`<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(Object.entries(others).map(([name, xml]) => [name, strToU8(xml)])),
  });
const paragraph = (content: string): string => `<w:p><w:r><w:t>${content}</w:t></w:r></w:p>`;

const BASE = parseResolution(
  '01\nAm Uferweg werden bis zum 30.06.2027 zehn Bänke aufgestellt.\n\na. Vier davon stehen am Wehr.\n\nb. Zwei ' +
    'stehen am Spielplatz.\n\n' +
    '02\nEs stehen 5.000 Euro bereit.\n\n03\nZur Erfüllung des BP 01 wird dem Bauausschuss im 3. Quartal 2027 ' +
    'berichtet.',
);
const EDITED = parseResolution(
  '01\nAm Uferweg werden bis zum 30.09.2027 zwölf Bänke mit Rückenlehne aufgestellt.\n\na. Vier davon stehen am ' +
    'Wehr.\n\n' +
    '02\nEs stehen 8.000 Euro bereit.\n\n03\nDie Bänke werden barrierefrei erreichbar gebaut.\n\n04\nZur ' +
    'Erfüllung des BP 01 wird dem Bauausschuss im 3. Quartal 2027 berichtet.',
);

const nested = (depth: number): string =>
  '<w:sdt><w:sdtContent>'.repeat(depth) + paragraph('a') + '</w:sdtContent></w:sdt>'.repeat(depth);
/** Made before the server starts: making them takes longer than reading them. */
const hostile: { case: string; bytes: () => Uint8Array; name?: string; code: string; status?: number }[] = [
  {
    case: 'a bomb in a document',
    bytes: () => docx('', { 'word/document.xml': ' '.repeat(45_000_000) }),
    code: 'document-too-complex',
  },
  { case: 'a huge part', bytes: () => docx(paragraph('x'.repeat(25_000_000))), code: 'document-too-complex' },
  { case: 'deep nesting', bytes: () => docx(nested(5_000)), code: 'document-too-complex' },
  { case: 'broken XML', bytes: () => docx('<w:p><w:r>'), code: 'document-unreadable' },
  {
    case: 'entities',
    bytes: () => docx('', { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>' }),
    code: 'document-unreadable',
  },
  {
    case: 'a document cut off',
    bytes: () => docx(paragraph('Ein Satz.')).subarray(0, 90),
    code: 'document-unreadable',
  },
  {
    case: 'an archive of something else',
    bytes: () => zipSync({ 'a.txt': strToU8('a') }),
    code: 'document-unreadable',
  },
  {
    case: 'comments without end',
    bytes: () => strToU8('<!-- '.repeat(1_500_000)),
    name: 'a.html',
    code: 'document-too-complex',
  },
  { case: 'a PDF', bytes: () => strToU8('%PDF-1.7\n'), name: 'a.docx', code: 'file-type-refused', status: 415 },
  {
    case: 'a program',
    bytes: () => new Uint8Array([0x4d, 0x5a, 0, 3]),
    name: 'a.txt',
    code: 'file-type-refused',
    status: 415,
  },
  {
    case: 'more than ten megabytes',
    bytes: () => Buffer.alloc(10 * 1024 * 1024 + 1, 'a'),
    name: 'a.txt',
    code: 'file-too-large',
    status: 413,
  },
];

/** What an operation does, without the names it was given. */
const gist = (op: Op): unknown => {
  const { id, unit, ...rest } = op;
  return JSON.parse(
    JSON.stringify([rest, id.length > 0, unit.length > 0]).replaceAll(/"[\w:-]*:p\d+"/gu, '"new"'),
  ) as unknown;
};

describe('texts as files', () => {
  let app: TestApp;
  let author: TestClient;
  let paper: PaperDetail;
  let change: PaperDetail;
  const files = new Map<string, Uint8Array>();
  beforeAll(async () => {
    for (const { case: name, bytes } of hostile) files.set(name, bytes());
    app = await startTestApp();
    author = await app.signIn('ahrenfels');
    paper = (
      await author.get<PaperDetail>(`/api/v1/papers/${(await handIn(author, motion({ points: [...BASE] }))).id}`)
    ).body;
    change = (await author.get<PaperDetail>(`/api/v1/papers/${(await handIn(author, amendment(paper.id, EDITED))).id}`))
      .body;
  });
  afterAll(() => app.stop());

  const read = (
    bytes: Uint8Array,
    fileName: string,
    { parentId, client = author }: { parentId?: string; client?: TestClient } = {},
  ) => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)]), fileName);
    if (parentId !== undefined) form.append('parentId', parentId);
    return client.post<ReadDocumentResult & Problem>('/api/v1/papers/read-document', form);
  };
  const fetchFile = async (id: string, query: string, client = author): Promise<Buffer> => {
    const { status, body } = await client.get<Buffer | string>(`/api/v1/papers/${id}/export?${query}`);
    expect(status).toBe(200);
    return Buffer.from(body);
  };
  const opsOf = (result: ReadDocumentResult): unknown[] =>
    deriveOperations(result.reading?.base ?? [], result.reading?.edited ?? [], { amendmentId: 'x' }).ops.map(gist);

  it.each(['runs', 'tracked'])(
    'bring an amendment through Word (%s) with the same operations, and all of it certain',
    async (changes) => {
      const file = await fetchFile(change.id, `format=docx&changes=${changes}`);
      const { status, body } = await read(file, 'Antrag.docx', { parentId: paper.id });
      expect(status).toBe(200);
      expect(body.reading?.points.filter(({ certain }) => !certain)).toEqual([]);
      expect(opsOf(body)).toEqual(change.amendment?.ops.map(gist));
      expect(body.reading?.base).toEqual(paper.text?.points);
      expect(body.unread).toEqual([]);
      expect(body.before[0]).toBe(`Änderungsantrag ${change.number}: Änderungsantrag`);
    },
  );

  it.each(['docx', 'md', 'txt', 'html'])('bring a text through %s', async (format) => {
    const file = await fetchFile(paper.id, `format=${format}`);
    const { body } = await read(file, `Text.${format}`);
    const bare = (points: ReadDocumentResult['points']): unknown =>
      points.map(({ scheme, body: inline, children }) => [scheme, plainText(inline, new Map()), bare([...children])]);
    expect(bare(body.points)).toEqual(bare([...BASE]));
    expect(body.reading).toBeNull();
  });

  it('tell the certain from the doubtful and drop nothing', async () => {
    const marked = (struck: string, fresh: string): string =>
      `<w:r><w:rPr><w:strike/></w:rPr><w:t>${struck}</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>${fresh}</w:t></w:r>`;
    const body =
      paragraph('Sehr geehrte Damen und Herren,') +
      paragraph('Beschlussvorschlag') +
      `<w:p><w:r><w:t xml:space="preserve">02 Es stehen </w:t></w:r>${marked('5.000', '8.000')}<w:r><w:t ` +
      `xml:space="preserve"> Euro bereit.</w:t></w:r></w:p>` +
      `<w:p><w:r><w:t xml:space="preserve">03 Dem Bauausschuss wird </w:t></w:r>${marked('nie', 'bald')}<w:r><w:t ` +
      `xml:space="preserve"> und gern berichtet.</w:t></w:r></w:p>` +
      paragraph('Begründung') +
      paragraph('Weil es nötig ist.');
    const { body: result } = await read(docx(body), 'a.docx', { parentId: paper.id });
    expect(result.before).toEqual(['Sehr geehrte Damen und Herren,', 'Beschlussvorschlag']);
    expect(result.after).toEqual(['Begründung', 'Weil es nötig ist.']);
    const [first, second] = result.reading?.points ?? [];
    expect(first).toMatchObject({
      label: '02',
      change: 'changed',
      certain: true,
      rejected: 'Es stehen 5.000 Euro bereit.',
      accepted: 'Es stehen 8.000 Euro bereit.',
    });
    expect(second).toMatchObject({ label: '03', certain: false });
    expect(second?.doubts).toContain('base-differs');
  });

  it('understand instructions in a plain text, also from old Windows programs', async () => {
    const bytes = Buffer.from(
      'BP 02 wird gestrichen.\nIn BP 01 werden die Wörter "zehn Bänke" durch "zwölf Bänke" ersetzt.',
      'latin1',
    );
    const { body } = await read(bytes, 'antrag.txt', { parentId: paper.id });
    expect(body.reading?.points[0]).toMatchObject({ change: 'deleted', certain: true });
    expect(body.reading?.edited.map(({ id }) => id)).not.toContain(paper.text?.points[1]?.id);
  });

  it.each(hostile)(
    'refuse, and do not wait for ever: $case',
    async ({ case: called, name = 'a.docx', code, status = 422 }) => {
      const file = files.get(called) ?? new Uint8Array();
      const answer = await read(file, name, { parentId: paper.id });
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    },
  );

  it('read on after the worst, and read styles that rest on each other', async () => {
    const style = (id: string, on: string): string =>
      `<w:style w:styleId="${id}" w:type="paragraph"><w:basedOn w:val="${on}"/></w:style>`;
    const styles = `<w:styles xmlns:w="${WORD}">${style('A', 'B')}${style('B', 'A')}</w:styles>`;
    const bytes = docx(`<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>01 Ein Satz.</w:t></w:r></w:p>`, {
      'word/styles.xml': styles,
    });
    const [{ body }, { body: again }] = await Promise.all([
      read(bytes, 'a.docx'),
      read(bytes, 'a.docx'),
      read(bytes, 'a.docx'),
    ]);
    expect(body.points).toHaveLength(1);
    expect(again.points).toEqual(body.points);
  });

  it('are read for authors alone, and only against papers they may see', async () => {
    const bytes = strToU8('01\nEin Satz.');
    expect((await read(bytes, 'a.txt', { client: app.visitor() })).status).toBe(401);
    const secret = await handIn(author, closed());
    const outsider = await app.signIn('taubnessel');
    expect((await read(bytes, 'a.txt', { client: outsider, parentId: secret.id })).status).toBe(404);
    expect((await read(bytes, 'a.txt', { parentId: 'x' })).status).toBe(404);
  });

  const closed = () =>
    motion({
      public: false,
      consultations: [
        { committeeId: committee('finanzausschuss'), meetsOn: null, public: false, responsibility: 'decision' },
      ],
    });

  it('go out to whom the paper is open to', async () => {
    const secret = await handIn(author, closed());
    const { body: draft } = await author.post<PaperDetail>('/api/v1/papers', motion());
    const [outsider, visitor] = [await app.signIn('taubnessel'), app.visitor()];
    const reach = async (id: string): Promise<number[]> => [
      (await author.get(`/api/v1/papers/${id}/export?format=txt`)).status,
      (await outsider.get(`/api/v1/papers/${id}/export?format=txt`)).status,
      (await visitor.get(`/api/v1/papers/${id}/export?format=txt`)).status,
      (await visitor.get(`/api/v1/portal/papers/${id}/export?format=txt`)).status,
    ];
    expect(await reach(paper.id)).toEqual([200, 200, 401, 200]);
    expect(await reach(secret.id)).toEqual([200, 404, 401, 404]);
    expect(await reach(draft.id)).toEqual([200, 404, 401, 404]);
  });

  it('are saved and never shown, under a German name, and may be asked for again', async () => {
    const portal = `/api/v1/portal/papers/${change.id}/export`;
    const { headers, body } = await app.visitor().get<Buffer>(`${portal}?format=docx`);
    const number = (change.number ?? '').replace('/', '-');
    const name = `Drucksache-${number}-Aenderungsfassung.docx`;
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${name}"; filename*=UTF-8''${name}`);
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('public, max-age=5');
    expect(body.equals(await fetchFile(change.id, 'format=docx'))).toBe(true);
    const etag = headers.get('etag') ?? '';
    expect(
      (await app.visitor().request('GET', `${portal}?format=docx`, { headers: { 'if-none-match': etag } })).status,
    ).toBe(304);
    const { headers: old } = await app.visitor().get(`${portal}?format=md&view=old`);
    expect(old.get('content-disposition')).toContain(`Drucksache-${number}-bisherige-Fassung.md`);
  });

  it('have three views', async () => {
    const views = await Promise.all(
      ['marked', 'old', 'new'].map(async (view) => (await fetchFile(change.id, `format=txt&view=${view}`)).toString()),
    );
    expect(views[0]).toContain('Es stehen [gestrichen: 5.000] [neu: 8.000] Euro bereit.');
    expect(views[1]).toContain('Es stehen 5.000 Euro bereit.');
    expect(views[1]).not.toContain('8.000');
    expect(views[2]).toContain('Es stehen 8.000 Euro bereit.');
    expect(views[2]).not.toContain('5.000');
  });

  it('are printed, with what people typed taken literally', async () => {
    const odd = await handIn(
      author,
      motion({
        title: '1. Änderung #let x = 1 <b>',
        points: text('Ein *Satz* mit #panic("x") und <script>alert(1)</script>.'),
      }),
    );
    for (const view of ['marked', 'new'])
      expect((await fetchFile(odd.id, `format=pdf&view=${view}`)).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await fetchFile(change.id, 'format=pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await fetchFile(odd.id, 'format=html')).toString()).toContain('&lt;script&gt;');
    const { body } = await read(await fetchFile(odd.id, 'format=docx'), 'a.docx');
    expect(body.points).toHaveLength(1);
  });

  it('are not made of a paper without a text', async () => {
    const { body } = await author.post<PaperDetail>('/api/v1/papers', motion({ points: [] }));
    expect((await author.get(`/api/v1/papers/${body.id}/export?format=txt`)).status).toBe(404);
    expect((await author.get(`/api/v1/papers/${paper.id}/export?format=exe`)).status).toBe(422);
  });
});
