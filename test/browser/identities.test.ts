import { findingsOf } from './support/axe';
import type { Person } from './support/browsers';
import { startScreens } from './support/screens';

/** The office links somebody to a service and removes that, by keyboard as by pointer. */
describe('the sign-in of a person', () => {
  const screens = startScreens();
  let clerk: Person;
  beforeAll(async () => {
    clerk = await screens.browsers.signedIn('sitzungsdienst');
  }, 120_000);

  it('is linked, shown on the list, and removed again', async () => {
    const { page } = clerk;
    await page.goto(`${screens.app.url}/verwaltung/konten?q=ahrenfels`);
    await page.getByRole('link', { name: 'Konrad Ahrenfels' }).click();
    await page.getByRole('heading', { name: 'Konto von Konrad Ahrenfels', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Verknüpfen' }).click();
    await page.locator('form .kern-alert').waitFor();
    expect(
      await page.getByRole('textbox', { name: 'Dienst' }).evaluate((field) => field === document.activeElement),
    ).toBe(true);
    await page
      .getByRole('textbox', { name: 'Dienst' })
      .fill('https://anmeldung.stadt-lindenau-am-wehr.example/realms/verwaltung');
    await page.getByLabel('Kennung der Person').fill('f3b1c0de-0000-4000-8000-00000000beef');
    await page.keyboard.press('Enter');
    await page.getByText('Konrad Ahrenfels kann sich jetzt über').waitFor();
    for (const [width, height] of [
      [360, 740],
      [1440, 900],
    ] as const) {
      await page.setViewportSize({ width, height });
      expect(await findingsOf(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
    }
    await page.getByRole('button', { name: /^Entfernen/u }).click();
    await page.getByRole('button', { name: 'Anmeldung entfernen' }).click();
    await page.getByText('hat „f3b1c0de-0000-4000-8000-00000000beef“', { exact: false }).first().waitFor();
    await page.getByRole('button', { name: /^Entfernen/u }).waitFor({ state: 'detached' });
  }, 60_000);
});
