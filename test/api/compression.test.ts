import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { PaperDetail, SessionView } from '@gremia/contracts';
import { compressIn } from '../../apps/web/compress-files';
import { sendRaw, type RawAnswer } from '../support/every-route';
import { motion, text } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

const SCRIPT = `export const words = ${JSON.stringify('Drucksache, Beschluss, Niederschrift. '.repeat(200))};`;
const PAGE = `<!doctype html><title>Gremia</title>${'<p>Sitzung</p>'.repeat(200)}`;
const READS = [
  { reads: 'gzip, deflate, br', encoding: 'br' },
  { reads: 'gzip', encoding: 'gzip' },
  { reads: 'br;q=0, gzip;q=0.5', encoding: 'gzip' },
  { reads: 'identity', encoding: undefined },
];

function plain({ bytes, headers }: RawAnswer): string {
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(bytes).toString();
  if (headers['content-encoding'] === 'gzip') return gunzipSync(bytes).toString();
  return bytes.toString();
}

describe('what is sent', () => {
  let app: TestApp;
  let clerk: TestClient;
  let paper: PaperDetail;
  let root: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'gremia-web-'));
    await mkdir(join(root, 'assets'));
    await writeFile(join(root, 'index.html'), PAGE);
    await writeFile(join(root, 'assets/index-4f2a.js'), SCRIPT);
    await writeFile(join(root, 'assets/tiny-1.js'), 'export {};');
    await compressIn(root);
    await writeFile(join(root, 'assets/late-2.css'), '.a { color: red; }'.repeat(200));
    app = await startTestApp({ settings: { WEB_ROOT: root } });
    clerk = await app.signIn('sitzungsdienst');
    const points = text(...Array.from({ length: 40 }, (_, no) => `Punkt ${no}: Die Verwaltung wird beauftragt.`));
    ({ body: paper } = await clerk.post<PaperDetail>('/api/v1/papers', motion({ points })));
    await clerk.post(`/api/v1/papers/${paper.id}/submit`);
  });
  afterAll(async () => {
    await app.stop();
    await rm(root, { recursive: true, force: true });
  });

  const get = (path: string, reads: string, headers: Record<string, string> = {}): Promise<RawAnswer> =>
    sendRaw(app.url, path, { headers: { 'accept-encoding': reads, ...headers } });
  const asClerk = (): Record<string, string> => ({ cookie: clerk.cookie ?? '' });

  it.each(READS)('is a file of the build as the browser reads it ($reads: $encoding)', async ({ reads, encoding }) => {
    const answer = await get('/assets/index-4f2a.js', reads);
    expect(answer.headers).toMatchObject({
      'content-type': expect.stringContaining('javascript'),
      'cache-control': 'public, max-age=31536000, immutable',
      vary: expect.stringMatching(/accept-encoding/i),
      'content-length': String(answer.bytes.length),
    });
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(plain(answer)).toBe(SCRIPT);
  });

  it('has an ETag for every way it is written, and is not sent again', async () => {
    const answers = await Promise.all(['br', 'gzip', 'identity'].map((reads) => get('/assets/index-4f2a.js', reads)));
    expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(3);
    const again = await get('/assets/index-4f2a.js', 'br', { 'if-none-match': answers[0]?.headers.etag ?? '' });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
  });

  it.each(READS)('is a page as the browser reads it ($reads: $encoding)', async ({ reads, encoding }) => {
    const answer = await get('/mitglied', reads);
    expect(answer.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
    expect(answer.headers.vary).toMatch(/accept-encoding/i);
    expect([answer.headers['content-encoding'], plain(answer)]).toEqual([encoding, PAGE]);
  });

  it('is compressed on the way where the build laid no copy, and left alone where it is short', async () => {
    const late = await get('/assets/late-2.css', 'br');
    expect([late.headers['content-encoding'], plain(late).length]).toEqual(['br', 3_600]);
    expect((await get('/assets/tiny-1.js', 'br')).headers['content-encoding']).toBeUndefined();
  });

  it.each(READS)('is JSON as the client reads it ($reads: $encoding)', async ({ reads, encoding }) => {
    for (const [path, headers] of [
      [`/api/v1/papers/${paper.id}`, asClerk()],
      [`/api/v1/portal/papers/${paper.id}`, {}],
    ] as const) {
      const [answer, whole] = await Promise.all([get(path, reads, headers), get(path, 'identity', headers)]);
      expect(answer.headers['content-encoding']).toBe(encoding);
      expect(answer.headers.vary).toMatch(/accept-encoding/i);
      expect(answer.headers.etag).toMatch(/^W\//);
      expect(JSON.parse(plain(answer))).toEqual(JSON.parse(whole.body));
      if (encoding !== undefined) expect(answer.bytes.length).toBeLessThan(whole.bytes.length / 2);
    }
  });

  it('is left as it is where a secret stands in it', async () => {
    await app.db(
      `INSERT INTO role_assignment (id, person_id, role, committee_id, starts_on)
       SELECT gen_random_uuid(), $1, role, c.id, '2020-01-01'
         FROM committee c, unnest(ARRAY['clerk', 'chair', 'member', 'administration']) AS role`,
      [clerk.personId],
    );
    const answer = await get('/api/v1/session', 'br, gzip', asClerk());
    expect(answer.bytes.length).toBeGreaterThan(1_000);
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect((JSON.parse(answer.body) as SessionView).csrfToken).toBe(clerk.csrfToken);
  });

  it('is left as it is where it is a download', async () => {
    for (const format of ['txt', 'pdf']) {
      const { headers, status } = await get(`/api/v1/portal/papers/${paper.id}/export?format=${format}`, 'br, gzip');
      expect([status, headers['content-encoding'], headers['content-disposition']]).toEqual([
        200,
        undefined,
        expect.stringContaining('attachment'),
      ]);
      expect(headers.etag).not.toMatch(/^W\//);
    }
  });
});
