import type { MeetingDetail, PaperDetail } from '@gremia/contracts';
import { handIn } from '../support/held-meeting';
import { committee, motion } from '../support/paper-inputs';
import type { TestClient } from '../support/test-client';
import { findingsOf } from './support/axe';
import type { Person } from './support/browsers';
import { startScreens } from './support/screens';

const station = (slug: 'bauausschuss' | 'stadtrat', responsibility: 'preliminary' | 'decision') => ({
  ...{ committeeId: committee(slug), meetsOn: null, public: true },
  responsibility,
});

describe('papers on their way to an agenda', () => {
  const screens = startScreens();
  let clerk: Person;
  let office: TestClient;
  let paper: PaperDetail;
  let meeting: MeetingDetail;

  beforeAll(async () => {
    office = await screens.app.signIn('sitzungsdienst');
    paper = await handIn(await screens.app.signIn('ahrenfels'), {
      ...motion(),
      consultations: [station('bauausschuss', 'preliminary'), station('stadtrat', 'decision')],
    });
    const input = { committeeId: committee('stadtrat'), title: '17. Sitzung', startsAt: '2031-01-22T16:00:00Z' };
    const more = { endsAt: null, place: 'Ratssaal', publicRoom: null, public: true, rehearsal: false };
    meeting = (await office.post<MeetingDetail>('/api/v1/meetings', { ...input, ...more })).body;
    clerk = await screens.browsers.signedIn('sitzungsdienst');
  }, 120_000);

  const agenda = async (): Promise<MeetingDetail['items']> =>
    (await office.get<MeetingDetail>(`/api/v1/meetings/${meeting.id}`)).body.items;

  it('are picked in the list, and a station that is skipped is named before', async () => {
    const { page } = clerk;
    await page.goto(`${screens.app.url}/verwaltung/drucksachen`);
    await page.getByRole('checkbox', { name: new RegExp(`^${paper.number ?? ''}`, 'u') }).check();
    await page.getByText('1 Drucksache ausgewählt').waitFor();
    await page.getByRole('button', { name: 'Auf eine Tagesordnung setzen …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Sitzung').selectOption(meeting.id);
    await dialog.getByText(/Vorher ist die Beratung vorgesehen, aber noch ohne Ergebnis: Ausschuss für Bau/u).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Auf die Tagesordnung setzen' }).click();
    await page.getByText('1 Drucksache ausgewählt').waitFor({ state: 'detached' });
    expect((await agenda()).map(({ paperId, responsibility }) => [paperId, responsibility])).toEqual([
      [paper.id, 'decision'],
    ]);
  }, 60_000);

  it('show the day of the agenda in their path, and say where they are already', async () => {
    const { page } = clerk;
    await page.goto(`${screens.app.url}/verwaltung/drucksachen/${paper.id}`);
    await page.getByRole('row', { name: /Stadtrat 22\.01\.2031 Entscheidung/u }).waitFor();
    await page.getByText('Weitere Schritte').click();
    await page.getByRole('button', { name: 'Auf eine Tagesordnung setzen …' }).click();
    await page.getByRole('dialog').getByLabel('Sitzung').selectOption(meeting.id);
    await page.getByText('steht schon auf dieser Tagesordnung.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Abbrechen' }).click();
  }, 60_000);

  it('come onto a known agenda with a reason alone', async () => {
    const { page } = clerk;
    const other = await handIn(await screens.app.signIn('goldacker'), { ...motion(), title: 'Bänke am Anger' });
    const now = (await office.get<MeetingDetail>(`/api/v1/meetings/${meeting.id}`)).body;
    await office.post(`/api/v1/meetings/${meeting.id}/publish-agenda`, { revision: now.revision });
    await page.goto(`${screens.app.url}/verwaltung/drucksachen/${other.id}`);
    await page.getByRole('button', { name: 'Auf eine Tagesordnung setzen …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Sitzung').selectOption(meeting.id);
    await dialog.getByRole('button', { name: 'Nachtrag veröffentlichen' }).click();
    await dialog.locator('.kern-error').waitFor();
    await dialog.getByLabel('Begründung').fill('Eilantrag');
    await dialog.getByRole('button', { name: 'Nachtrag veröffentlichen' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await agenda()).map(({ title, supplementNo }) => [title, supplementNo])).toContainEqual([
      'Bänke am Anger',
      1,
    ]);
  }, 60_000);
});
