import { randomUUID } from 'node:crypto';
import { handIn } from '../support/held-meeting';
import { enter, LiveClient, OPEN, planMeeting } from '../support/live';
import { amendment, changed, motion } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import { findingsOf } from './support/axe';
import { openBrowsers, type Browsers, type Person } from './support/browsers';

/** Two amendments that exclude each other are on the table; the chair has no mouse. */
describe('arranging votes by keyboard alone', () => {
  const unexpected: string[] = [];
  let app: TestApp;
  let browsers: Browsers;
  let chair: Person;
  let office: LiveClient;

  beforeAll(async () => {
    app = await startTestApp();
    const author = await app.signIn('ahrenfels');
    const paper = await handIn(author, motion());
    const points = paper.text?.points ?? [];
    await handIn(
      await app.signIn('goldacker'),
      amendment(paper.id, changed(points, ['zehn', 'zwölf'], ['3. Quartal', '2. Quartal'])),
    );
    await handIn(author, amendment(paper.id, changed(points, ['zehn', 'acht'])));
    const itemId = randomUUID();
    const meetingId = await planMeeting(app, {
      items: [{ id: itemId, title: 'Bänke am Uferweg', paperId: paper.id, responsibility: 'decision' }],
    });
    office = new LiveClient(await enter(app, 'sitzungsdienst'), meetingId);
    await office.must(OPEN);
    await office.must({ kind: 'call-item', itemId });
    browsers = await openBrowsers(app.url, unexpected);
    chair = await browsers.signedIn('vorsitz');
    await chair.page.goto(`${app.url}/leitung/${meetingId}`);
  }, 120_000);
  afterAll(async () => {
    office?.leave();
    await browsers?.close();
    await app?.stop();
  });

  const focused = (): Promise<string> =>
    chair.page.evaluate(() => {
      const { activeElement } = document;
      return activeElement instanceof HTMLButtonElement ? (activeElement.textContent ?? '') : '';
    });

  it('divides a vote, and gives the focus back to where it came from', async () => {
    const { page } = chair;
    await page.getByRole('button', { name: /^Abstimmung aufteilen/u }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: 'jeden Punkt einzeln' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByText('Das ergibt eine Abstimmung:').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await focused()).toContain('Abstimmung aufteilen');
  }, 60_000);

  it('records an agreement', async () => {
    const { page } = chair;
    await page.getByRole('button', { name: /^Einigung festhalten/u }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Text von BP 01' }).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Davon haben zwei eine Lehne.');
    expect(await findingsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await focused()).toContain('Einigung festhalten');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Einigung festhalten' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Einigung zu BP 01/u }).waitFor();
    await page.getByText('Davon haben zwei eine Lehne.').first().waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  }, 60_000);

  it('never broke a page', () => expect(unexpected).toEqual([]));
});
