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
  ['public', '/pruefen'],
  ['public', '/beleg'],
  ['public', '/anmelden'],
  ['public', '/anmelden/startcode'],
  ['public', '/gibtesnicht'],
  ['public', '/anzeige/:coming'],
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

  it('can be skipped to by keyboard', async () => {
    const { page } = await screens.browsers.visitor();
    await page.goto(screens.app.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'inhalt');
  }, 60_000);
});
