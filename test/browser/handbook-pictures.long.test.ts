import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Person } from './support/browsers';
import { startScreens } from './support/screens';
import { COUNCILLORS } from '../../apps/api/src/demo/council/persons';
import { enter, type LiveClient, OPEN, until } from '../support/live';

const HANDBOOK = resolve(__dirname, '../../docs/handbuch');
/** `npm run pictures` writes them into the handbook; else they are taken and thrown away. */
const KEEPS = process.env['HANDBOOK_PICTURES'] === '1';
const VOTERS = 41;
const CAST = 30;
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** The pictures of the handbook and the README are taken of the program as it is. */
describe('the pictures of the handbook', () => {
  const screens = startScreens({ database: 'demonstration' });
  const taken: string[] = [];
  let directory: string;
  let office: LiveClient;
  let meetingId: string;
  let paperId: string;

  beforeAll(async () => {
    directory = KEEPS ? join(HANDBOOK, 'bilder') : await mkdtemp(join(tmpdir(), 'gremia-pictures-'));
    await mkdir(directory, { recursive: true });
    meetingId = await idOf(`SELECT id FROM meeting WHERE title LIKE '16. Sitzung des Stadt%'`);
    paperId = await idOf(`SELECT id FROM paper WHERE title LIKE 'Kühle Orte%' AND parent_id IS NULL`);
    office = screens.line(await enter(screens.app, 'sitzungsdienst'), meetingId);
    await office.follow();
  }, 180_000);
  afterAll(async () => {
    if (!KEEPS) await rm(directory, { recursive: true, force: true });
  }, 60_000);

  async function idOf(query: string, ...of: readonly string[]): Promise<string> {
    const [row] = await screens.app.db<{ id: string }>(query, of);
    if (row === undefined) throw new Error('is not in the demonstration');
    return row.id;
  }
  const take = async ({ page }: Person, name: string): Promise<void> => {
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: join(directory, `${name}.png`), animations: 'disabled' });
    taken.push(`${name}.png`);
  };
  const at = async ({ page }: Person, path: string, size = DESK): Promise<void> => {
    await page.setViewportSize(size);
    await page.goto(`${screens.app.url}${path}`);
    await page.locator('h1, h2').first().waitFor();
  };

  it('show what is prepared before a meeting', async () => {
    const [clerk, visitor] = await Promise.all([
      screens.browsers.signedIn('sitzungsdienst'),
      screens.browsers.visitor(),
    ]);
    await at(clerk, '/verwaltung');
    await take(clerk, 'uebersicht');
    await at(clerk, `/verwaltung/sitzungen/${meetingId}`);
    const agenda = clerk.page.getByRole('heading', { name: 'Öffentlicher Teil', exact: true });
    await agenda.waitFor();
    await agenda.evaluate((heading) => heading.closest('section, form')?.scrollIntoView());
    await take(clerk, 'tagesordnung');
    await at(visitor, '/');
    await take(visitor, 'portal');
    await at(visitor, `/drucksachen/${paperId}/synopse`);
    await visitor.page.locator('ins').first().waitFor();
    await take(visitor, 'synopse');
  }, 120_000);

  it('show a vote at the desk, on the telephone and in the hall', async () => {
    const [chair, member, hall] = await Promise.all([
      screens.browsers.signedIn('vorsitz'),
      screens.browsers.signedIn('ahrenfels'),
      screens.browsers.visitor(),
    ]);
    await office.must({ ...OPEN, otherDay: 'Vorführung' });
    const present = COUNCILLORS.slice(0, VOTERS);
    const voters = await Promise.all(
      present.map(async ({ key }) => screens.line(await enter(screens.app, key), meetingId)),
    );
    for (const voter of voters) await voter.must({ kind: 'check-in', mode: 'hall' });
    const itemId = await idOf('SELECT id FROM agenda_item WHERE meeting_id = $1 AND paper_id = $2', meetingId, paperId);
    await office.must({ kind: 'call-item', itemId });
    await at(chair, `/leitung/${meetingId}`);
    await chair.page.locator('.g-step__bar').getByRole('button', { name: 'Abstimmung eröffnen' }).click();
    const opened = await until(
      () => office.entries.find(({ event }) => event.kind === 'vote-opened')?.event,
      'no vote was opened',
    );
    const voteId = String(opened['voteId']);
    await at(member, `/mitglied/sitzung/${meetingId}`, PHONE);
    const yes = member.page.getByRole('radio', { name: 'Ja' });
    await yes.waitFor();
    await yes.evaluate((radio) => radio.closest('form')?.scrollIntoView({ block: 'center' }));
    await take(member, 'stimmzettel');
    for (const [index, voter] of voters.slice(0, CAST).entries())
      await voter.must({ kind: 'cast-ballot', voteId, choice: index % 4 === 3 ? 'no' : 'yes' });
    await at(hall, `/anzeige/${meetingId}`);
    await hall.page.getByText(`${CAST}`).first().waitFor();
    await take(hall, 'saalanzeige-abstimmung');
    await take(chair, 'sitzungsleitung');
    await office.must({ kind: 'close-vote', voteId });
    await office.must({ kind: 'announce-result', voteId, carried: true });
    await hall.page
      .getByText(/angenommen/u)
      .first()
      .waitFor();
    await take(hall, 'saalanzeige-ergebnis');
    for (const voter of voters) voter.leave();
  }, 180_000);

  it('are those that handbook and README show, and no page broke for them', async () => {
    const files = [
      ...(await readdir(HANDBOOK)).filter((file) => file.endsWith('.md')).map((file) => join(HANDBOOK, file)),
      resolve(HANDBOOK, '../../README.md'),
    ];
    const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
    const shown = new Set(
      texts.flatMap((text) => [...text.matchAll(/bilder\/([\w-]+\.png)\)/gu)].map(([, file = '']) => file)),
    );
    expect([...shown].sort()).toEqual([...taken].sort());
  });
});
