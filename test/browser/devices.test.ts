import { randomUUID } from 'node:crypto';
import { type LiveClient, OPEN, planMeeting } from '../support/live';
import { findingsOf } from './support/axe';
import type { Person } from './support/browsers';
import { startScreens } from './support/screens';
import { overflowOf } from './support/overflow';

/** A screen in the hall where nobody signs in, and the office at its desk. */
describe('a screen of the hall', () => {
  const screens = startScreens();
  const shut = randomUUID();
  let screen: Person;
  let clerk: Person;
  let office: LiveClient;
  let meetingId = '';

  beforeAll(async () => {
    meetingId = await planMeeting(screens.app, {
      rehearsal: true,
      items: [{ id: randomUUID() }, { id: shut, public: false, title: 'Verkauf' }],
    });
    office = screens.line(await screens.app.signIn('sitzungsdienst'), meetingId);
    screen = await screens.browsers.visitor();
    clerk = await screens.browsers.signedIn('sitzungsdienst');
  }, 120_000);

  const scene = (name: string): Promise<void> => screen.page.locator(`.hall[data-scene="${name}"]`).waitFor();
  const codeOnScreen = async (): Promise<string> => {
    await screen.page.locator('.hall-code').waitFor();
    return screen.page.locator('.hall-code').innerText();
  };

  it('shows a code, and the meeting once the office has confirmed it', async () => {
    await screen.page.goto(`${screens.app.url}/geraet`);
    const code = await codeOnScreen();
    expect(await findingsOf(screen.page)).toEqual([]);
    for (const [width, height] of [
      [1024, 768],
      [3840, 2160],
      [1080, 1920],
    ] as const) {
      await screen.page.setViewportSize({ width, height });
      expect(await overflowOf(screen.page)).toEqual([]);
    }
    const { page } = clerk;
    await page.goto(`${screens.app.url}/verwaltung/geraete`);
    await page.getByRole('button', { name: 'Gerät suchen' }).click();
    await page.getByText('Bitte geben Sie den Code ein').first().waitFor();
    await page.getByLabel('Code auf dem Gerät').fill('AAAA-AAAA');
    await page.getByRole('button', { name: 'Gerät suchen' }).click();
    await page.getByText('Dieser Code gilt nicht oder nicht mehr.').waitFor();
    await page.getByLabel('Code auf dem Gerät').fill(code.toLowerCase());
    await page.getByRole('button', { name: 'Gerät suchen' }).click();
    await page.getByText('Saalanzeige gefunden.').waitFor();
    // The button that was pressed is gone; by keyboard it goes on with the name.
    await page.locator('p:focus', { hasText: 'Saalanzeige gefunden.' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.getByLabel('Name').evaluate((field) => field === document.activeElement)).toBe(true);
    await page.getByLabel('Name').fill('Beamer Ratssaal');
    await page.getByLabel('Gremium').selectOption({ label: 'Stadtrat' });
    await page.getByLabel('Sitzung', { exact: true }).selectOption(meetingId);
    expect(await findingsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Koppeln' }).click();
    await page.getByText('Beamer Ratssaal ist gekoppelt.').waitFor();
    // The next one can be typed at once.
    await page.waitForFunction(() => document.activeElement?.matches('input[name="code"]'));
    await scene('before');
    expect(await findingsOf(page)).toEqual([]);
  }, 120_000);

  it('follows a rehearsal, and shows of a non-public item nothing but its number', async () => {
    await office.must(OPEN);
    await scene('between');
    await screen.page.getByText('Probesitzung – dies ist eine Übung').waitFor();
    await office.must({ kind: 'call-item', itemId: shut });
    await scene('non-public');
    expect(await screen.page.locator('body').innerText()).not.toContain('Verkauf');
  }, 60_000);

  it('says that it was ended, and shows a new code', async () => {
    const { page } = clerk;
    await page.getByRole('button', { name: /^Abmelden.*Beamer Ratssaal/u }).click();
    await page.getByRole('button', { name: 'Jetzt abmelden' }).click();
    await page.getByText('Noch kein Gerät ist gekoppelt.').waitFor();
    await screen.page.getByText('Dieses Gerät wurde vom Sitzungsdienst abgemeldet.').waitFor();
    expect(await codeOnScreen()).toMatch(/^\w{4}-\w{4}$/u);
  }, 60_000);
});
