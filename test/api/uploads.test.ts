import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AttachmentView, PaperDetail, Problem } from '@gremia/contracts';
import { UploadGate } from '../../apps/api/src/papers/attachments/upload-gate';
import { until } from '../support/live';
import { motion } from '../support/paper-inputs';
import { SlowUpload } from '../support/slow-upload';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;
/** Different each time, told as plain text. */
const text = (bytes: number): Buffer => Buffer.from(randomBytes(bytes).toString('hex').slice(0, bytes));
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** A motion of one's own. */
let motions = 0;
/** Each is another one: what is sent again before it is answered is the same. */
const motionOf = ({ personId }: TestClient) =>
  motion({
    title: `Antrag ${(motions += 1)}`,
    originators: [{ kind: 'person', id: personId, name: 'wird nachgeschlagen' }],
  });
const draftOf = async (client: TestClient): Promise<string> =>
  (await client.post<PaperDetail>('/api/v1/papers', motionOf(client))).body.id;

function attach(client: TestClient, paperId: string, bytes: Buffer) {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), 'a.txt');
  form.append('public', 'true');
  return client.post<AttachmentView & Problem>(`/api/v1/papers/${paperId}/attachments`, form);
}

describe('how much may be brought in', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({
      settings: {
        ATTACHMENTS_PER_PAPER: '3',
        ATTACHMENT_MB_PER_PAPER: '2',
        ATTACHMENTS_PER_PERSON: '5',
        ATTACHMENT_MB_PER_PERSON: '4',
        DRAFTS_PER_PERSON: '4',
      },
    });
  });
  afterAll(() => app.stop());

  it('is bounded for a paper, in number, however many come at once', async () => {
    const author = await app.signIn('ahrenfels');
    const paper = await draftOf(author);
    const other = await app.signIn('sitzungsdienst');
    const answers = await Promise.all(
      [author, other, author, other, author].map((who) => attach(who, paper, text(10))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 409, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({
      code: 'quota-exceeded',
      detail: 'Eine Drucksache kann höchstens 3 Anlagen haben.',
    });
    const { body } = await author.get<PaperDetail>(`/api/v1/papers/${paper}`);
    expect(body.attachments).toHaveLength(3);
    const [gone] = body.attachments;
    await author.delete(`/api/v1/papers/${paper}/attachments/${gone?.id}`);
    expect((await attach(author, paper, text(10))).status).toBe(201);
  });

  it('is bounded for a paper, in megabytes, and what was refused is not kept', async () => {
    const author = await app.signIn('rabenhaupt');
    const paper = await draftOf(author);
    expect((await attach(author, paper, text(1.5 * MEGABYTE))).status).toBe(201);
    const tooMuch = text(0.6 * MEGABYTE);
    const { status, body } = await attach(author, paper, tooMuch);
    expect([status, body.detail]).toEqual([409, 'Die Anlagen einer Drucksache können zusammen höchstens 2 MB haben.']);
    expect(await app.db('SELECT FROM blob WHERE sha256 = $1', [sha256(tooMuch)])).toEqual([]);
    expect((await attach(author, paper, text(0.4 * MEGABYTE))).status).toBe(201);
  });

  it('is bounded for a person, over all papers, however many come at once', async () => {
    const author = await app.signIn('goldacker');
    const papers = await Promise.all([1, 2, 3].map(() => draftOf(author)));
    const answers = await Promise.all(papers.map((paper) => attach(author, paper, text(1.6 * MEGABYTE))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.detail).toMatch(
      /^Ihre Anlagen aus Entwürfen und den letzten 24 Stunden können zusammen höchstens 4 MB haben\. Bitte /,
    );
    const free = papers[answers.findIndex(({ status }) => status === 409)] ?? '';
    for (let file = 0; file < 3; file += 1) expect((await attach(author, free, text(10))).status).toBe(201);
    expect((await attach(author, papers.find((paper) => paper !== free) ?? '', text(10))).body.detail).toMatch(
      /^In Ihren Entwürfen und den letzten 24 Stunden sind es schon 5 Anlagen\./,
    );
    // What was handed in before yesterday counts for nobody any more.
    await app.db(`UPDATE attachment SET created_at = now() - interval '25 hours' WHERE paper_id = ANY ($1)`, [papers]);
    expect((await attach(author, free, text(10))).status).toBe(409);
    for (const paper of papers) await author.post(`/api/v1/papers/${paper}/submit`);
    expect((await attach(author, await draftOf(author), text(10))).status).toBe(201);
  });

  it('is bounded for a person, in drafts', async () => {
    const author = await app.signIn('kornblum');
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map(() => author.post<PaperDetail & Problem>('/api/v1/papers', motionOf(author))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.detail).toMatch(/^Sie haben schon 4 Entwürfe\./);
    const first = answers.find(({ status }) => status === 201)?.body;
    await author.delete(`/api/v1/papers/${first?.id}`, { revision: first?.revision });
    expect((await author.post('/api/v1/papers', motionOf(author))).status).toBe(201);
  });
});

describe('an upload on its way', () => {
  let app: TestApp;
  let author: TestClient;
  let clerk: TestClient;
  let directory: string;
  let paper: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'gremia-uploads-'));
    const settings = { UPLOADS_AT_ONCE_PER_PERSON: '1', UPLOADS_AT_ONCE: '2', UPLOAD_DIRECTORY: directory };
    app = await startTestApp({ settings });
    [author, clerk] = await Promise.all([app.signIn('ahrenfels'), app.signIn('sitzungsdienst')]);
  });
  afterAll(async () => {
    await app?.stop();
    await rm(directory, { recursive: true, force: true });
  });
  beforeEach(async () => {
    paper = await draftOf(author);
  });

  const onTheirWay = (count: number): Promise<true> =>
    until(() => (app.get(UploadGate).present === count ? true : undefined), `not ${count} on their way`);

  it('keeps others of the same person out, and those of others when there are too many', async () => {
    const first = new SlowUpload(author, paper);
    first.send('Anfang');
    await onTheirWay(1);
    const { body } = await attach(author, paper, text(10));
    expect([body.code, body.detail]).toEqual([
      'too-many-requests',
      'Von Ihnen kommen gerade schon 1 Dateien an. Bitte warten Sie, bis eine davon fertig ist.',
    ]);
    const second = new SlowUpload(clerk, paper);
    await onTheirWay(2);
    const third = await app.signIn('rabenhaupt');
    const answer = await attach(third, await draftOf(third), text(10));
    expect([answer.status, answer.body.detail]).toEqual([429, expect.stringContaining('sehr viele Dateien')]);
    first.finish();
    second.send('Auch');
    second.finish();
    expect(await Promise.all([first.answered, second.answered])).toEqual([201, 201]);
    expect((await attach(author, paper, text(10))).status).toBe(201);
  });

  it('leaves nothing behind when it breaks off, and its place is free again', async () => {
    const before = await app.db('SELECT sha256 FROM blob');
    const broken = new SlowUpload(author, paper);
    broken.send('x'.repeat(300_000));
    await onTheirWay(1);
    broken.abort();
    await onTheirWay(0);
    expect(await readdir(directory)).toEqual([]);
    expect(await app.db('SELECT sha256 FROM blob')).toHaveLength(before.length);
    expect((await attach(author, paper, text(10))).status).toBe(201);
  });

  it('has no name on the disk that a crash could leave, and what an old crash left is cleared away', async () => {
    const uploading = new SlowUpload(author, paper);
    uploading.send('x'.repeat(300_000));
    await onTheirWay(1);
    // Its file is begun under a name, which is taken away at once.
    await until(async () => ((await readdir(directory)).length === 0 ? true : undefined), 'the name stays');
    uploading.abort();
    await onTheirWay(0);
    const [left, foreign] = ['upload-left', 'of-somebody-else'].map((name) => join(directory, name));
    for (const file of [left ?? '', foreign ?? '']) {
      await writeFile(file, 'x');
      await utimes(file, new Date(0), new Date(0));
    }
    const again = await startTestApp({ on: app, settings: { UPLOAD_DIRECTORY: directory } });
    expect(await readdir(directory)).toEqual(['of-somebody-else']);
    await again.stop();
  });

  it('whose process died before the attachment came about is forgotten', async () => {
    await app.db(
      `INSERT INTO blob (sha256, size, created_at) VALUES ('old', 1, now() - interval '2 hours'), ('new', 1, now())`,
    );
    await app.db(`INSERT INTO blob_part (sha256, no, bytes) VALUES ('old', 0, 'x'), ('new', 0, 'x')`);
    const again = await startTestApp({ on: app });
    const left = await until(async () => {
      const rows = await app.db<{ sha256: string }>(`SELECT sha256 FROM blob_part WHERE sha256 IN ('old', 'new')`);
      return rows.length === 1 ? rows : undefined;
    }, 'not forgotten');
    expect(left).toEqual([{ sha256: 'new' }]);
    await again.stop();
  });
});

describe('a file that is read', () => {
  let app: TestApp;
  let author: TestClient;
  const bytes = text(600 * KILOBYTE + 1);
  let paths: readonly { path: string; client: TestClient }[];
  beforeAll(async () => {
    app = await startTestApp();
    author = await app.signIn('ahrenfels');
    const paper = await draftOf(author);
    const { body } = await attach(author, paper, bytes);
    await author.post(`/api/v1/papers/${paper}/submit`);
    paths = [
      { path: `/api/v1/attachments/${body.id}`, client: author },
      { path: `/api/v1/portal/attachments/${body.id}`, client: app.visitor() },
    ];
  });
  afterAll(() => app.stop());

  it('comes in parts, and whole', async () => {
    expect(await app.db('SELECT no, length(bytes) AS length FROM blob_part ORDER BY no')).toEqual([
      { no: 0, length: 256 * KILOBYTE },
      { no: 1, length: 256 * KILOBYTE },
      { no: 2, length: 88 * KILOBYTE + 1 },
    ]);
    for (const { path, client } of paths) {
      const { status, headers, body } = await client.get<string>(path);
      expect([status, headers.get('content-length'), headers.get('etag')]).toEqual([
        200,
        String(bytes.length),
        `"${sha256(bytes)}"`,
      ]);
      expect(sha256(Buffer.from(body))).toBe(sha256(bytes));
    }
  });

  it('is not touched for whoever has it already, or asks for its size only', async () => {
    await app.db('ALTER TABLE blob_part RENAME TO blob_part_away');
    try {
      for (const { path, client } of paths) {
        const known = { headers: { 'if-none-match': `"${sha256(bytes)}"` } };
        expect((await client.get(path, known)).status).toBe(304);
        const head = await client.request('HEAD', path);
        expect([head.status, head.headers.get('content-length')]).toEqual([200, String(bytes.length)]);
      }
      await expect(author.get(paths[0]?.path ?? '')).rejects.toThrow();
    } finally {
      await app.db('ALTER TABLE blob_part_away RENAME TO blob_part');
    }
  });
});
