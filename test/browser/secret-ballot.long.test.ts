import { randomUUID } from 'node:crypto';
import { checkCodeFrom } from '@gremia/contracts';
import { COUNCILLORS } from '../../apps/api/src/demo/council/persons';
import { handIn } from '../support/held-meeting';
import { enter, type LiveClient, planMeeting } from '../support/live';
import { motion } from '../support/paper-inputs';
import { findingsOf } from './support/axe';
import type { Person } from './support/browsers';
import { openCouncil } from './support/open-council';
import { startScreens } from './support/screens';
import { keepThree, openThreeScreens } from './support/three-screens';

const MEMBER = 'dachsleitner';
const COUNCILLORS_THERE = COUNCILLORS.map(({ key }) => key)
  .filter((key) => key !== MEMBER)
  .slice(0, 28);
/** Whoever leads in the room is there as well. */
const OTHERS = [...COUNCILLORS_THERE, 'vorsitz'];
const CHOICES = ['yes', 'yes', 'no', 'blank', 'invalid'] as const;
const KIND = 'Geheime Abstimmung an Geräten';

/** A secret vote on devices as chair, member and hall see it, from the opening to the result. */
describe('a secret vote on the screens', () => {
  const screens = startScreens();
  const item = randomUUID();
  let chair: Person;
  let member: Person;
  let hall: Person;
  let office: LiveClient;
  let meetingId: string;

  beforeAll(async () => {
    const paper = await handIn(await screens.app.signIn('ahrenfels'), motion());
    const items = [{ id: item, title: 'Bänke am Uferweg', paperId: paper.id, responsibility: 'decision' as const }];
    meetingId = await planMeeting(screens.app, { items });
    office = await openCouncil(screens, meetingId, [MEMBER, ...OTHERS]);
    await office.must({ kind: 'call-item', itemId: item });
    ({ chair, member, hall } = await openThreeScreens(screens, meetingId, MEMBER));
  }, 180_000);

  const look = (name: string): Promise<void> => keepThree({ chair, member, hall }, `secret-${name}`);
  const button = (name: string) => chair.page.getByRole('button', { name, exact: true });

  it('is opened when the chair has confirmed devices, after what they are worth was said', async () => {
    await chair.page.locator('.g-step__bar').getByLabel('Art der Abstimmung').selectOption({ label: KIND });
    const setup = chair.page.locator('.g-vote-setup');
    await setup.getByLabel('Verlangt durch').selectOption({ label: 'eine andere Vorschrift' });
    await setup.getByLabel('Verlangt von').fill('Fraktion Linde');
    await setup.getByLabel('Nach welcher Vorschrift').fill('§ 20 GeschO');
    await button('Abstimmung eröffnen').click();
    await chair.page.getByText('Bitte bestätigen Sie, dass Sie die geheime Abstimmung trotzdem').waitFor();
    await setup.getByText('Wovor das schützt und wovor nicht').click();
    expect(await findingsOf(chair.page)).toEqual([]);
    await look('1-setup');
    await setup.getByLabel('Ich leite die geheime Abstimmung an Geräten').check();
    await button('Abstimmung eröffnen').click();
    await hall.page.getByText('Bitte stimmen Sie jetzt geheim an Ihrem Gerät ab.').waitFor();
  }, 120_000);

  it('takes the ballot of a member after a question, and shows the code once', async () => {
    await member.page.getByRole('radio', { name: /^Leer/u }).check();
    await look('2-ballot');
    expect(await findingsOf(member.page)).toEqual([]);
    await member.page.getByRole('button', { name: 'Stimme geheim abgeben' }).click();
    await member.page.getByText('Ihre Stimme: Leer. Sie liegt danach in der Urne').waitFor();
    await look('3-question');
    await member.page.getByRole('button', { name: 'In die Urne legen' }).click();
    await member.page.getByText('Ihre Stimme liegt in der Urne.').waitFor();
    await member.page.getByRole('button', { name: 'Code merken' }).click();
    await member.page.getByText('Gemerkt, nur auf diesem Gerät.').waitFor();
    expect(await findingsOf(member.page)).toEqual([]);
    await look('4-in-urn');
  }, 120_000);

  it('shows the turnout, and after the closing the numbers and the code in the list, also on a fresh page', async () => {
    const opened = office.entries.map(({ event }) => event).find(({ kind }) => kind === 'vote-opened');
    const voteId = String(opened?.['voteId']);
    for (const [index, key] of OTHERS.slice(0, 25).entries()) {
      const device = screens.line(await enter(screens.app, key), meetingId);
      const choice = CHOICES[index % CHOICES.length] ?? 'yes';
      const checkCode = checkCodeFrom(new Uint8Array(8).fill(index + 1));
      await device.must({ kind: 'cast-ballot', voteId, choice, checkCode });
      device.leave();
    }
    await hall.page.getByText('26 von 30').waitFor();
    await look('5-turnout');
    await button('Abstimmung schließen').click();
    const sure = chair.page.getByRole('dialog').getByRole('button', { name: 'Abstimmung schließen' });
    await sure.or(button('Ergebnis verkünden')).first().waitFor();
    if (await sure.isVisible()) await sure.click();
    await member.page.getByText(/^Ihr Code .* steht in der Liste/u).waitFor();
    await look('6-counted');
    await button('Ergebnis verkünden').click();
    await hall.page.locator('.hall-result').waitFor();
    await member.page.reload();
    await member.page.getByText(/^Ihr Code .* steht in der Liste/u).waitFor();
    await member.page.getByText('Prüfcodes der Stimmen in der Urne (26)').click();
    expect(await findingsOf(member.page)).toEqual([]);
    await look('7-result');
  }, 180_000);
});
