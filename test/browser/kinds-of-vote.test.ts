import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { COUNCILLORS } from '../../apps/api/src/demo/council/persons';
import { handIn } from '../support/held-meeting';
import { enter, LiveClient, OPEN, personIdOf, planMeeting } from '../support/live';
import { motion } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import { findingsOf } from './support/axe';
import { openBrowsers, type Browsers, type Person } from './support/browsers';

const MEMBER = 'dachsleitner';
/** Whoever leads in the room is there as well. */
const THERE = [MEMBER, 'vorsitz', ...COUNCILLORS.map(({ key }) => key).filter((key) => key !== MEMBER)].slice(0, 30);

/** Kinds of vote as chair, member and hall see them, each from the opening to the result. */
describe('the kinds of vote on the screens', () => {
  const unexpected: string[] = [];
  const item = randomUUID();
  let app: TestApp;
  let browsers: Browsers;
  let chair: Person;
  let member: Person;
  let hall: Person;
  let office: LiveClient;

  beforeAll(async () => {
    app = await startTestApp();
    const paper = await handIn(await app.signIn('ahrenfels'), motion());
    const items = [
      { id: item, title: 'Bänke am Uferweg', paperId: paper.id, responsibility: 'decision' as const },
      { id: randomUUID(), title: 'Verschiedenes' },
    ];
    const meetingId = await planMeeting(app, { items });
    office = new LiveClient(await enter(app, 'sitzungsdienst'), meetingId);
    await office.must(OPEN);
    await office.follow();
    for (const key of THERE) await office.must({ kind: 'check-in', personId: personIdOf(key), mode: 'hall' });
    await office.must({ kind: 'call-item', itemId: item });
    browsers = await openBrowsers(app.url, unexpected);
    chair = await browsers.signedIn('vorsitz');
    await chair.page.setViewportSize({ width: 1440, height: 900 });
    await chair.page.goto(`${app.url}/leitung/${meetingId}`);
    member = await browsers.signedIn(MEMBER);
    await member.page.setViewportSize({ width: 360, height: 740 });
    await member.page.goto(`${app.url}/mitglied/sitzung/${meetingId}`);
    hall = await browsers.visitor();
    await hall.page.setViewportSize({ width: 1440, height: 810 });
    await hall.page.goto(`${app.url}/anzeige/${meetingId}`);
  }, 180_000);
  afterAll(async () => {
    office?.leave();
    await browsers?.close();
    await app?.stop();
    expect(unexpected).toEqual([]);
  }, 60_000);

  const lastVote = (): string => {
    const opened = office.entries.map(({ event }) => event).findLast(({ kind }) => kind === 'vote-opened');
    return String(opened?.['voteId']);
  };

  /** `PICTURES=/some/directory` keeps what is seen, to be looked at. */
  async function look(name: string): Promise<void> {
    const to = process.env['PICTURES'];
    if (to === undefined) return;
    for (const [who, { page }] of Object.entries({ chair, member, hall }))
      await page.screenshot({ path: join(to, `${name}-${who}.png`), fullPage: who === 'member' });
    await chair.page.setViewportSize({ width: 360, height: 740 });
    await chair.page.screenshot({ path: join(to, `${name}-chair-360.png`), fullPage: true });
    await chair.page.setViewportSize({ width: 1440, height: 900 });
  }

  const button = (name: string) => chair.page.getByRole('button', { name, exact: true });
  async function openAs(kind: string, fill: (page: Person['page']) => Promise<void>): Promise<void> {
    await chair.page.locator('.g-step__bar').getByLabel('Art der Abstimmung').selectOption({ label: kind });
    await fill(chair.page);
    await look(`${kind}-1-setup`);
    await button('Abstimmung eröffnen').click();
  }
  async function announce(): Promise<void> {
    await button('Ergebnis verkünden').click();
    await hall.page.locator('.hall-result').waitFor();
  }
  const demanded = async (page: Person['page']): Promise<void> => {
    const bar = page.locator('.g-vote-setup');
    await bar.getByLabel('Verlangt durch').selectOption({ label: 'eine andere Vorschrift' });
    await bar.getByLabel('Verlangt von').fill('Fraktion Linde');
    await bar.getByLabel('Nach welcher Vorschrift').fill('§ 20 GeschO');
  };

  it('calls names one by one, takes the answer at the desk and on the device of who is called', async () => {
    await openAs('Namentliche Abstimmung', demanded);
    const calling = chair.page.locator('.g-calling');
    await calling.waitFor();
    await member.page.getByText('Sie stimmen ab, wenn Ihr Name aufgerufen wird').waitFor();
    await look('roll-2-calling');
    expect(await findingsOf(chair.page)).toEqual([]);
    const name = calling.locator('strong');
    for (let index = 0; index < THERE.length; index += 1) {
      const called = await name.innerText();
      await hall.page.locator('.hall-called__name', { hasText: called }).waitFor();
      if (await member.page.getByRole('radio').first().isVisible()) {
        await look('roll-3-own-turn');
        await member.page.getByRole('radio', { name: /^Ja/u }).check();
        await member.page.getByRole('button', { name: 'Stimme abgeben' }).click();
      } else if (index % 5 === 4) await button('Keine Antwort').click();
      else await chair.page.keyboard.press(index % 3 === 0 ? 'n' : 'j');
      await name.filter({ hasNotText: called }).or(button('Abstimmung schließen')).first().waitFor();
    }
    await look('roll-4-called');
    await button('Abstimmung schließen').click();
    await look('roll-5-counted');
    await announce();
    await look('roll-6-result');
  }, 240_000);

  it('ticks names when ballots are handed out, and checks what was counted against them', async () => {
    await office.must({ kind: 'doubt-result', voteId: lastVote(), reason: 'Verhört' });
    await openAs('Geheime Abstimmung mit Stimmzetteln', async (page) => {
      await demanded(page);
      await page.getByLabel('Stimmenzählende').fill('Anna Amsel, Ben Buche');
    });
    await button('Allen Anwesenden einen Stimmzettel ausgeben').click();
    await chair.page.getByText('30 von 30 Stimmzetteln ausgegeben').waitFor();
    await hall.page.getByText('30 von 30 Stimmzetteln ausgegeben').waitFor();
    await chair.page.locator('.g-handing-out').getByRole('checkbox').last().click();
    await chair.page.getByText('29 von 30 Stimmzetteln ausgegeben').waitFor();
    await member.page.getByText('Auf diesem Gerät ist nichts zu tun').waitFor();
    const pile = async (label: string, count: number): Promise<void> =>
      chair.page.locator('.g-step__bar').getByLabel(label, { exact: true }).fill(String(count));
    for (const label of ['Nein', 'Enthaltungen', 'Unbeschrieben']) await pile(label, 3);
    await pile('Ja', 20);
    await pile('Ungültig', 1);
    await chair.page.getByText('Gezählt sind 30 Stimmzettel, ausgegeben wurden nur 29.').waitFor();
    await look('paper-2-too-many');
    await pile('Ja', 18);
    expect(await findingsOf(chair.page)).toEqual([]);
    await look('paper-3-counting');
    await button('Zählung eintragen und Abstimmung schließen').click();
    await button('Ergebnis verkünden').waitFor();
    await look('paper-4-counted');
    await announce();
    await hall.page.getByText('Nicht gewertet wurden: 3 unbeschrieben, 1 ungültig.').waitFor();
    await look('paper-5-result');
  }, 240_000);
});
