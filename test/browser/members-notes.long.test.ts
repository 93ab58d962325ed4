import { randomUUID } from 'node:crypto';
import type { PaperDetail } from '@gremia/contracts';
import type { Page } from 'playwright-core';
import { handIn } from '../support/held-meeting';
import { planMeeting } from '../support/live';
import { changed, motion, text } from '../support/paper-inputs';
import type { TestClient } from '../support/test-client';
import { findingsOf } from './support/axe';
import type { Person } from './support/browsers';
import { keepPicture } from './support/keep-picture';
import { startScreens } from './support/screens';

const SENTENCE = 'Am Uferweg werden bis zum 30.06.2027 zehn Bänke aufgestellt.';

/** A member reads with a pen: at the desk, then on the telephone. */
describe('private notes and marks of a member', () => {
  const screens = startScreens();
  let author: TestClient;
  let desk: Person;
  let phone: Person;
  let paper: PaperDetail;
  let meetingId = '';

  beforeAll(async () => {
    author = await screens.app.signIn('ahrenfels');
    paper = await handIn(
      author,
      motion({ points: text(SENTENCE, 'Dem Bauausschuss wird im 3. Quartal 2027 berichtet.') }),
    );
    meetingId = await planMeeting(screens.app, {
      items: [{ id: randomUUID(), title: paper.title, paperId: paper.id, responsibility: 'decision' }],
    });
    desk = await screens.browsers.signedIn('kornblum');
    phone = await screens.browsers.signedIn('kornblum');
    await phone.page.setViewportSize({ width: 390, height: 844 });
  }, 240_000);

  const open = async ({ page }: Person): Promise<void> => {
    await page.goto(`${screens.app.url}/mitglied/drucksachen/${paper.id}`);
    await section(page).waitFor();
  };
  const section = (page: Page) => page.getByRole('region', { name: 'Meine Notizen' });
  const select = (page: Page, words: string): Promise<void> =>
    page.locator('.g-text-sheet').evaluate((sheet, wanted) => {
      const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at === -1) continue;
        document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
        return;
      }
      throw new Error(`${wanted} is not on the page`);
    }, words);
  /** The words that are marked on the page. */
  const marked = (page: Page): Promise<string[]> =>
    page.evaluate(() =>
      ['g-note', 'g-note-printed'].flatMap((name) =>
        [...(CSS.highlights.get(name) ?? [])].map((range) => (range instanceof Range ? range.toString() : '')),
      ),
    );

  it('are made at the desk and stand on the telephone', async () => {
    const { page } = desk;
    await open(desk);
    await select(page, 'zehn Bänke');
    await page.getByRole('button', { name: 'Notiz dazu schreiben' }).click();
    await page.getByRole('textbox', { name: /^Notiz/ }).fill('Warum nicht zwölf?');
    await page.getByRole('button', { name: 'Notiz speichern' }).click();
    await section(page).getByText('Warum nicht zwölf?').waitFor();
    await expect(marked(page)).resolves.toEqual(['zehn Bänke']);
    await select(page, '3. Quartal 2027');
    await page.getByRole('button', { name: 'Hervorheben', exact: true }).click();
    await section(page).getByText('3. Quartal 2027').waitFor();
    await expect(marked(page)).resolves.toEqual(['zehn Bänke', '3. Quartal 2027']);
    expect(await findingsOf(page)).toEqual([]);
    await open(phone);
    await section(phone.page).getByText('Warum nicht zwölf?').waitFor();
    await expect(marked(phone.page)).resolves.toEqual(['zehn Bänke', '3. Quartal 2027']);
    for (const width of [360, 768, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await keepPicture(page, `notes-${width}`, { whole: true });
    }
    await select(phone.page, 'Uferweg');
    await phone.page.getByRole('toolbar').waitFor();
    await keepPicture(phone.page, 'notes-bar', { whole: true });
  }, 90_000);

  it('are written without a mouse, on a point by its number', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: 'Notiz schreiben', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Wozu?').selectOption({ label: '02' });
    await page.getByRole('textbox', { name: /^Notiz/ }).fill('Wer berichtet?');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await section(page).getByText('Wer berichtet?').waitFor();
    await expect(marked(page)).resolves.toContain('Dem Bauausschuss wird im 3. Quartal 2027 berichtet.');
    await section(page).getByRole('button', { name: 'Zur Stelle' }).last().press('Enter');
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
    expect(focused).toContain('Dem Bauausschuss');
  }, 60_000);

  it('find their place in a new version, and say where it is gone, without being lost', async () => {
    const { revision, text: now } = (await author.get<PaperDetail>(`/api/v1/papers/${paper.id}`)).body;
    const points = changed(
      now?.points ?? [],
      ['zehn Bänke', 'zehn neue Bänke'],
      ['Dem Bauausschuss wird im 3. Quartal 2027 berichtet.', 'Die Kosten trägt der Haushalt.'],
    );
    const renewed = await author.post(`/api/v1/papers/${paper.id}/versions`, {
      ...{ revision, points, reasons: '', pointReasons: {} },
    });
    expect(renewed.status).toBeLessThan(300);
    await open(desk);
    await section(desk.page).getByText('Stelle nicht mehr gefunden').first().waitFor();
    expect(await section(desk.page).getByText('Stelle nicht mehr gefunden').count()).toBe(2);
    await section(desk.page).getByText('Wer berichtet?').waitFor();
    await expect(marked(desk.page)).resolves.toEqual(['zehn neue Bänke']);
    await keepPicture(desk.page, 'notes-gone', { whole: true });
  }, 60_000);

  it('are printed when that is wanted, and not otherwise', async () => {
    const { page } = desk;
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Warum nicht zwölf?').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.getByLabel('Notizen mitdrucken').check();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Warum nicht zwölf?').isVisible()).toBe(true);
    await keepPicture(page, 'notes-print', { whole: true });
    await page.emulateMedia({ media: 'screen' });
  }, 60_000);

  it('belong to an item of the agenda too, are changed on both devices and deleted on both', async () => {
    const { page } = desk;
    await page.goto(`${screens.app.url}/mitglied/sitzung/${meetingId}`);
    await page.getByRole('button', { name: 'Notiz zu Ö 1' }).click();
    await page.getByRole('textbox', { name: 'Notiz' }).fill('Vorher anrufen');
    await page.getByRole('button', { name: 'Notiz speichern' }).click();
    const list = page.getByRole('list', { name: 'Meine Notizen zu Ö 1' });
    await list.getByText('Vorher anrufen').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await keepPicture(page, 'notes-item', { whole: true });
    await list.getByRole('button', { name: 'Löschen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Löschen' }).click();
    await list.waitFor({ state: 'detached' });
  }, 60_000);
});
