import { startTestApp, type TestApp } from '../support/test-app';
import { findingsOf } from './support/axe';
import { openBrowsers, type Browsers, type Person } from './support/browsers';

/** The office links somebody to a service and removes that, by keyboard as by pointer. */
describe('the sign-in of a person', () => {
  const unexpected: string[] = [];
  let app: TestApp;
  let browsers: Browsers;
  let clerk: Person;
  beforeAll(async () => {
    app = await startTestApp();
    browsers = await openBrowsers(app.url, unexpected);
    clerk = await browsers.signedIn('sitzungsdienst');
  }, 120_000);
  afterAll(async () => {
    await browsers?.close();
    await app?.stop();
  }, 60_000);

  it('is linked, shown on the list, and removed again', async () => {
    const { page } = clerk;
    await page.goto(`${app.url}/verwaltung/konten?q=ahrenfels`);
    await page.getByRole('link', { name: /^ändern.*Ahrenfels/u }).click();
    await page.getByRole('heading', { name: 'Anmeldung von Konrad Ahrenfels', level: 1 }).waitFor();
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
    expect(unexpected).toEqual([]);
  }, 60_000);
});
