import type { Person } from './support/browsers';
import { startScreens } from './support/screens';

const SCRIPT = '<img src=x onerror="document.title=\'getroffen\'"><script>document.title="getroffen"</script>';

/** The office at work in a real browser: refusals, second hands and closed pages cost no word. */
describe('what the office types', () => {
  const screens = startScreens();
  let clerk: Person;
  let paper = '';

  beforeAll(async () => {
    clerk = await screens.browsers.signedIn('sitzungsdienst');
  }, 120_000);

  it('is a nested text, written by keyboard alone', async () => {
    const { page } = clerk;
    await page.goto(`${screens.app.url}/verwaltung/drucksachen/neu`);
    await page.getByLabel('Antrag', { exact: true }).focus();
    await page.keyboard.press('Space');
    await page.getByLabel('Titel').focus();
    await page.keyboard.type('Beleuchtung am Uferweg');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Ersten Punkt anlegen' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Die Stadt beleuchtet den Uferweg.');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.type('an Werktagen,');
    await page.keyboard.press('Alt+ArrowRight');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.type('an Sonntagen.');
    await page.getByLabel('Text von BP 01 b.').waitFor();
    await page
      .getByRole('group', { name: 'Werkzeuge für BP 01 b.' })
      .getByRole('button', { name: 'Nach oben' })
      .focus();
    await page.keyboard.press('Enter');
    expect(await page.getByLabel('Text von BP 01 a.').inputValue()).toBe('an Sonntagen.');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Nach oben');
    await page.getByRole('button', { name: 'Speichern', exact: true }).click();
    await page.getByText('Gespeichert', { exact: true }).waitFor();
    paper = page.url();
  }, 60_000);

  it('outlives a closed page', async () => {
    const { page, context } = clerk;
    await page.getByLabel('Begründung oder Sachverhalt').fill('Der Weg ist dunkel.');
    await page.close();
    const next = await context.newPage();
    clerk = { context, page: next };
    await next.goto(paper);
    await next.getByText('sind wiederhergestellt').waitFor();
    expect(await next.getByLabel('Begründung oder Sachverhalt').inputValue()).toBe('Der Weg ist dunkel.');
  }, 60_000);

  it('stands beside what somebody else has saved in between, and can replace it', async () => {
    const { page } = clerk;
    const id = paper.split('/').at(-1) ?? '';
    const other = await screens.app.signIn('sitzungsdienst');
    const { body } = await other.get<{ revision: number; [field: string]: unknown }>(`/api/v1/papers/${id}`);
    const input = {
      ...body,
      statement: null,
      title: 'Von anderer Hand',
      points: (body['text'] as { points: unknown[] }).points,
    };
    expect((await other.put(`/api/v1/papers/${id}`, input)).status).toBe(200);
    await page.getByRole('button', { name: 'Speichern', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Inzwischen wurde gespeichert' });
    await dialog.waitFor();
    expect(await dialog.innerText()).toContain('Von anderer Hand');
    await dialog.getByRole('button', { name: 'Meine Eingaben speichern' }).click();
    await page.getByText('Gespeichert', { exact: true }).waitFor();
    const saved = await other.get<{ title: string; reasons: string }>(`/api/v1/papers/${id}`);
    expect(saved.body).toMatchObject({ title: 'Beleuchtung am Uferweg', reasons: 'Der Weg ist dunkel.' });
  }, 60_000);

  it('stays when it cannot be handed in: said before it is confirmed, with the focus on the field at fault', async () => {
    const { page } = clerk;
    await page.getByRole('button', { name: 'Einreichen …' }).click();
    await page.getByText('wer die Drucksache einreicht').first().waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.waitForFunction(() => document.activeElement?.tagName === 'SELECT');
    await page.getByRole('button', { name: 'Hinzufügen', exact: true }).click();
    await page.getByRole('button', { name: 'Einreichen …' }).click();
    await page.getByRole('button', { name: 'Verbindlich einreichen' }).click();
    await page.getByText(/Eingereicht als Drucksache\s\d{4}\/\d\d/u).waitFor();
  }, 60_000);

  it('is text in every field, never a script', async () => {
    const { page } = clerk;
    await page.goto(`${screens.app.url}/verwaltung/drucksachen/neu?art=motion`);
    await page.getByLabel('Titel').fill(SCRIPT);
    await page.getByRole('button', { name: 'Entwurf beginnen' }).click();
    await page.getByRole('button', { name: 'Ersten Punkt anlegen' }).click();
    await page.getByLabel('Text von BP 01').fill(SCRIPT);
    await page.getByRole('button', { name: 'Begründung', exact: true }).click();
    await page.getByLabel('Begründung zu BP 01').fill(SCRIPT);
    await page.getByLabel('Begründung oder Sachverhalt').fill(SCRIPT);
    await page.getByLabel('Wer reicht ein?').selectOption('office');
    await page.getByLabel('Name', { exact: true }).fill(SCRIPT);
    await page.getByRole('button', { name: 'Hinzufügen', exact: true }).click();
    await page.getByLabel('Wer reicht ein?').selectOption('person');
    await page.getByLabel('Name', { exact: true }).fill(SCRIPT.slice(0, 40));
    await page.getByText('Diesen Namen kennt das Verzeichnis nicht').waitFor();
    await page.getByLabel('Name', { exact: true }).fill('Jolanda Rabenhaupt');
    await page.getByRole('button', { name: 'Hinzufügen', exact: true }).click();
    await page.getByRole('button', { name: 'Jolanda Rabenhaupt entfernen' }).waitFor();
    await page.getByRole('button', { name: 'Einreichen …' }).click();
    await page.getByRole('button', { name: 'Verbindlich einreichen' }).click();
    await page.getByText(/Eingereicht als Drucksache/u).waitFor();
    await page.getByRole('link', { name: 'So sieht es die Öffentlichkeit' }).click();
    await page.getByRole('heading', { level: 1, name: SCRIPT }).waitFor();
    await page.getByRole('heading', { level: 2, name: 'Begründung' }).waitFor();
    expect(await page.evaluate(() => document.querySelectorAll('main img, main script').length)).toBe(0);
    expect(await page.title()).not.toBe('getroffen');
  }, 60_000);

  it('is nothing that the page proposes by itself: who only looks finds no writing later', async () => {
    const { page, context } = await screens.browsers.signedIn('rabenhaupt');
    await page.goto(`${screens.app.url}/mitglied/antrag/neu`);
    await page.getByRole('checkbox', { checked: true }).first().waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('unsaved')))).toEqual([]);
    await page.close();
    const next = await context.newPage();
    await next.goto(`${screens.app.url}/mitglied/antrag/neu`);
    await next.getByRole('checkbox', { checked: true }).first().waitFor();
    expect(await next.getByText('sind wiederhergestellt').count()).toBe(0);
    await next.close();
  }, 60_000);

  it('of a member outlives a closed page too, even before it has a title', async () => {
    const { page, context } = await screens.browsers.signedIn('rabenhaupt');
    await page.goto(`${screens.app.url}/mitglied/antrag/neu`);
    await page.getByLabel('Begründung oder Sachverhalt').fill('Im Sommer fehlt Schatten.');
    await page.close();
    const next = await context.newPage();
    await next.goto(`${screens.app.url}/mitglied/antrag/neu`);
    await next.getByText('sind wiederhergestellt').waitFor();
    expect(await next.getByLabel('Begründung oder Sachverhalt').inputValue()).toBe('Im Sommer fehlt Schatten.');
  }, 60_000);
});
