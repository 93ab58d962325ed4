import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PageHeads } from '../../apps/api/src/platform/web/page-heads';
import { startTestApp, type TestApp } from '../support/test-app';

const SURFACES = 'apps/web/src';

/** The addresses in the tables of routes of the browser: `/sitzungen/$id`. */
async function pagesOfTheBrowser(): Promise<string[]> {
  const files = (await readdir(SURFACES, { recursive: true })).filter((file) => file.endsWith('.routes.tsx'));
  const sources = await Promise.all(files.map((file) => readFile(join(SURFACES, file), 'utf8')));
  return [
    ...new Set(sources.flatMap((source) => [...source.matchAll(/path: '(\/[^']*)'/gu)].map(([, path = '']) => path))),
  ];
}

describe('the web application', () => {
  let app: TestApp;
  let root: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'gremia-web-'));
    await mkdir(join(root, 'web/assets'), { recursive: true });
    await writeFile(join(root, 'secret.txt'), 'secret');
    await writeFile(join(root, 'web/index.html'), '<!doctype html><title>Gremia</title>');
    await writeFile(join(root, 'web/assets/index-4f2a.js'), 'export {};');
    app = await startTestApp({ database: 'empty', settings: { WEB_ROOT: join(root, 'web') } });
  });
  afterAll(async () => {
    await app.stop();
    await rm(root, { recursive: true, force: true });
  });

  it.each([
    { path: '/', status: 200, title: 'Sitzungen, Drucksachen und Beschlüsse – Gremia' },
    { path: '/gremien/', status: 200, title: 'Gremien – Gremia' },
    { path: '/mitglied/sitzung/7a1f', status: 200, title: 'Gremia' },
    { path: '/papers', status: 404, title: 'Diese Seite gibt es nicht – Gremia' },
    { path: '/drucksachen/7a1f', status: 404, title: 'Diese Seite gibt es nicht – Gremia' },
    { path: `/sitzungen/${randomUUID()}`, status: 404, title: 'Diese Seite gibt es nicht – Gremia' },
  ])('answers $path with its page and $status, never from a cache', async ({ path, status, title }) => {
    const answer = await app.visitor().get<string>(path);
    expect({ status: answer.status, cache: answer.headers.get('cache-control') }).toEqual({
      status,
      cache: 'no-cache',
    });
    expect(answer.body).toContain(`<title>${title}</title>`);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
  });

  it('knows every page that the browser knows', async () => {
    const paths = await pagesOfTheBrowser();
    expect(paths.length).toBeGreaterThan(30);
    const statuses = await Promise.all(
      paths.map(async (path) => {
        const address = path.replace('$id', randomUUID()).replace('$chapter', 'mitglied');
        return [path, (await app.visitor().get(address)).status];
      }),
    );
    // Nothing is stored here: things that the public could read of are not found.
    const things = /^\/(?:sitzungen|drucksachen|gremien|zusehen)\/\$id/u;
    expect(statuses).toEqual(paths.map((path) => [path, things.test(path) ? 404 : 200]));
  });

  it('knows every chapter of the handbook, and no other', async () => {
    const files = await readdir(join(__dirname, '../../docs/handbuch'));
    const chapters = files.flatMap((file) => /^([a-z]+)\.md$/u.exec(file)?.[1] ?? []);
    expect(chapters).toContain('mitglied');
    const statusOf = async (chapter: string) => [chapter, (await app.visitor().get(`/hilfe/${chapter}`)).status];
    expect(await Promise.all(chapters.map(statusOf))).toEqual(chapters.map((chapter) => [chapter, 200]));
    expect(await statusOf('kein-kapitel')).toEqual(['kein-kapitel', 404]);
  });

  it('looks up some things at once, and gives the page as it is beyond that', async () => {
    const heads = app.get(PageHeads);
    const found = await Promise.all(Array.from({ length: 60 }, () => heads.headOf(`/drucksachen/${randomUUID()}`)));
    const lookedUp = found.filter((head) => head !== null).length;
    expect([lookedUp > 0, lookedUp < 40]).toEqual([true, true]);
    expect(await heads.headOf(`/drucksachen/${randomUUID()}`)).toMatchObject({ status: 404 });
  });

  it('tells search engines what is public, and nothing else', async () => {
    const robots = await app.visitor().get<string>('/robots.txt');
    expect(robots.body).toContain('Disallow: /mitglied');
    expect((await app.visitor().get('/sitemap.xml')).status).toBe(404);
  });

  it('lets browsers keep what carries its hash in its name', async () => {
    const { headers } = await app.visitor().get('/assets/index-4f2a.js');
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(headers.get('content-type')).toMatch('javascript');
  });

  it('says of a part of a page only what counts for one', async () => {
    const { headers } = await app.visitor().get('/assets/index-4f2a.js');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('content-security-policy')).toBe("default-src 'self'");
    expect(headers.get('permissions-policy')).toBeNull();
    const page = await app.visitor().get('/assets/index-4f2a.html');
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it.each([
    { path: '/assets/missing.js' },
    { path: '/api/v1/nowhere' },
    { path: '/health/nowhere' },
    { path: '/API/v1/nowhere' },
    { path: '//api/v1/papers' },
    { path: '/%61pi/v1/papers' },
    { path: '/api%2fv1/papers' },
    { path: '/Metrics/x' },
    { path: '/%00' },
    { path: '/%c0%ae%c0%ae/' },
    { path: '/%' },
    { path: '/a%0d%0ab' },
    { path: '/..%2fsecret.txt' },
    { path: '/%2e%2e/secret.txt' },
  ])('answers 404 for $path', async ({ path }) => {
    const { status, headers, body } = await app.visitor().get(path);
    expect([status, headers.get('content-type')]).toEqual([404, expect.stringContaining('problem+json')]);
    expect(JSON.stringify(body)).not.toContain('secret');
  });
});
