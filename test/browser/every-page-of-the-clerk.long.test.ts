import { describeMinutesDesk } from './support/minutes-desk';
import { describePages } from './support/every-page';

const PAGES = [
  ['clerk', '/verwaltung'],
  ['clerk', '/verwaltung/drucksachen'],
  ['clerk', '/verwaltung/drucksachen/neu'],
  ['clerk', '/verwaltung/drucksachen/:draft'],
  ['clerk', '/verwaltung/drucksachen/:amendmentDraft'],
  ['clerk', '/verwaltung/drucksachen/:ofAmendment'],
  ['clerk', '/verwaltung/drucksachen/:ofAmendmentDraft'],
  ['clerk', '/verwaltung/drucksachen/:decided'],
  ['clerk', '/verwaltung/drucksachen/:decided/berichtigung'],
  ['clerk', '/verwaltung/drucksachen/:amended/synopse'],
  ['clerk', '/verwaltung/drucksachen/:amended/neufassung'],
  ['clerk', '/verwaltung/drucksachen/:renewed'],
  ['clerk', '/verwaltung/drucksachen/:renewed/synopse'],
  ['clerk', '/verwaltung/drucksachen/:renewed/fassungen'],
  ['clerk', '/verwaltung/drucksachen/:outdated'],
  ['clerk', '/verwaltung/drucksachen/:outdated/neu-pruefen'],
  ['clerk', '/verwaltung/sitzungen'],
  ['clerk', '/verwaltung/sitzungen?monat=2026-11'],
  ['clerk', '/verwaltung/sitzungen/neu'],
  ['clerk', '/verwaltung/sitzungen/:coming'],
  ['clerk', '/verwaltung/sitzungen/:rehearsal'],
  ['clerk', '/verwaltung/sitzungen/:closed'],
  ['clerk', '/verwaltung/sitzungen/:coming/einladung'],
  ['clerk', '/verwaltung/sitzungen/:closed/niederschrift'],
  ['clerk', '/verwaltung/personen'],
  ['clerk', '/verwaltung/personen/neu'],
  ['clerk', '/verwaltung/personen/:person'],
  ['clerk', '/verwaltung/besetzung'],
  ['clerk', '/verwaltung/regeln'],
  ['clerk', '/verwaltung/vorlagen'],
  ['clerk', '/verwaltung/briefkopf'],
  ['clerk', '/verwaltung/konten'],
  ['clerk', '/verwaltung/konten/:account'],
  ['clerk', '/verwaltung/geraete'],
] as const;

describePages('every page of the clerk', PAGES, (screens) => {
  describeMinutesDesk(screens);

  it.each([768, 1024, 1920])(
    'has its rooms in one row at %i px, or behind one line',
    async (width) => {
      const { page } = await screens.browsers.signedIn('sitzungsdienst');
      await page.setViewportSize({ width, height: 900 });
      for (const language of ['English', 'Deutsch']) {
        await page.goto(`${screens.app.url}/verwaltung`);
        await page.locator('h1').first().waitFor();
        await page.getByRole('button', { name: language }).click();
        await page.locator(`html[lang="${language === 'English' ? 'en' : 'de'}"]`).waitFor();
        const rows = await page
          .locator('.clerk-nav :is(a, button):visible')
          .evaluateAll((all) => new Set(all.map((each) => each.getBoundingClientRect().top)).size);
        expect(rows).toBe(1);
      }
    },
    60_000,
  );
});
