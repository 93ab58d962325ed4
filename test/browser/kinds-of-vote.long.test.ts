import { randomUUID } from 'node:crypto';
import { COUNCILLORS } from '../../apps/api/src/demo/council/persons';
import { handIn } from '../support/held-meeting';
import { LiveClient, planMeeting } from '../support/live';
import { motion } from '../support/paper-inputs';
import { findingsOf } from './support/axe';
import type { Person } from './support/browsers';
import { openCouncil } from './support/open-council';
import { startScreens } from './support/screens';
import { keepThree, openThreeScreens } from './support/three-screens';

const MEMBER = 'dachsleitner';
/** Whoever leads in the room is there as well. */
const THERE = [MEMBER, 'vorsitz', ...COUNCILLORS.map(({ key }) => key).filter((key) => key !== MEMBER)].slice(0, 30);

/** Kinds of vote as chair, member and hall see them, each from the opening to the result. */
describe('the kinds of vote on the screens', () => {
  const screens = startScreens();
  const item = randomUUID();
  let chair: Person;
  let member: Person;
  let hall: Person;
  let office: LiveClient;

  beforeAll(async () => {
    const paper = await handIn(await screens.app.signIn('ahrenfels'), motion());
    const items = [
      { id: item, title: 'Bänke am Uferweg', paperId: paper.id, responsibility: 'decision' as const },
      { id: randomUUID(), title: 'Verschiedenes' },
    ];
    const meetingId = await planMeeting(screens.app, { items });
    office = await openCouncil(screens, meetingId, THERE);
    await office.must({ kind: 'call-item', itemId: item });
    ({ chair, member, hall } = await openThreeScreens(screens, meetingId, MEMBER));
  }, 180_000);

  const lastVote = (): string => {
    const opened = office.entries.map(({ event }) => event).findLast(({ kind }) => kind === 'vote-opened');
    return String(opened?.['voteId']);
  };

  const look = (name: string): Promise<void> => keepThree({ chair, member, hall }, name);

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
