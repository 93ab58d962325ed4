import { randomUUID } from 'node:crypto';
import type { MeetingDetail } from '@gremia/contracts';
import { agendaItem, committee } from '../support/paper-inputs';
import type { TestClient } from '../support/test-client';
import { findingsOf } from './support/axe';
import type { Person } from './support/browsers';
import { startScreens } from './support/screens';

const PUBLIC = 24;
const ITEMS = Array.from({ length: 30 }, (_, index) =>
  agendaItem(`Punkt ${index + 1}`, {
    id: randomUUID(),
    public: index < PUBLIC,
    plannedMinutes: 10,
    neutralTitle: 'Grundstücksangelegenheit',
  }),
);

describe('the agenda of thirty items', () => {
  const screens = startScreens();
  let clerk: Person;
  let office: TestClient;
  let meeting: MeetingDetail;

  const plan = async (title: string, startsAt: string): Promise<MeetingDetail> => {
    const input = { committeeId: committee('stadtrat'), title, startsAt, endsAt: null, place: 'Ratssaal' };
    const { body } = await office.post<MeetingDetail>('/api/v1/meetings', {
      ...input,
      ...{ publicRoom: null, public: true, rehearsal: false },
    });
    return body;
  };

  beforeAll(async () => {
    office = await screens.app.signIn('sitzungsdienst');
    const planned = await plan('17. Sitzung', '2031-01-22T16:00:00Z');
    await office.put(`/api/v1/meetings/${planned.id}/agenda`, { revision: planned.revision, items: ITEMS });
    meeting = planned;
    clerk = await screens.browsers.signedIn('sitzungsdienst');
    await clerk.page.setViewportSize({ width: 1440, height: 900 });
    await clerk.page.goto(`${screens.app.url}/verwaltung/sitzungen/${meeting.id}`);
    await clerk.page.getByLabel('Bezeichnung von Ö 1', { exact: true }).waitFor();
  }, 120_000);

  const titles = (): Promise<string[]> =>
    clerk.page
      .locator('[data-line="title"]')
      .evaluateAll((fields) => fields.map((field) => (field as never as { value: string }).value));
  const save = async (): Promise<MeetingDetail> => {
    await clerk.page.getByRole('button', { name: 'Tagesordnung speichern' }).click();
    await clerk.page.getByText('Gespeichert', { exact: true }).waitFor();
    return (await office.get<MeetingDetail>(`/api/v1/meetings/${meeting.id}`)).body;
  };

  it('fits one screen of 1440 × 900, above the bar that saves it', async () => {
    const { page } = clerk;
    await page.locator('.clerk-agenda').evaluate((agenda) => agenda.scrollIntoView({ behavior: 'instant' }));
    const hidden = await page.evaluate(() => {
      const bar = document.querySelector('.clerk-bar')?.getBoundingClientRect().top ?? 0;
      return [...document.querySelectorAll('.clerk-line')].filter((line) => {
        const { top, bottom } = line.getBoundingClientRect();
        return top < 0 || bottom > bar;
      }).length;
    });
    expect(hidden).toBe(0);
    expect(await page.getByText('Voraussichtliches Ende: 22:00 Uhr').count()).toBe(1);
    expect(await findingsOf(page)).toEqual([]);
  });

  it('is put in order by keys, by a number and by dragging, within its parts', async () => {
    const { page } = clerk;
    const field = page.getByLabel('Bezeichnung von Ö 2', { exact: true });
    await field.focus();
    await page.keyboard.press('Alt+ArrowUp');
    expect((await titles()).slice(0, 3)).toEqual(['Punkt 2', 'Punkt 1', 'Punkt 3']);
    await page.keyboard.press('Alt+ArrowUp');
    expect(await page.evaluate(() => (document.activeElement as never as { value?: string }).value)).toBe('Punkt 2');
    await page.getByRole('button', { name: 'Ö 24 an eine andere Stelle setzen' }).click();
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    expect((await titles()).slice(0, 4)).toEqual(['Punkt 2', 'Punkt 24', 'Punkt 1', 'Punkt 3']);
    const handle = (row: number) => page.locator('.clerk-line').nth(row).locator('.clerk-line__handle');
    await handle(3).dragTo(page.locator('.clerk-line').nth(0), { targetPosition: { x: 200, y: 3 } });
    expect((await titles()).slice(0, 4)).toEqual(['Punkt 3', 'Punkt 2', 'Punkt 24', 'Punkt 1']);
    await handle(0).dragTo(page.locator('.clerk-line').nth(PUBLIC + 2), { targetPosition: { x: 200, y: 3 } });
    expect((await titles())[0]).toBe('Punkt 3');
    const saved = await save();
    expect(saved.items.slice(0, 2).map(({ number, title }) => [number, title])).toEqual([
      ['Ö 1', 'Punkt 3'],
      ['Ö 2', 'Punkt 2'],
    ]);
  });

  it('shows what the public reads before it is published', async () => {
    const { page } = clerk;
    await page.getByRole('button', { name: 'Punkt 1: weitere Angaben' }).click();
    await page.getByRole('button', { name: 'In den nichtöffentlichen Teil' }).click();
    expect((await titles()).at(-1)).toBe('Punkt 1');
    await page.getByLabel('Was die Öffentlichkeit zu N 7 liest').fill('Vergabeangelegenheit');
    const saved = await save();
    expect(saved.items.at(-1)).toMatchObject({ number: 'N 7', public: false, neutralTitle: 'Vergabeangelegenheit' });
    await page.getByRole('button', { name: 'Veröffentlichen …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('So liest es die Öffentlichkeit').waitFor();
    const read = await dialog.locator('.clerk-preview').innerText();
    expect(read).toContain('Vergabeangelegenheit');
    expect(read).toContain('statt: Punkt 1');
    expect(await findingsOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Abbrechen' }).click();
  });

  it('begins with the standard items of the body and with those of the agenda before', async () => {
    const { page } = clerk;
    await office.put(`/api/v1/committees/${committee('stadtrat')}/standard-items`, {
      items: [{ title: 'Feststellung der Beschlussfähigkeit', neutralTitle: 'x', public: true, plannedMinutes: 5 }],
    });
    const next = await plan('18. Sitzung', '2031-02-26T16:00:00Z');
    await page.goto(`${screens.app.url}/verwaltung/sitzungen/${next.id}`);
    await page.getByRole('button', { name: 'Standardpunkt einfügen' }).click();
    await page.getByRole('button', { name: 'Aus der letzten Tagesordnung …' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '30 Punkte übernehmen' }).click();
    expect((await titles()).length).toBe(31);
    expect((await titles())[0]).toBe('Feststellung der Beschlussfähigkeit');
    await page.locator('.clerk-way').getByText('31 Punkte').waitFor();
  });
});
