import type { Locator, Page } from 'playwright-core';
import { LiveClient, OPEN, personIdOf, planMeeting } from '../support/live';
import { findingsOf } from './support/axe';
import type { Person } from './support/browsers';
import { keepPicture } from './support/keep-picture';
import { startScreens } from './support/screens';

/** Nobody gets beyond the door here, so no video server has to answer. */
const SETTINGS = {
  ...{ LIVEKIT_URL: 'ws://127.0.0.1:9', LIVEKIT_API_KEY: 'key' },
  LIVEKIT_API_SECRET: 'secret-that-is-at-least-32-bytes-long',
};
const WIDTHS = [360, 768, 1440, 1920];

jest.setTimeout(180_000);

const callOn = (page: Page): Locator => page.getByRole('region', { name: 'Bild und Ton' });

describe('the door of a call, from both sides', () => {
  const screens = startScreens({ settings: SETTINGS });
  let meetingId: string;
  let desk: LiveClient;
  let chair: Person;
  let guest: Person;

  beforeAll(async () => {
    const clerk = await screens.app.signIn('sitzungsdienst');
    meetingId = await planMeeting(screens.app);
    desk = screens.line(clerk, meetingId);
    await desk.must(OPEN);
    await desk.must({ kind: 'check-in', personId: personIdOf('ahrenfels'), mode: 'remote' });
    expect((await clerk.post(`/api/v1/meetings/${meetingId}/conference/start`)).status).toBe(204);
    const member = await screens.app.signIn('ahrenfels');
    expect((await member.post(`/api/v1/meetings/${meetingId}/conference/enter`)).status).toBe(200);
    chair = await screens.browsers.signedIn('vorsitz');
    guest = await screens.browsers.signedIn('inklusion');
    await chair.page.goto(`${screens.app.url}/leitung/${meetingId}`);
    await guest.page.goto(`${screens.app.url}/teilnehmen/${meetingId}`);
  });

  async function look(page: Page, name: string): Promise<void> {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await callOn(page).scrollIntoViewIfNeeded();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
      await keepPicture(page, `${name}-${width}`);
    }
    expect(await findingsOf(page)).toEqual([]);
  }

  it('lets a guest say by keyboard as what they come and what for, which whoever leads reads', async () => {
    await look(guest.page, 'door-asking');
    await callOn(guest.page).getByRole('radio', { name: 'zum Zuhören oder Sprechen' }).focus();
    await guest.page.keyboard.press('ArrowDown');
    await guest.page.keyboard.press('Tab');
    await guest.page.keyboard.type('Gebärdensprache für die Gäste der Anhörung');
    await guest.page.keyboard.press('Enter');
    await callOn(guest.page).getByText('Sie warten auf Einlass.').waitFor();
    await look(guest.page, 'door-waiting');
    const list = callOn(chair.page).getByRole('list', { name: 'Warteraum' });
    const guestRow = list.getByRole('listitem').filter({ hasText: 'Brückenbauer' });
    await guestRow.getByText(/Gast, möchte dolmetschen, wartet seit \d\d:\d\d\sUhr/u).waitFor();
    await guestRow.getByText('Anliegen: Gebärdensprache für die Gäste der Anhörung').waitFor();
    const memberRow = list.getByRole('listitem').filter({ hasText: 'Ahrenfels' });
    await memberRow.getByText(/stimmberechtigtes Mitglied, zugeschaltet, wartet seit/u).waitFor();
    expect(await memberRow.getByRole('button').allTextContents()).toEqual([expect.stringMatching(/einlassen$/u)]);
    await look(chair.page, 'door-desk-waiting');
  });

  it('turns them away with a reason that they read at once, and takes it back', async () => {
    await chair.page.setViewportSize({ width: 1440, height: 900 });
    await callOn(chair.page)
      .getByRole('button', { name: /Brückenbauer nicht einlassen$/u })
      .click();
    const dialog = chair.page.getByRole('dialog');
    await dialog.getByLabel(/^Grund/u).fill('Die Anhörung beginnt erst um 19 Uhr.');
    await look(chair.page, 'door-desk-dialog');
    await dialog.getByRole('button', { name: 'Nicht einlassen', exact: true }).click();
    const told =
      'Die Sitzungsleitung hat Sie nicht ins Gespräch eingelassen. Grund: Die Anhörung beginnt erst um 19 Uhr.';
    await callOn(guest.page).getByRole('status').getByText(told).waitFor();
    await look(guest.page, 'door-turned-away');
    const away = callOn(chair.page).getByRole('list', { name: 'Nicht eingelassen' });
    await away.getByText(/Brückenbauer – nicht eingelassen: Die Anhörung beginnt erst um 19\sUhr\.$/u).waitFor();
    await look(chair.page, 'door-desk-turned-away');
    await away.getByRole('button', { name: /wieder warten lassen$/u }).click();
    await callOn(guest.page).getByText('Sie warten auf Einlass.').waitFor();
    await callOn(chair.page)
      .getByRole('button', { name: /Brückenbauer zum Dolmetschen einlassen$/u })
      .click();
    await callOn(guest.page).getByRole('button', { name: 'Kamera und Mikrofon prüfen' }).waitFor();
    await callOn(chair.page)
      .getByText(/Brückenbauer – nicht verbunden, dolmetscht/u)
      .waitFor();
  });
});
