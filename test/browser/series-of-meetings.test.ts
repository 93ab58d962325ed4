import { readFileSync } from 'node:fs';
import type { MeetingSummary } from '@gremia/contracts';
import { committee } from '../support/paper-inputs';
import { findingsOf } from './support/axe';
import { keepPicture } from './support/keep-picture';
import { startScreens } from './support/screens';

const BOARD = committee('behindertenbeirat');

/** What a clerk does in autumn: the calendar of a body for the next year. */
describe('a series of meetings', () => {
  const screens = startScreens();

  it('is looked through before it is planned: a day is left out, and what else meets then is named', async () => {
    const { page } = await screens.browsers.signedIn('sitzungsdienst');
    const office = await screens.app.signIn('sitzungsdienst');
    const other = { committeeId: committee('stadtrat'), title: 'Sondersitzung des Stadtrates', place: 'Ratssaal' };
    const { status } = await office.post('/api/v1/meetings', {
      ...other,
      startsAt: '2031-05-28T15:00:00.000Z',
      endsAt: null,
      publicRoom: null,
      public: true,
      rehearsal: false,
    });
    expect(status).toBe(201);
    await page.goto(`${screens.app.url}/verwaltung/sitzungen/neu`);
    await page.getByLabel('Gremium').selectOption(BOARD);
    await page.getByLabel('Bezeichnung').fill('21. Sitzung des Beirates');
    await page.getByLabel('Nummer der Sitzung').fill('21');
    await page.getByLabel('Wahlperiode').fill('2029–2034');
    await page.getByLabel('Tag', { exact: true }).fill('2031-04-30');
    await page.getByLabel('Ort').fill('Bürgerhaus');
    await page.getByLabel('Wie viele Sitzungen?').selectOption('4');
    const days = page.getByRole('group', { name: 'Weitere Termine nach dem 30. April 2031' });
    await days.getByText('An diesem Tag: Sondersitzung des Stadtrates').waitFor();
    await days.getByLabel('Mittwoch, 25. Juni 2031').uncheck();
    expect(await findingsOf(page)).toEqual([]);
    await keepPicture(page, 'series-of-meetings');
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await keepPicture(page, 'series-of-meetings-360');
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('button', { name: '3 Sitzungen anlegen' }).click();
    await page.getByRole('link', { name: '23. Sitzung des Beirates' }).waitFor();
    const { body } = await office.get<{ readonly meetings: readonly MeetingSummary[] }>(
      `/api/v1/meetings?committeeId=${BOARD}&year=2031`,
    );
    const planned = body.meetings.map(({ startsAt, session }) => [startsAt, session?.no]);
    expect(planned.sort()).toEqual([
      ['2031-04-30T15:00:00.000Z', 21],
      ['2031-05-28T15:00:00.000Z', 22],
      ['2031-07-23T15:00:00.000Z', 23],
    ]);
  }, 90_000);

  it('is saved as a file for spreadsheets, with the filters of the list', async () => {
    const { page } = await screens.browsers.signedIn('sitzungsdienst');
    await page.goto(`${screens.app.url}/verwaltung/sitzungen?gremium=${BOARD}&jahr=2031`);
    await page.getByRole('link', { name: '23. Sitzung des Beirates' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Als CSV speichern' }).first().click(),
    ]);
    expect(download.suggestedFilename()).toBe('sitzungen.csv');
    const lines = readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain('"Tag";"Beginn";"Ende');
    expect(lines.join('\n')).toContain('"30.04.2031";"17:00"');
  }, 60_000);
});
