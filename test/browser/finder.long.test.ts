import { findingsOf } from './support/axe';
import type { Person } from './support/browsers';
import { startScreens } from './support/screens';

/** The sale of a plot, which only the council may know. */
const CLOSED = /Gerbergasse/u;

describe('one search over everything', () => {
  const screens = startScreens({ database: 'demonstration' });
  let clerk: Person;

  beforeAll(async () => {
    clerk = await screens.browsers.signedIn('sitzungsdienst');
  }, 180_000);

  const lookFor = async ({ page }: Person, words: string): Promise<string> => {
    await page.goto(`${screens.app.url}/barrierefreiheit`);
    await page.getByRole('button', { name: 'Suchen' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').waitFor();
    // Into whatever has the focus, as a paste does.
    await page.keyboard.insertText(words);
    await page.waitForLoadState('networkidle');
    await page.getByText(/Nichts gefunden|\d+ Treffer/u).waitFor();
    return page.getByRole('listbox').innerText();
  };

  it('finds papers, meetings, persons and tasks, by keys alone', async () => {
    const { page } = clerk;
    const found = await lookFor(clerk, 'Gerbergasse');
    expect(found).toMatch(/Drucksachen[\s\S]*Gerbergasse 14[\s\S]*Sitzungen[\s\S]*15\.\sSitzung des Stadtrates/u);
    expect(await findingsOf(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('option', { selected: true }).innerText()).toMatch(/15\.\sSitzung/u);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/verwaltung\/sitzungen\/[\w-]+$/u);
    expect(await lookFor(clerk, 'Neue Sitz')).toContain('Neue Sitzung');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/verwaltung\/sitzungen\/neu$/u);
    expect(await lookFor(clerk, 'Ahrenfels')).toMatch(/Personen[\s\S]*Ahrenfels/u);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('combobox').count()).toBe(0);
  }, 60_000);

  it('opens by keys where the menu is folded away, as at 400 % zoom', async () => {
    const { page } = clerk;
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${screens.app.url}/barrierefreiheit`);
    await page.getByRole('button', { name: 'Menü' }).waitFor();
    await page.waitForLoadState('networkidle');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').waitFor({ state: 'visible' });
    await page.keyboard.insertText('Neue Sitz');
    await page.getByRole('option', { name: /Neue Sitzung/u }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('combobox').count()).toBe(0);
    await page.setViewportSize({ width: 1440, height: 900 });
  }, 60_000);

  it('opens what was typed, however fast Enter follows, and what is pressed', async () => {
    const { page } = clerk;
    await lookFor(clerk, 'Neue Sitz');
    await page.getByRole('combobox').fill('');
    await page.keyboard.insertText('Gerbergasse');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/verwaltung\/drucksachen\/[\w-]{36}$/u);
    await lookFor(clerk, 'Gerbergasse');
    await page.getByRole('option', { name: /15\. Sitzung/u }).click();
    await page.waitForURL(/\/verwaltung\/sitzungen\/[\w-]{36}$/u);
    expect(await page.getByRole('combobox').count()).toBe(0);
  }, 60_000);

  it('finds nothing that somebody may not know, and is not there for visitors', async () => {
    const outsider = await screens.browsers.signedIn('taubnessel');
    expect(await lookFor(outsider, 'Gerbergasse')).not.toMatch(CLOSED);
    const member = await screens.browsers.signedIn('ahrenfels');
    expect(await lookFor(member, 'Gerbergasse')).toMatch(CLOSED);
    const visitor = await screens.browsers.visitor();
    await visitor.page.goto(`${screens.app.url}/barrierefreiheit`);
    await visitor.page.getByRole('link', { name: 'Anmelden' }).waitFor();
    await visitor.page.keyboard.press('Control+k');
    expect(await visitor.page.getByRole('combobox').count()).toBe(0);
  }, 60_000);
});
