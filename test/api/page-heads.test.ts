import type { PaperDetail } from '@gremia/contracts';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handIn } from '../support/held-meeting';
import { planMeeting } from '../support/live';
import { motion } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';

const PUBLIC = 'https://rat.example.org';
const BUILT = '<!doctype html><head><title>Gremia</title></head><body><div id="root"></div></body>';

const FILES = {
  pages: [
    { path: '/', files: [] },
    { path: '/drucksachen/$id', files: ['/assets/paper.js'] },
  ],
  others: ['/assets/all.js'],
};

/** What a page says of itself before a script runs. */
describe('the head of a page', () => {
  let app: TestApp;
  let root: string;
  let paper: PaperDetail;
  let secret: PaperDetail;
  let meetingId = '';
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'gremia-web-'));
    await mkdir(root, { recursive: true });
    await writeFile(join(root, 'index.html'), BUILT);
    await writeFile(join(root, 'pages.json'), JSON.stringify(FILES));
    app = await startTestApp({ settings: { WEB_ROOT: root, PUBLIC_URL: PUBLIC } });
    const author = await app.signIn('ahrenfels');
    paper = await handIn(author, motion({ title: 'Bänke <am> "Uferweg"' }));
    secret = await handIn(author, motion({ title: 'Verkauf Mühlenhof', public: false }));
    meetingId = await planMeeting(app, {});
  }, 120_000);
  afterAll(async () => {
    await app?.stop();
    await rm(root, { recursive: true, force: true });
  });
  const read = (path: string): Promise<{ status: number; body: string }> => app.visitor().get<string>(path);

  it('names a public paper, with its address and what the page reads first', async () => {
    const { status, body } = await read(`/drucksachen/${paper.id}`);
    expect(status).toBe(200);
    expect(body).toContain('<title>Bänke &lt;am&gt; &quot;Uferweg&quot; – Gremia</title>');
    expect(body).toContain(`<meta name="description" content="${paper.number}: Bänke &lt;am&gt;`);
    expect(body).toContain(`<link rel="canonical" href="${PUBLIC}/drucksachen/${paper.id}" />`);
    expect(body).toContain('<h1 class="g-h1">Bänke &lt;am&gt; &quot;Uferweg&quot;</h1>');
    expect(body).not.toContain('noindex');
  });

  it('brings along what the page asks first: the same that the API answers, and nothing that ends the element', async () => {
    const path = `/api/v1/portal/papers/${paper.id}`;
    const { body } = await read(`/drucksachen/${paper.id}`);
    const [, json = ''] = /<script type="application\/json" id="brought-along">([^<]*)<\/script>/u.exec(body) ?? [];
    const brought = JSON.parse(json) as Record<string, unknown>;
    expect(Object.keys(brought).sort()).toEqual(['/api/v1/portal/municipality', path]);
    for (const [address, answer] of Object.entries(brought))
      expect(answer).toEqual((await app.visitor().get(address)).body);
    expect(body).toContain(
      '<p class="g-prose">01 Am Uferweg werden bis zum 30.06.2027 zehn Bänke aufgestellt.<br />02 ',
    );
  });

  it('names the files of the build that the page needs', async () => {
    const page = async (path: string): Promise<string> => (await read(path)).body;
    expect(await page(`/drucksachen/${paper.id}`)).toContain(
      '<link rel="modulepreload" crossorigin href="/assets/paper.js" />',
    );
    expect(await page('/mitglied')).toContain('<link rel="modulepreload" crossorigin href="/assets/all.js" />');
    expect(await page('/')).not.toContain('modulepreload');
  });

  it('says nothing of what is not public', async () => {
    const { status, body } = await read(`/drucksachen/${secret.id}`);
    expect([status, body.includes('Mühlenhof'), body.includes('noindex')]).toEqual([404, false, true]);
    expect((await read(`/sitzungen/${meetingId}/niederschrift`)).status).toBe(404);
  });

  it('is in the list for search engines where it is public', async () => {
    const answer = await fetch(`${app.url}/sitemap.xml`);
    const body = await answer.text();
    expect(body).toContain(`<loc>${PUBLIC}/drucksachen/${paper.id}</loc>`);
    expect(body).toContain(`<loc>${PUBLIC}/sitzungen/${meetingId}</loc>`);
    expect(body).not.toContain(secret.id);
    expect((await read('/robots.txt')).body).toContain(`Sitemap: ${PUBLIC}/sitemap.xml`);
  });
});
