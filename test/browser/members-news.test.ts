import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { handIn } from '../support/held-meeting';
import { planMeeting } from '../support/live';
import { amendment, changed, motion } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import { findingsOf } from './support/axe';
import { openBrowsers, type Browsers, type Person } from './support/browsers';

const TITLE = 'Seit Ihrem letzten Besuch neu';

/** A member comes back after a while. */
describe('what is new since the last visit', () => {
  const unexpected: string[] = [];
  let app: TestApp;
  let browsers: Browsers;
  let member: Person;
  let paperId = '';
  let meetingId = '';

  beforeAll(async () => {
    app = await startTestApp();
    const author = await app.signIn('ahrenfels');
    const paper = await handIn(author, motion());
    paperId = paper.id;
    const points = changed(paper.text?.points ?? [], ['zehn', 'zwölf']);
    await handIn(await app.signIn('eschenwald'), amendment(paperId, points, { title: 'Mehr Bänke' }));
    meetingId = await planMeeting(app, {
      items: [{ id: randomUUID(), title: paper.title, paperId, responsibility: 'decision' }],
    });
    browsers = await openBrowsers(app.url, unexpected);
    member = await browsers.signedIn('kornblum');
  }, 240_000);
  afterAll(async () => {
    await browsers?.close();
    await app?.stop();
  }, 60_000);

  /** `PICTURES=/some/directory` keeps what is seen, to be looked at. */
  const look = async (page: Page, name: string): Promise<void> => {
    const to = process.env['PICTURES'];
    if (to !== undefined) await page.screenshot({ path: join(to, `${name}.png`), fullPage: true });
  };
  const section = (page: Page) => page.getByRole('region', { name: TITLE });

  it('stands on the start page, with a mark beside the paper on the agenda', async () => {
    const { page } = member;
    await page.goto(`${app.url}/mitglied`);
    await section(page)
      .getByRole('link', { name: /Mehr Bänke/ })
      .waitFor();
    expect(await section(page).getByRole('listitem').count()).toBe(2);
    const item = page.getByRole('listitem').filter({ hasText: 'Ö 1' });
    await item.getByText('Neu', { exact: true }).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    for (const width of [360, 768, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await look(page, `news-${width}`);
    }
  }, 60_000);

  it('stands on the page of the paper until the reader leaves it, and is read with that', async () => {
    const { page } = member;
    const marked = page.waitForResponse((answer) => answer.url().endsWith('/news/read'));
    await section(page)
      .getByRole('link', { name: /Bänke am Uferweg/ })
      .click();
    await page.getByText('Neuer Änderungsantrag zu').waitFor();
    expect((await marked).status()).toBe(204);
    await page.getByText(TITLE).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await look(page, 'news-paper');
    await page.goBack();
    await page.getByText('Seit Ihrem letzten Besuch gibt es nichts Neues.').waitFor();
    expect(await page.getByText('Neu', { exact: true }).count()).toBe(0);
    await page.goto(`${app.url}/mitglied/drucksachen/${paperId}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText(TITLE).count()).toBe(0);
  }, 60_000);

  it('is marked as read all at once by keyboard, and the focus stays where it was', async () => {
    const other = await browsers.signedIn('schilfrohr');
    await other.page.goto(`${app.url}/mitglied`);
    await other.page.getByRole('button', { name: 'Alles als gelesen kennzeichnen' }).focus();
    await other.page.keyboard.press('Enter');
    const said = other.page.getByRole('status').filter({ hasText: 'Alles ist als gelesen gekennzeichnet.' });
    await said.waitFor();
    await expect(said.evaluate((element) => element === document.activeElement)).resolves.toBe(true);
    expect(unexpected).toEqual([]);
  }, 60_000);

  it('names the papers on the page of the meeting, not the meeting again', async () => {
    const { page } = await browsers.signedIn('sandweg');
    await page.goto(`${app.url}/mitglied/sitzung/${meetingId}`);
    const told = page.getByRole('listitem').filter({ hasText: 'Neu auf der Tagesordnung' });
    await told.getByRole('link', { name: /Bänke am Uferweg/ }).waitFor();
    expect(await told.textContent()).not.toContain('Sitzung');
    expect(unexpected).toEqual([]);
  }, 60_000);
});
