import type { MinutesView, PaperDetail, ReadDocumentResult } from '@gremia/contracts';
import { hashInput, type Inline, type Point } from '@gremia/resolution';
import { strFromU8, unzipSync } from 'fflate';
import { handIn, holdMeeting } from '../support/held-meeting';
import { amendment, motion, text } from '../support/paper-inputs';
import { POPPLER, readPdf } from '../support/pdf';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

type TableNode = Extract<Inline, { t: 'table' }>;
const table: TableNode = {
  t: 'table',
  head: true,
  rows: [
    ['Jahr', 'Uferweg', 'Marktplatz'],
    ['2027', '1.100 Euro', '2.200 Euro'],
    ['2028', '1.300 Euro', '2.400 Euro'],
  ],
};
const CELLS = table.rows.flat();
const LONG = `https://www.example.org/${'abcdefghij'.repeat(28)}`;
const withPoppler = POPPLER ? it : it.skip;

/** A table inside of a point, and one that is a paragraph of its own, as a Word file gives it. */
const points = (): Point[] => {
  const [first, second] = text('Die Mittel werden so verteilt:', `Der Plan liegt unter ${LONG} aus.`);
  if (first === undefined || second === undefined) throw new Error('no points');
  const own: Point = {
    id: 'own',
    scheme: 'none',
    body: [
      {
        ...table,
        rows: [
          ['Stelle', 'Anteil'],
          ['Bauhof', '7 %'],
        ],
      },
    ],
    children: [],
  };
  return [{ ...first, body: [...first.body, table], children: [own] }, second];
};

describe('a table in a text', () => {
  let app: TestApp;
  let author: TestClient;
  let paper: PaperDetail;
  let change: PaperDetail;
  beforeAll(async () => {
    app = await startTestApp();
    author = await app.signIn('ahrenfels');
    paper = (await author.get<PaperDetail>(`/api/v1/papers/${(await handIn(author, motion({ points: points() }))).id}`))
      .body;
    const edited = (paper.text?.points ?? []).map((point, index) =>
      index > 0
        ? point
        : {
            ...point,
            body: point.body.map((node): Inline =>
              node.t === 'table'
                ? {
                    ...node,
                    rows: [
                      ...node.rows.slice(0, 1),
                      ['2027', '1.500 Euro', '2.200 Euro'],
                      ['2029', '1.900 Euro', '2.900 Euro'],
                    ],
                  }
                : node,
            ),
          },
    );
    change = await handIn(author, amendment(paper.id, edited));
  }, 120_000);
  afterAll(() => app.stop());

  it('stands beside bold words that are printed, new ones among them', async () => {
    const [first] = text('Es gilt: ');
    if (first === undefined) throw new Error('no point');
    const own = (words: string): Point[] => [
      { ...first, body: [...first.body, { t: 'text', s: words, m: ['b'] }, table] },
    ];
    const { id } = await handIn(author, motion({ points: own('Alle Bänke bleiben.') }));
    const amended = await handIn(author, amendment(id, own('Alle alten Bänke bleiben.')));
    for (const format of ['pdf', 'html', 'md', 'docx', 'txt']) {
      const { status } = await author.get(`/api/v1/papers/${amended.id}/export?format=${format}`);
      expect([format, status]).toEqual([format, 200]);
    }
    const html = await author.get<Buffer | string>(`/api/v1/papers/${amended.id}/export?format=html`);
    expect(Buffer.from(html.body).toString()).toContain('was nur fett ist, hebt der Text selbst hervor');
  });

  const fetchFile = async (id: string, query: string): Promise<Buffer> => {
    const { status, body } = await author.get<Buffer | string>(`/api/v1/papers/${id}/export?${query}`);
    expect(status).toBe(200);
    return Buffer.from(body);
  };
  const word = async (query: string): Promise<string> =>
    strFromU8(unzipSync(await fetchFile(change.id, query))['word/document.xml'] ?? new Uint8Array());

  withPoppler('is printed, inside of a point and by itself, tagged as a table', async () => {
    const { text: read, struct, info } = readPdf(await fetchFile(paper.id, 'format=pdf'));
    for (const cell of [...CELLS, 'Stelle', 'Anteil', 'Bauhof', '7 %']) expect(read).toContain(cell);
    expect(info).toMatch(/Tagged:\s+yes/u);
    expect(struct.match(/Table \(block\)/gu)).toHaveLength(2);
    expect(struct.match(/\bTH\b/gu)).toHaveLength(5);
  });

  withPoppler('is printed with its changes', async () => {
    const { text: read } = readPdf(await fetchFile(change.id, 'format=pdf'));
    expect(read).toContain('2027 1.100 1.500 Euro 2.200 Euro 2028 1.300 Euro 2.400 Euro 2029 1.900 Euro 2.900 Euro');
  });

  withPoppler(
    'stands beside an address that is broken at the edge of the page, and stays the same when copied',
    async () => {
      const { text: read } = readPdf(await fetchFile(paper.id, 'format=pdf'));
      expect(read.replaceAll(' ', '')).toContain(LONG);
      expect(Math.max(...read.split(' ').map((word) => word.length))).toBeLessThan(120);
    },
  );

  it('is a table in HTML, Markdown and Word', async () => {
    const html = (await fetchFile(paper.id, 'format=html')).toString();
    expect(html.match(/<table>/gu)).toHaveLength(2);
    for (const cell of table.rows[0] ?? []) expect(html).toContain(`<th scope="col">${cell}</th>`);
    for (const cell of table.rows.slice(1).flat()) expect(html).toContain(`<td>${cell}</td>`);
    const markdown = (await fetchFile(paper.id, 'format=md')).toString();
    for (const row of table.rows) expect(markdown).toContain(`| ${row.join(' | ')} |`);
    const xml = strFromU8(unzipSync(await fetchFile(paper.id, 'format=docx'))['word/document.xml'] ?? new Uint8Array());
    expect(xml.match(/<w:tbl>/gu)).toHaveLength(2);
  });

  it('is marked cell by cell', async () => {
    const html = (await fetchFile(change.id, 'format=html'))
      .toString()
      .replace(/<span class="visually-hidden">[^<]*<\/span>/gu, '');
    const bare = html.replace(/ data-op="[^"]*"/gu, '');
    expect(bare).toContain('<td><del>1.100</del><ins>1.500</ins> Euro</td><td>2.200 Euro</td>');
    expect(bare).toContain('<tr data-change="delete"><td><del>2028</del></td>');
    expect(bare).toContain('<tr data-change="insert"><td><ins>2029</ins></td>');
    const markdown = (await fetchFile(change.id, 'format=md')).toString();
    expect(markdown).toContain('| 2027 | ~~1.100~~ **1.500** Euro | 2.200 Euro |');
    expect(await word('format=docx')).toContain('<w:strike/></w:rPr><w:t xml:space="preserve">1.100');
    expect(await word('format=docx&changes=tracked')).toMatch(/<w:trPr><w:del [^>]*\/><\/w:trPr>/u);
  });

  it.each(['docx', 'html', 'md'])('comes back from %s as it was', async (format) => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(await fetchFile(paper.id, `format=${format}`))]), `a.${format}`);
    const { body } = await author.post<ReadDocumentResult>('/api/v1/papers/read-document', form);
    expect(hashInput(body.points)).toBe(hashInput(paper.text?.points ?? []));
    expect(body.points[0]?.body.at(-1)).toEqual(table);
    expect(body.points[0]?.children[0]?.body).toEqual(paper.text?.points[0]?.children[0]?.body);
  });

  it.each(['runs', 'tracked'])('comes back with its changes from Word (%s)', async (changes) => {
    const form = new FormData();
    const file = await fetchFile(change.id, `format=docx&changes=${changes}`);
    form.append('file', new Blob([new Uint8Array(file)]), 'a.docx');
    form.append('parentId', paper.id);
    const { body } = await author.post<ReadDocumentResult>('/api/v1/papers/read-document', form);
    expect(body.reading?.points.filter(({ certain }) => !certain)).toEqual([]);
    expect(hashInput(body.reading?.edited ?? [])).toBe(hashInput(change.text?.points ?? []));
  });

  withPoppler(
    'is in the resolution and in the minutes',
    async () => {
      const held = await holdMeeting(app, { extra: [table] });
      const clerk = await app.signIn('sitzungsdienst');
      const path = `/api/v1/meetings/${held.meetingId}/minutes`;
      await clerk.post<MinutesView>(path);
      const files = [
        (await clerk.get<Buffer>(`/api/v1/papers/${held.paperId}/export?format=pdf`)).body,
        (await app.visitor().get<Buffer>(`/api/v1/portal/papers/${held.paperId}/export?format=pdf`)).body,
        (await clerk.get<Buffer>(`${path}.pdf?standard=ua-1`)).body,
        (await clerk.get<Buffer>(`${path}.pdf?standard=a-2a`)).body,
      ];
      for (const file of files) for (const cell of CELLS) expect(readPdf(file).text).toContain(cell);
    },
    120_000,
  );
});
