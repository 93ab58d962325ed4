import { createHash } from 'node:crypto';
import type { AttachmentTrace, AttachmentView, PaperDetail, PaperInput, Problem } from '@gremia/contracts';
import { strToU8, zipSync } from 'fflate';
import { committee, motion } from '../support/paper-inputs';
import { sendHuge } from '../support/huge-upload';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj << >> endobj\n%%EOF\n');
const MEGABYTE = 1024 * 1024;
const office = (...names: string[]): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(['[Content_Types].xml', ...names].map((name) => [name, strToU8('<x/>')]))));
const openDocument = (type: string): Buffer =>
  Buffer.from(zipSync({ mimetype: [strToU8(type), { level: 0 }], 'content.xml': strToU8('<x/>') }));

describe('attachments', () => {
  let app: TestApp;
  let clerk: TestClient;
  let author: TestClient;
  let draft: string;
  beforeAll(async () => {
    app = await startTestApp();
    [clerk, author] = await Promise.all([app.signIn('sitzungsdienst'), app.signIn('ahrenfels')]);
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    draft = await create(motion());
  });

  const create = async (input: PaperInput, client = author): Promise<string> =>
    (await client.post<PaperDetail>('/api/v1/papers', input)).body.id;
  const upload = (
    bytes: Buffer,
    fileName: string,
    { isPublic = true, paper = draft, client = author, type = 'application/octet-stream' } = {},
  ) => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)], { type }), fileName);
    form.append('public', String(isPublic));
    return client.post<AttachmentView & Problem>(`/api/v1/papers/${paper}/attachments`, form);
  };

  it('of a submitted paper become public only when somebody says so, can be taken back, and leave a trace', async () => {
    const paper = await create(motion());
    await author.post(`/api/v1/papers/${paper}/submit`);
    const { body: internal } = await upload(PDF, 'Gutachten.pdf', { paper, client: clerk, isPublic: false });
    expect(internal.public).toBe(false);
    const visitor = app.visitor();
    const onPortal = async (): Promise<number> =>
      (await visitor.get(`/api/v1/portal/attachments/${internal.id}`)).status;
    const turn = (isPublic: boolean, client = clerk) =>
      client.put<AttachmentView & Problem>(`/api/v1/papers/${paper}/attachments/${internal.id}`, { public: isPublic });
    expect(await onPortal()).toBe(404);
    expect((await turn(true, await app.signIn('kornblum'))).status).toBe(403);
    expect([(await turn(true)).body.public, await onPortal()]).toEqual([true, 200]);
    expect([(await turn(false)).body.public, await onPortal()]).toEqual([false, 404]);
    await clerk.delete(`/api/v1/papers/${paper}/attachments/${internal.id}`);
    const { body: trace } = await clerk.get<AttachmentTrace>(`/api/v1/papers/${paper}/attachment-trace`);
    expect(trace.steps.map(({ what, fileName }) => `${what} ${fileName}`).reverse()).toEqual([
      'added Gutachten.pdf',
      'published Gutachten.pdf',
      'withheld Gutachten.pdf',
      'removed Gutachten.pdf',
    ]);
    expect(
      (await app.signIn('kornblum').then((other) => other.get(`/api/v1/papers/${paper}/attachment-trace`))).status,
    ).toBe(403);
  });

  it('of a paper that is not public never are', async () => {
    const paper = await create(motion({ kind: 'proposal', public: false }), clerk);
    const { body } = await upload(PDF, 'Vertrag.pdf', { paper, client: clerk });
    expect(body.public).toBe(false);
    const refused = await clerk.put<Problem>(`/api/v1/papers/${paper}/attachments/${body.id}`, { public: true });
    expect([refused.status, refused.body.code]).toEqual([409, 'wrong-state']);
  });

  it('come back byte for byte, to be saved and never shown', async () => {
    const { status, body } = await upload(PDF, 'Lageplan Übersicht.pdf');
    expect([status, body]).toEqual([
      201,
      {
        id: body.id,
        fileName: 'Lageplan Übersicht.pdf',
        mediaType: 'application/pdf',
        size: PDF.length,
        sha256: createHash('sha256').update(PDF).digest('hex'),
        public: true,
      },
    ]);
    const { headers, body: bytes } = await author.get<Buffer>(`/api/v1/attachments/${body.id}`);
    expect(bytes.equals(PDF)).toBe(true);
    expect(
      Object.fromEntries(
        [
          'content-type',
          'content-disposition',
          'x-content-type-options',
          'content-security-policy',
          'cache-control',
        ].map((name) => [name, headers.get(name)]),
      ),
    ).toEqual({
      'content-type': 'application/pdf',
      'content-disposition':
        `attachment; filename="Lageplan Ubersicht.pdf"; ` + `filename*=UTF-8''Lageplan%20%C3%9Cbersicht.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    });
    expect((await author.get<PaperDetail>(`/api/v1/papers/${draft}`)).body.attachments).toEqual([body]);
  });

  it.each([
    {
      case: 'a PDF under a wrong name',
      bytes: PDF,
      name: 'seite.html',
      stored: 'seite.html.pdf',
      type: 'application/pdf',
    },
    {
      case: 'a picture',
      bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
      name: 'a.png',
      stored: 'a.png',
      type: 'image/png',
    },
    {
      case: 'a photograph',
      bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0]),
      name: 'Foto.JPEG',
      stored: 'Foto.jpeg',
      type: 'image/jpeg',
    },
    {
      case: 'a Word file',
      bytes: office('word/document.xml'),
      name: 'a.docx',
      stored: 'a.docx',
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    },
    {
      case: 'an Excel file',
      bytes: office('xl/workbook.xml'),
      name: 'b',
      stored: 'b.xlsx',
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    },
    {
      case: 'an OpenDocument text',
      bytes: openDocument('application/vnd.oasis.opendocument.text'),
      name: 'c.odt',
      stored: 'c.odt',
      type: 'application/vnd.oasis.opendocument.text',
    },
    {
      case: 'plain text',
      bytes: Buffer.from('Größe: 12 m²\n'),
      name: '../../etc/liste.csv',
      stored: 'liste.csv',
      type: 'text/plain',
    },
  ])('are known by their bytes: $case', async ({ bytes, name, stored, type }) => {
    const { status, body } = await upload(bytes, name, { type: 'text/html' });
    expect([status, body.fileName, body.mediaType]).toEqual([201, stored, type]);
  });

  it.each([
    {
      case: 'a web page called PDF',
      bytes: Buffer.from('\ufeff <!doctype html><script>alert(1)</script>'),
      name: 'a.pdf',
    },
    {
      case: 'a drawing with script',
      bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      name: 'a.png',
    },
    { case: 'a program', bytes: Buffer.from('MZ\u0000\u0003'), name: 'a.docx' },
    { case: 'a shell script', bytes: Buffer.from('#!/bin/sh\nrm -rf /\n'), name: 'a.txt' },
    { case: 'a Word file with macros', bytes: office('word/document.xml', 'word/vbaProject.bin'), name: 'a.docx' },
    { case: 'any other archive', bytes: Buffer.from(zipSync({ 'a.txt': strToU8('a') })), name: 'a.docx' },
    { case: 'a broken archive', bytes: office('word/document.xml').subarray(0, 60), name: 'a.docx' },
    { case: 'nothing', bytes: Buffer.alloc(0), name: 'a.txt' },
  ])('are refused: $case', async ({ bytes, name }) => {
    const { status, body } = await upload(bytes, name);
    expect([status, body.code]).toEqual([415, 'file-type-refused']);
    expect((await author.get<PaperDetail>(`/api/v1/papers/${draft}`)).body.attachments).toEqual([]);
  });

  it('may have twenty megabytes and not a byte more', async () => {
    const largest = Buffer.alloc(20 * MEGABYTE, 'a');
    expect((await upload(largest, 'gross.txt')).status).toBe(201);
    const { status, body } = await upload(Buffer.concat([largest, Buffer.from('a')]), 'zugross.txt');
    expect([status, body.code, body.detail]).toEqual([
      413,
      'file-too-large',
      'Die Datei ist zu groß. Erlaubt sind höchstens 20 MB.',
    ]);
  });

  it.each([
    { case: 'announced', announced: true, most: 5 },
    { case: 'not announced', announced: false, most: 40 },
  ])(
    'of a hundred megabytes, $case, are refused before they have been sent',
    async ({ announced, most }) => {
      const before = process.memoryUsage().arrayBuffers;
      const { status, type, problem, sent } = await sendHuge({
        url: app.url,
        client: author,
        paperId: draft,
        announced,
      });
      expect([status, type, problem.code]).toEqual([413, 'application/problem+json; charset=utf-8', 'file-too-large']);
      expect(sent).toBeLessThan(most);
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60 * MEGABYTE);
    },
    30_000,
  );

  it('of strangers are not even read', async () => {
    const stranger = await app.signIn('kornblum');
    expect((await upload(PDF, 'a.pdf', { client: stranger })).status).toBe(404);
    expect((await upload(PDF, 'a.pdf', { client: app.visitor() })).status).toBe(401);
  });

  it('of equal content are kept once, and forgotten with the last draft that had them', async () => {
    const other = await create(motion());
    const bytes = Buffer.from('Nur hier steht dieser Satz.');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const blobs = async (): Promise<number> => (await app.db('SELECT FROM blob WHERE sha256 = $1', [sha256])).length;
    const [first] = await Promise.all([upload(bytes, 'a.txt'), upload(bytes, 'b.txt', { paper: other })]);
    expect(await blobs()).toBe(1);
    expect((await author.delete(`/api/v1/papers/${draft}/attachments/${first.body.id}`)).status).toBe(204);
    expect(await blobs()).toBe(1);
    await author.delete(`/api/v1/papers/${other}`);
    expect(await blobs()).toBe(0);
  });

  it('are open to whom the paper is open to', async () => {
    const { body: open } = await upload(PDF, 'offen.pdf');
    const { body: closed } = await upload(PDF, 'intern.pdf', { isPublic: false });
    const visitor = app.visitor();
    const member = await app.signIn('kornblum');
    const outsider = await app.signIn('taubnessel');
    const reach = async (id: string): Promise<number[]> =>
      Promise.all(
        [author, clerk, member, outsider, visitor].map(
          async (client) => (await client.get(`/api/v1/attachments/${id}`)).status,
        ),
      );
    expect(await reach(open.id)).toEqual([200, 200, 404, 404, 401]);
    await author.post(`/api/v1/papers/${draft}/submit`);
    expect(await reach(open.id)).toEqual([200, 200, 200, 200, 401]);
    expect((await visitor.get(`/api/v1/portal/attachments/${open.id}`)).status).toBe(200);
    expect(await reach(closed.id)).toEqual([200, 200, 200, 404, 401]);
    expect(
      (await outsider.get<PaperDetail>(`/api/v1/papers/${draft}`)).body.attachments.map(({ fileName }) => fileName),
    ).toEqual(['offen.pdf']);
  });

  it('of a non-public paper are never public', async () => {
    const path = [
      { committeeId: committee('finanzausschuss'), meetsOn: null, public: false, responsibility: 'decision' as const },
    ];
    const secret = await create(motion({ public: false, consultations: path }));
    const { body } = await upload(PDF, 'vertrag.pdf', { paper: secret, isPublic: true });
    expect(body.public).toBe(false);
  });

  it('can be added later by the clerk alone, and leave a record when they go', async () => {
    await author.post(`/api/v1/papers/${draft}/submit`);
    expect((await upload(PDF, 'a.pdf')).body.code).toBe('not-a-draft');
    const { status, body } = await upload(PDF, 'a.pdf', { client: clerk });
    expect(status).toBe(201);
    expect((await clerk.delete(`/api/v1/papers/${draft}/attachments/${body.id}`)).status).toBe(204);
    expect((await clerk.get(`/api/v1/attachments/${body.id}`)).status).toBe(404);
    expect(await app.db('SELECT removed_at IS NOT NULL AS removed FROM attachment WHERE id = $1', [body.id])).toEqual([
      { removed: true },
    ]);
  });
});
