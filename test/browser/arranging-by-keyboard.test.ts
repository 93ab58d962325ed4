import { randomUUID } from 'node:crypto';
import { handIn } from '../support/held-meeting';
import { type LiveClient, planMeeting } from '../support/live';
import { amendment, changed, motion } from '../support/paper-inputs';
import { findingsOf } from './support/axe';
import type { Person } from './support/browsers';
import { openCouncil } from './support/open-council';
import { startScreens } from './support/screens';

/** Two amendments that exclude each other are on the table; the chair has no mouse. */
describe('arranging votes by keyboard alone', () => {
  const screens = startScreens();
  let chair: Person;
  let office: LiveClient;

  beforeAll(async () => {
    const author = await screens.app.signIn('ahrenfels');
    const paper = await handIn(author, motion());
    const points = paper.text?.points ?? [];
    await handIn(
      await screens.app.signIn('goldacker'),
      amendment(paper.id, changed(points, ['zehn', 'zwölf'], ['3. Quartal', '2. Quartal'])),
    );
    await handIn(author, amendment(paper.id, changed(points, ['zehn', 'acht'])));
    const itemId = randomUUID();
    const meetingId = await planMeeting(screens.app, {
      items: [{ id: itemId, title: 'Bänke am Uferweg', paperId: paper.id, responsibility: 'decision' }],
    });
    office = await openCouncil(screens, meetingId, []);
    await office.must({ kind: 'call-item', itemId });
    chair = await screens.browsers.signedIn('vorsitz');
    await chair.page.goto(`${screens.app.url}/leitung/${meetingId}`);
  }, 120_000);

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
});
