import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { handIn } from '../support/held-meeting';
import { planMeeting } from '../support/live';
import { committee, motion, text } from '../support/paper-inputs';
import { findingsOf } from './support/axe';
import type { Person } from './support/browsers';
import { keepPicture } from './support/keep-picture';
import { startScreens } from './support/screens';

const SECRET = 'Kranichtal';
const NOTE = 'Warum nicht zwölf?';

/** A member in the train. */
describe('reading without a connection', () => {
  /** A copy of what was built, so that another version can take its place. */
  const webRoot = mkdtempSync(join(tmpdir(), 'gremia-web-'));
  beforeAll(() => cp(resolve('dist/apps/web'), webRoot, { recursive: true }));
  const screens = startScreens({ settings: { WEB_ROOT: webRoot } });
  let member: Person;

  beforeAll(async () => {
    const paper = await handIn(await screens.app.signIn('ahrenfels'), motion());
    const secret = await handIn(
      await screens.app.signIn('sitzungsdienst'),
      motion({ title: `${SECRET}: Verkauf`, public: false, points: text(`${SECRET} wird verkauft.`) }),
    );
    const closedItem = randomUUID();
    const meetingId = await planMeeting(screens.app, {
      items: [
        { id: randomUUID(), title: paper.title, paperId: paper.id, responsibility: 'decision' },
        { id: closedItem, title: secret.title, paperId: secret.id, public: false, responsibility: 'decision' },
      ],
    });
    await screens.app.db(`UPDATE meeting SET starts_at = now() + interval '1 hour' WHERE id = $1`, [meetingId]);
    const client = await screens.app.signIn('kornblum');
    for (const [about, words] of [
      [{ paperId: paper.id, passage: null }, NOTE],
      [{ paperId: secret.id, passage: null }, `${SECRET} nachfragen`],
      [{ meetingId, itemId: closedItem }, `${SECRET} vertagen`],
    ]) {
      const { status } = await client.post('/api/v1/notes', { id: randomUUID(), about, text: words });
      expect(status).toBe(201);
    }
    member = await screens.browsers.signedIn('kornblum');
  }, 240_000);
  afterAll(() => rm(webRoot, { recursive: true, force: true }));

  /** What the device keeps: whether there is a copy, what its bytes say, and the caches and workers. */
  const kept = (page: Page) =>
    page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((done, fail) => {
        const request = indexedDB.open('gremia-offline', 1);
        request.addEventListener('upgradeneeded', () => request.result.createObjectStore('vault'));
        request.addEventListener('success', () => done(request.result));
        request.addEventListener('error', () => fail(request.error ?? new Error('no database')));
      });
      const found = await new Promise<unknown>((done) => {
        const request = database.transaction('vault').objectStore('vault').get('copy');
        request.addEventListener('success', () => done(request.result));
      });
      database.close();
      const isCopy = typeof found === 'object' && found !== null && 'data' in found && 'key' in found;
      const bytes = isCopy && found.data instanceof ArrayBuffer ? new Uint8Array(found.data) : new Uint8Array();
      const addresses: string[] = [];
      for (const name of await caches.keys())
        for (const { url } of await (await caches.open(name)).keys()) addresses.push(new URL(url).pathname);
      return {
        bytes: new TextDecoder('latin1').decode(bytes),
        extractable: isCopy && found.key instanceof CryptoKey ? found.key.extractable : null,
        caches: await caches.keys(),
        addresses,
        workers: (await navigator.serviceWorker.getRegistrations()).length,
      };
    });
  const untilKept = async (page: Page): Promise<void> => {
    for (let attempt = 0; attempt < 60; attempt += 1) {
      const { bytes, addresses } = await kept(page);
      if (bytes !== '' && addresses.length > 0) return;
      await page.waitForTimeout(500);
    }
    throw new Error('nothing was kept on the device');
  };

  it('is prepared for members alone, encrypted, and without an answer of the API in a cache', async () => {
    const visitor = await screens.browsers.visitor();
    await visitor.page.goto(screens.app.url);
    await visitor.page.waitForTimeout(4_000);
    expect((await kept(visitor.page)).workers).toBe(0);
    const { page } = member;
    await page.goto(`${screens.app.url}/mitglied`);
    await untilKept(page);
    const device = await kept(page);
    expect(device).toMatchObject({ extractable: false, workers: 1 });
    expect(device.bytes).not.toMatch(/Uferweg|zwölf|Kranichtal/);
    expect(device.addresses).toContain('/unterwegs.html');
    expect(device.addresses.filter((path) => path.startsWith('/api'))).toEqual([]);
    expect(device.addresses.every((path) => /^\/(?:unterwegs\.html|icon\.svg|assets\/)/.test(path))).toBe(true);
  }, 90_000);

  it('shows the public papers of the next meetings and the own notes, and nothing that is not public', async () => {
    const { page, context } = member;
    await context.setOffline(true);
    await page.goto(`${screens.app.url}/mitglied/sitzung/irgendeine`);
    await page.getByRole('heading', { name: 'Ohne Verbindung' }).waitFor();
    await page.getByText('Ö 1 Bänke am Uferweg').click();
    await page.getByText('zehn Bänke aufgestellt').waitFor();
    await page.getByText(NOTE).waitFor();
    expect(await page.locator('body').innerText()).not.toContain(SECRET);
    expect(await page.content()).not.toContain(SECRET);
    expect(await findingsOf(page)).toEqual([]);
    for (const width of [360, 768, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await keepPicture(page, `offline-${width}`, { whole: true });
    }
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Erneut verbinden' }).click();
    await page.getByRole('link', { name: 'Gremia' }).first().waitFor();
  }, 90_000);

  it('is taken over by a new version of the program, which leaves nothing of the old one', async () => {
    const { page } = member;
    await page.goto(`${screens.app.url}/mitglied`);
    const before = (await kept(page)).caches;
    const built = join(webRoot, 'service-worker.js');
    const worker = await readFile(built, 'utf8');
    await writeFile(built, worker.replace(/const VERSION = "[^"]*"/, 'const VERSION = "neu"'));
    await page.evaluate(async () => {
      for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.update();
    });
    for (let attempt = 0; attempt < 40 && (await kept(page)).caches.join() !== 'gremia-offline/neu'; attempt += 1)
      await page.waitForTimeout(250);
    expect(before).toHaveLength(1);
    expect((await kept(page)).caches).toEqual(['gremia-offline/neu']);
  }, 60_000);

  it('leaves the device with the person who signs out', async () => {
    const { page } = member;
    await page.goto(`${screens.app.url}/mitglied`);
    await untilKept(page);
    await page.getByRole('button', { name: 'Abmelden' }).click();
    await page.getByRole('link', { name: 'Anmelden' }).first().waitFor();
    expect(await kept(page)).toEqual({ bytes: '', extractable: null, caches: [], addresses: [], workers: 0 });
  }, 60_000);

  it('leaves it when the session ended elsewhere, as soon as a page is opened', async () => {
    const other = await screens.browsers.signedIn('schilfrohr');
    await other.page.goto(`${screens.app.url}/mitglied`);
    await untilKept(other.page);
    await other.context.clearCookies();
    await other.page.goto(screens.app.url);
    for (let attempt = 0; attempt < 40 && (await kept(other.page)).workers > 0; attempt += 1)
      await other.page.waitForTimeout(250);
    expect(await kept(other.page)).toMatchObject({ bytes: '', caches: [], workers: 0 });
  }, 60_000);

  it('has what is not public along where a rule of the body lets it, encrypted, for two days', async () => {
    const office = await screens.app.signIn('sitzungsdienst');
    const rule = { rule: 'takingAlong', level: 'rules-of-procedure', value: true, norm: '§ 12 Geschäftsordnung' };
    const { status } = await office.post(`/api/v1/committees/${committee('stadtrat')}/rules`, {
      ...{ ...rule, read: true, validFrom: '2020-01-01' },
    });
    expect(status).toBe(204);
    const { page, context } = await screens.browsers.signedIn('kornblum');
    await page.goto(`${screens.app.url}/mitglied`);
    await untilKept(page);
    expect((await kept(page)).bytes).not.toMatch(/Uferweg|zwölf|Kranichtal/);
    await context.setOffline(true);
    await page.goto(`${screens.app.url}/mitglied`);
    await page.getByText(`N 2 ${SECRET}`).click();
    await page.getByText('Nichtöffentlich: Behalten Sie für sich').waitFor();
    await page.getByText(`${SECRET} wird verkauft.`).waitFor();
    await page.getByText(`${SECRET} vertagen`).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await keepPicture(page, 'offline-closed-360', { whole: true });
    await page.clock.setSystemTime(Date.now() + 3 * 86_400_000);
    await page.reload();
    await page.getByText('Ö 1 Bänke am Uferweg').waitFor();
    expect(await page.content()).not.toContain(SECRET);
    await context.setOffline(false);
  }, 90_000);
});
