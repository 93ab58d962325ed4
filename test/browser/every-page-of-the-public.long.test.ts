import { findingsOf } from './support/axe';
import { describePages } from './support/every-page';

const PAGES = [
  ['public', '/'],
  ['public', '/sitzungen'],
  ['public', '/sitzungen/:coming'],
  ['public', '/sitzungen/:closed'],
  ['public', '/drucksachen'],
  ['public', '/drucksachen?q=gibtesnicht'],
  ['public', '/drucksachen/:decided'],
  ['public', '/drucksachen/:amended'],
  ['public', '/drucksachen/:amendment'],
  ['public', '/drucksachen/:ofAmendment'],
  ['public', '/drucksachen/:amended/synopse'],
  ['public', '/drucksachen/:renewed'],
  ['public', '/drucksachen/:renewed/fassungen'],
  ['public', '/drucksachen/:outdated'],
  ['public', '/drucksachen/:longWorded'],
  ['public', '/sitzungen/:minuted/niederschrift'],
  ['public', '/gremien'],
  ['public', '/gremien/:committee'],
  ['public', '/suche?q=Beirat'],
  ['public', '/barrierefreiheit'],
  ['public', '/leichte-sprache'],
  ['public', '/hilfe'],
  ['public', '/hilfe/mitglied'],
  ['public', '/hilfe/sitzungsdienst'],
  ['public', '/hilfe/sitzungsleitung'],
  ['public', '/hilfe/saaltechnik'],
  ['public', '/hilfe/probesitzung'],
  ['public', '/pruefen'],
  ['public', '/beleg'],
  ['public', '/anmelden'],
  ['public', '/anmelden/startcode'],
  ['public', '/gibtesnicht'],
  ['public', '/anzeige/:coming'],
  ['public', '/anzeige'],
  ['public', '/geraet'],
] as const;

describePages('every page of the public', PAGES, (screens) => {
  it('is within reach on a telephone', async () => {
    const { page } = await screens.browsers.visitor();
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto(screens.app.url);
    await page.getByRole('button', { name: 'Menü' }).click();
    expect(await findingsOf(page)).toEqual([]);
    await page.getByRole('link', { name: 'Drucksachen', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Drucksachen' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  }, 60_000);

  it.each([
    { list: '/drucksachen', most: 6 },
    { list: '/gremien/:committee', most: 3 },
  ])(
    'has a few lines for a row of $list on a telephone, not a block',
    async ({ list, most }) => {
      const { page } = await screens.browsers.visitor();
      await page.setViewportSize({ width: 360, height: 780 });
      await page.goto(screens.app.url + list.split(':')[0]);
      if (list.includes(':')) await page.locator('main').getByRole('link').first().click();
      const rows = page.locator('.g-table tbody tr');
      await rows.first().waitFor();
      const lines = await rows.evaluateAll((all) =>
        all.map((row) => {
          const { height } = row.getBoundingClientRect();
          return height / parseFloat(getComputedStyle(row).lineHeight);
        }),
      );
      // Half of them at least: one may have a title of ten lines.
      expect(lines.toSorted((a, b) => a - b)[Math.floor(lines.length / 2)]).toBeLessThanOrEqual(most);
    },
    60_000,
  );

  it('leads from what is read in the handbook to the part of another chapter that it names', async () => {
    const { page } = await screens.browsers.visitor();
    await page.goto(`${screens.app.url}/hilfe/sitzungsleitung`);
    const contents = page.getByRole('navigation', { name: 'Auf dieser Seite' });
    const last = await contents.getByRole('listitem').last().textContent();
    await contents.getByRole('listitem').last().getByRole('link').click();
    await page.waitForFunction((title) => document.activeElement?.textContent === title, last);
    await page.locator('main a[href$="#geheim-am-gerät-abstimmen"], main a[href*="#geheim-am-ger%C3%A4t"]').click();
    await page.waitForURL(/hilfe\/mitglied/u);
    await page.waitForFunction(() => document.activeElement?.textContent === 'Geheim am Gerät abstimmen');
  }, 60_000);

  it('can be skipped to by keyboard', async () => {
    const { page } = await screens.browsers.visitor();
    await page.goto(screens.app.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'inhalt');
  }, 60_000);
});
