import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { handIn } from '../support/held-meeting';
import { planMeeting } from '../support/live';
import { amendment, changed, motion } from '../support/paper-inputs';
import { findingsOf } from './support/axe';
import type { Person } from './support/browsers';
import { keepPicture } from './support/keep-picture';
import { startScreens } from './support/screens';

const TITLE = 'Seit Ihrem letzten Besuch neu';

/** A member comes back after a while. */
describe('what is new since the last visit', () => {
  const screens = startScreens();
  let member: Person;
  let paperId = '';
  let meetingId = '';

  beforeAll(async () => {
    const author = await screens.app.signIn('ahrenfels');
    const paper = await handIn(author, motion());
    paperId = paper.id;
    const points = changed(paper.text?.points ?? [], ['zehn', 'zwölf']);
    await handIn(await screens.app.signIn('eschenwald'), amendment(paperId, points, { title: 'Mehr Bänke' }));
    meetingId = await planMeeting(screens.app, {
      items: [{ id: randomUUID(), title: paper.title, paperId, responsibility: 'decision' }],
    });
    member = await screens.browsers.signedIn('kornblum');
  }, 240_000);

  const section = (page: Page) => page.getByRole('region', { name: TITLE });

  it('stands on the start page, with a mark beside the paper on the agenda', async () => {
    const { page } = member;
    await page.goto(`${screens.app.url}/mitglied`);
    await section(page)
      .getByRole('link', { name: /Mehr Bänke/ })
      .waitFor();
    expect(await section(page).getByRole('listitem').count()).toBe(2);
    const item = page.getByRole('listitem').filter({ hasText: 'Ö 1' });
    await item.getByText('Neu', { exact: true }).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    for (const width of [360, 768, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await keepPicture(page, `news-${width}`, { whole: true });
    }
  }, 60_000);

  it('stands on the page of the paper until the reader leaves it, and is read with that', async () => {
    const { page } = member;
    const marked = page.waitForResponse((answer) => answer.url().endsWith('/news/read'));
    await section(page)
      .getByRole('link', { name: /Bänke am Uferweg/ })
      .click();
    // One is told, the others are one press away.
    await page.locator('.g-news-box summary').click();
    await page.getByText('Neuer Änderungsantrag zu').waitFor();
    expect((await marked).status()).toBe(204);
    await page.getByText(TITLE).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await keepPicture(page, 'news-paper', { whole: true });
    await page.goBack();
    await page.getByText('Seit Ihrem letzten Besuch gibt es nichts Neues.').waitFor();
    expect(await page.getByText('Neu', { exact: true }).count()).toBe(0);
    await page.goto(`${screens.app.url}/mitglied/drucksachen/${paperId}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText(TITLE).count()).toBe(0);
  }, 60_000);

  it('is marked as read all at once by keyboard, and the focus stays where it was', async () => {
    const other = await screens.browsers.signedIn('schilfrohr');
    await other.page.goto(`${screens.app.url}/mitglied`);
    await other.page.getByRole('button', { name: 'Alles als gelesen kennzeichnen' }).focus();
    await other.page.keyboard.press('Enter');
    const said = other.page.getByRole('status').filter({ hasText: 'Alles ist als gelesen gekennzeichnet.' });
    await said.waitFor();
    await expect(said.evaluate((element) => element === document.activeElement)).resolves.toBe(true);
  }, 60_000);

  it('names the papers on the page of the meeting, not the meeting again', async () => {
    const { page } = await screens.browsers.signedIn('sandweg');
    await page.goto(`${screens.app.url}/mitglied/sitzung/${meetingId}`);
    const told = page.getByRole('listitem').filter({ hasText: 'Neu auf der Tagesordnung' });
    await told.getByRole('link', { name: /Bänke am Uferweg/ }).waitFor();
    expect(await told.textContent()).not.toContain('Sitzung');
  }, 60_000);
});
