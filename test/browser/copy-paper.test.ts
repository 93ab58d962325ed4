import { handIn } from '../support/held-meeting';
import { motion } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import { findingsOf } from './support/axe';
import { openBrowsers, type Browsers } from './support/browsers';

describe('a paper as a pattern', () => {
  const unexpected: string[] = [];
  let app: TestApp;
  let browsers: Browsers;
  beforeAll(async () => {
    app = await startTestApp();
    browsers = await openBrowsers(app.url, unexpected);
  }, 120_000);
  afterAll(async () => {
    await browsers?.close();
    await app?.stop();
  });

  it('begins a new draft, and says before what it takes over', async () => {
    const paper = await handIn(await app.signIn('ahrenfels'), motion({ title: 'Bänke am Uferweg' }));
    const { page } = await browsers.signedIn('sitzungsdienst');
    await page.goto(`${app.url}/verwaltung/drucksachen/${paper.id}`);
    await page.getByText('Weitere Schritte').click();
    await page.getByRole('button', { name: 'Als Muster verwenden …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Neue Drucksache nach diesem Muster beginnen?' });
    await dialog.getByText('Nicht übernommen werden').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await dialog.getByRole('button', { name: 'Neuen Entwurf beginnen' }).click();
    await page.waitForURL((url) => /drucksachen\/[\da-f-]{36}$/u.test(url.pathname) && !url.href.includes(paper.id));
    expect(await page.getByLabel('Titel', { exact: true }).inputValue()).toBe('Bänke am Uferweg');
    expect(await page.getByLabel('Text von BP 01').inputValue()).toContain('zehn Bänke');
    expect(await page.getByLabel('Begründung oder Sachverhalt').inputValue()).toContain('Sitzgelegenheiten');
    const rows = await app.db('SELECT number, originators FROM paper WHERE title = $1 ORDER BY created_at', [
      'Bänke am Uferweg',
    ]);
    expect(rows.at(-1)).toMatchObject({ number: null, originators: [] });
    expect(unexpected).toEqual([]);
  }, 60_000);
});
