import type { PaperDetail } from '@gremia/contracts';
import type { Page } from 'playwright-core';
import { planMeeting, until } from '../support/live';
import { motion } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import { findingsOf } from './support/axe';
import { openBrowsers, type Browsers, type Person } from './support/browsers';

const KEPT = /^Zwischenstand gespeichert um \d{2}:\d{2}\sUhr$/u;
/** A mark goes when nobody has said for so long that they are there. */
const GONE_MILLISECONDS = 60_000;

/** What is typed is kept at the server for its author alone, and others see that somebody writes, not what. */
describe('what several people type', () => {
  const unexpected: string[] = [];
  let app: TestApp;
  let browsers: Browsers;
  let desk: Person;
  let phone: Person;
  let clerk: Person;
  let paper: PaperDetail;

  beforeAll(async () => {
    app = await startTestApp();
    const author = await app.signIn('ahrenfels');
    paper = (await author.post<PaperDetail>('/api/v1/papers', motion())).body;
    browsers = await openBrowsers(app.url, unexpected);
    desk = await browsers.signedIn('ahrenfels');
    phone = await browsers.signedIn('ahrenfels');
    clerk = await browsers.signedIn('sitzungsdienst');
    await phone.page.setViewportSize({ width: 360, height: 800 });
  }, 120_000);
  afterAll(async () => {
    await browsers?.close();
    await app?.stop();
  });

  const reasons = (page: Page) => page.getByLabel('Begründung oder Sachverhalt');
  const open = (page: Page): Promise<unknown> => page.goto(`${app.url}/mitglied/antrag/${paper.id}`);

  it('is kept while somebody types, and is there again at another device', async () => {
    await open(desk.page);
    await reasons(desk.page).fill('Am Wehr fehlt Schatten.');
    await desk.page.getByText(KEPT).waitFor();
    await desk.page.close();
    await open(phone.page);
    await phone.page.getByText('sind wiederhergestellt').waitFor();
    expect(await reasons(phone.page).inputValue()).toBe('Am Wehr fehlt Schatten.');
    expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  }, 60_000);

  it('is not read by the office, which only sees that somebody writes, where, and since when', async () => {
    const { page } = clerk;
    await page.goto(`${app.url}/verwaltung/drucksachen/${paper.id}`);
    await page.getByText(/Ahrenfels arbeitet seit \d{2}:\d{2}\sUhr auch daran\.$/u).waitFor();
    expect(await page.content()).not.toContain('Am Wehr fehlt Schatten.');
    await phone.page.getByLabel('Text von BP 02').focus();
    const row = page.locator('[data-editing-part]', { has: page.getByLabel('Text von BP 02') });
    await row.getByText(/bearbeitet diesen Punkt seit \d{2}:\d{2}\sUhr/u).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await phone.page.getByText(/arbeitet seit \d{2}:\d{2}\sUhr auch daran/u).waitFor();
  }, 60_000);

  it('stands beside what was saved meanwhile: the page says so before anybody saves', async () => {
    const { page } = clerk;
    await page.getByLabel('Titel').fill('Bänke und Bäume am Uferweg');
    await page.getByRole('button', { name: 'Speichern', exact: true }).click();
    await page.getByText('Gespeichert', { exact: true }).waitFor();
    await phone.page.getByText('Inzwischen wurde ein neuerer Stand gespeichert').waitFor();
    expect(await reasons(phone.page).inputValue()).toBe('Am Wehr fehlt Schatten.');
  }, 60_000);

  it('marks nobody who has left', async () => {
    const mark = clerk.page.getByText(/arbeitet seit/u);
    await mark.waitFor();
    await phone.page.goto(`${app.url}/mitglied`);
    await mark.waitFor({ state: 'detached', timeout: GONE_MILLISECONDS });
  }, 90_000);

  it('is lost at neither of two devices that wrote without knowing of each other', async () => {
    const second = { page: await desk.context.newPage() };
    await open(second.page);
    await second.page.getByText('sind wiederhergestellt').waitFor();
    await open(phone.page);
    await phone.page.getByText('sind wiederhergestellt').waitFor();
    await reasons(phone.page).fill('Vom Telefon.');
    await phone.page.getByText(KEPT).waitFor();
    await expectKept('Vom Telefon.');
    await reasons(second.page).fill('Vom Schreibtisch.');
    await second.page.getByText(/An einem anderen Gerät haben Sie am .* etwas anderes geschrieben/u).waitFor();
    expect(await reasons(second.page).inputValue()).toBe('Vom Schreibtisch.');
    await second.page.getByRole('button', { name: 'Den anderen Text zeigen' }).click();
    expect(await reasons(second.page).inputValue()).toBe('Vom Telefon.');
    await second.page.getByRole('button', { name: 'Den anderen Text zeigen' }).click();
    await second.page.getByRole('button', { name: 'Mit diesem Text weiterarbeiten' }).click();
    await expectKept('Vom Schreibtisch.');
  }, 90_000);

  it('is kept of an agenda too, and marked line by line for the chair', async () => {
    const meetingId = await planMeeting(app);
    const { page } = clerk;
    await page.goto(`${app.url}/verwaltung/sitzungen/${meetingId}`);
    const title = page.locator('[data-line="title"]').first();
    await title.fill('Eröffnung und Begrüßung');
    await page.getByText(KEPT).waitFor();
    const chair = await app.signIn('vorsitz');
    const partOfClerk = async (): Promise<string | undefined> => {
      const mark = `/api/v1/meetings/${meetingId}/drafts/agenda/mark`;
      const { body } = await chair.put<{ colleagues: { part: string | null }[] }>(mark, { part: null });
      const part = body.colleagues[0]?.part ?? undefined;
      if (part === undefined) await page.waitForTimeout(250);
      return part;
    };
    expect(await until(partOfClerk, 'nobody says where the clerk writes', 15_000)).toMatch(/^[\da-f-]{36}$/u);
    await page.reload();
    await page.getByText('sind wiederhergestellt').waitFor();
    expect(await title.inputValue()).toBe('Eröffnung und Begrüßung');
    expect(unexpected).toEqual([]);
  }, 60_000);

  async function expectKept(words: string): Promise<void> {
    const deadline = Date.now() + 20_000;
    for (;;) {
      const rows = await app.db<{ content: string }>('SELECT content FROM typed_draft WHERE subject_id = $1', [
        paper.id,
      ]);
      if (rows.some(({ content }) => content.includes(words))) return;
      if (Date.now() > deadline) throw new Error(`not kept: ${words}`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
});
