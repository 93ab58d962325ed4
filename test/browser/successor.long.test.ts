import { randomUUID } from 'node:crypto';
import { addDays, dayOf } from '@gremia/rules';
import { planMeeting } from '../support/live';
import { committee } from '../support/paper-inputs';
import { findingsOf } from './support/axe';
import type { Person } from './support/browsers';
import { keepPicture } from './support/keep-picture';
import { openCouncil } from './support/open-council';
import { startScreens } from './support/screens';

const TODAY = dayOf(Date.now(), 'Europe/Berlin');
const YESTERDAY = addDays(TODAY, -1);
const BODY = committee('bauausschuss');
const PRESENT = ['ahrenfels', 'rabenhaupt', 'haselhorst', 'dachsleitner', 'eschenwald', 'tannhofer'];
const WIDTHS = [360, 768, 1440, 1920] as const;

/** A seat becomes free; whom nobody knows yet follows, gets a start code, signs in and votes the same evening. */
describe('a successor', () => {
  const screens = startScreens();
  let clerk: Person;
  let newcomer: Person;
  let code = '';
  let personId = '';
  beforeAll(async () => {
    clerk = await screens.browsers.signedIn('sitzungsdienst');
    newcomer = await screens.browsers.visitor();
  }, 120_000);

  const look = async (name: string, { page }: Person): Promise<void> => {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: width < 600 ? 740 : 900 });
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect({ name, width, over: Math.max(0, sideways) }).toEqual({ name, width, over: 0 });
      await keepPicture(page, `successor-${name}-${width}`, { whole: true });
    }
    expect(await findingsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
  };

  it('has a seat to follow into once a mandate has ended', async () => {
    const { page } = clerk;
    await page.goto(`${screens.app.url}/verwaltung`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').waitFor();
    await page.keyboard.insertText('Thorsten Sandweg');
    await page.getByRole('option', { name: /Thorsten Sandweg/u }).click();
    await page.getByRole('heading', { name: 'Thorsten Sandweg', level: 1 }).waitFor();
    await look('person', clerk);
    const row = page.getByRole('row', { name: /Ausschuss für Bau/u });
    await row.getByRole('button', { name: /^Beenden/u }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Letzter Tag').fill(YESTERDAY);
    await dialog.getByLabel('Grund').selectOption({ label: 'Mandatsverlust' });
    await dialog.getByLabel('Bemerkung').fill('verzogen');
    await dialog.getByRole('button', { name: 'Beenden', exact: true }).click();
    await row.getByText('Mandatsverlust').waitFor();
    await row.getByText('verzogen').waitFor();
    await page.getByText('Mandat beendet').waitFor();

    await page.goto(`${screens.app.url}/verwaltung/besetzung?gremium=${BODY}`);
    await page.getByRole('heading', { name: 'Unbesetzt: 1 Sitz' }).waitFor();
    await look('seats', clerk);
  }, 120_000);

  it('is entered with the keyboard alone, and warned of somebody with a name like theirs', async () => {
    const { page } = clerk;
    await page
      .getByRole('row', { name: /zuvor Thorsten Sandweg/u })
      .getByRole('link')
      .click();
    await page.getByRole('heading', { name: 'Person eintragen', level: 1 }).waitFor();
    await page.getByLabel('Rückt nach für').waitFor();
    expect(await page.getByLabel('Fraktion').locator('option:checked').innerText()).toBe('Soziale Stadt');
    await page.getByLabel('Titel').focus();
    await page.keyboard.type('Dr.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Thorsten');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Sandwig');
    await page.getByText('Gibt es diese Person schon?').waitFor();
    await page.getByLabel('Erster Tag der Mitgliedschaft').fill(TODAY);
    await page.keyboard.press('Enter');
    await page.getByText('Es gibt schon Thorsten Sandweg.', { exact: false }).first().waitFor();
    await look('warned', clerk);
    await page.getByLabel('Es ist eine andere Person').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Dr. Thorsten Sandwig', level: 1 }).waitFor();
    await page.getByText('nachgerückt für Thorsten Sandweg').waitFor();
    personId = page.url().split('/').at(-1) ?? '';
    await look('entered', clerk);
  }, 120_000);

  it('gets a start code and signs in with it', async () => {
    const office = clerk.page;
    await office.getByRole('link', { name: 'Konto anlegen' }).click();
    const login = (): boolean => document.querySelector<HTMLInputElement>('[name="login"]')?.value === 'sandwig';
    await office.waitForFunction(login);
    await office.getByRole('dialog').locator('button[type="submit"]').click();
    await office.getByRole('heading', { name: /Startcode/u, level: 1 }).waitFor();
    code = (await office.locator('.clerk-letter__code').innerText()).trim();
    const { page } = newcomer;
    await page.goto(`${screens.app.url}/anmelden/startcode`);
    await page.getByLabel('Anmeldename').fill('sandwig');
    await page.getByLabel('Startcode', { exact: true }).fill(code);
    const passwords = page.locator('input[type="password"]');
    await passwords.nth(0).fill('drei lange wörter');
    await passwords.nth(1).fill('drei lange wörter');
    await page.keyboard.press('Enter');
    await page.getByText('Dr. Thorsten Sandwig').first().waitFor();
  }, 120_000);

  it('votes in the next meeting of the body', async () => {
    const [itemId, voteId] = [randomUUID(), randomUUID()];
    const meetingId = await planMeeting(screens.app, { committee: 'bauausschuss', items: [{ id: itemId }] });
    const office = await openCouncil(screens, meetingId, PRESENT);
    await office.must({ kind: 'check-in', personId, mode: 'hall' });
    await office.must({ kind: 'call-item', itemId });
    await office.must({ kind: 'open-vote', voteId, itemId, subject: { kind: 'free', question: 'Wer stimmt zu?' } });
    const { page } = newcomer;
    await page.goto(`${screens.app.url}/mitglied/sitzung/${meetingId}`);
    await page.getByRole('radio', { name: /^Ja/u }).check();
    await page.getByRole('button', { name: 'Stimme abgeben' }).click();
    await page.getByText(/^Code Ihrer Stimme: [0-9A-Z]{4}-[0-9A-Z]{4}$/u).waitFor();
  }, 120_000);
});
