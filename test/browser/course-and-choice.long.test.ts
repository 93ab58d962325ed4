import { randomUUID } from 'node:crypto';
import { COUNCILLORS } from '../../apps/api/src/demo/council/persons';
import { enter, type LiveClient, planMeeting } from '../support/live';
import { findingsOf } from './support/axe';
import type { Person } from './support/browsers';
import { openCouncil } from './support/open-council';
import { startScreens } from './support/screens';
import { keepThree, openThreeScreens } from './support/three-screens';

const MEMBER = 'dachsleitner';
const THERE = [MEMBER, 'vorsitz', ...COUNCILLORS.map(({ key }) => key).filter((key) => key !== MEMBER)].slice(0, 28);

/** Votes between the items, an item that comes later, and proposals against each other, as people see them. */
describe('the course of a meeting and a choice on the screens', () => {
  const screens = startScreens();
  const item = randomUUID();
  let chair: Person;
  let member: Person;
  let hall: Person;
  let office: LiveClient;
  let voters: LiveClient[];
  let meetingId = '';

  beforeAll(async () => {
    meetingId = await planMeeting(screens.app, { items: [{ id: item, title: 'Standort der Bibliothek' }] });
    office = await openCouncil(screens, meetingId, THERE);
    voters = await Promise.all(
      THERE.slice(2, 8).map(async (key) => screens.line(await enter(screens.app, key), meetingId)),
    );
    ({ chair, member, hall } = await openThreeScreens(screens, meetingId, MEMBER));
  }, 240_000);

  const look = (name: string): Promise<void> => keepThree({ chair, member, hall }, name);

  const button = (name: string) => chair.page.getByRole('button', { name, exact: true });
  const unfold = async (summary: string): Promise<void> => {
    await button('Weitere Schritte').click();
    await chair.page.locator('summary', { hasText: summary }).first().click();
  };
  const lastVote = (): string => {
    const opened = office.entries.map(({ event }) => event).findLast(({ kind }) => kind === 'vote-opened');
    return String(opened?.['voteId']);
  };
  async function castAndClose(choices: readonly string[]): Promise<void> {
    const voteId = lastVote();
    for (const [index, client] of voters.entries())
      await client.must({ kind: 'cast-ballot', voteId, choice: choices[index % choices.length] ?? 'yes' });
    await button('Abstimmung schließen').click();
    const confirm = chair.page.getByRole('dialog').getByRole('button', { name: 'Abstimmung schließen' });
    await confirm.or(button('Ergebnis verkünden')).first().waitFor();
    if (await confirm.isVisible()) await confirm.click();
    await button('Ergebnis verkünden').waitFor();
  }

  it('asks the body about urgency before the first item, and puts what is urgent on the agenda', async () => {
    await unfold('Über den Gang der Sitzung abstimmen');
    const form = chair.page.locator('details[open] form').first();
    await form.getByLabel('Frage im Wortlaut').fill('Ist der Wasserrohrbruch in der Schule dringlich?');
    await form.getByLabel('Art der Frage').selectOption({ label: 'Dringlichkeit' });
    await look('course-1-form');
    await form.getByLabel('Art der Abstimmung').selectOption({ label: 'Handzeichen' });
    await form.getByRole('button', { name: 'Abstimmung eröffnen' }).click();
    await hall.page.locator('.hall-vote').waitFor();
    await look('course-2-open');
    const pile = async (label: string, count: number): Promise<void> =>
      chair.page.locator('.g-step__bar').getByLabel(label, { exact: true }).fill(String(count));
    await pile('Ja', 22);
    await pile('Nein', 4);
    await pile('Enthaltungen', 2);
    await chair.page.locator('.g-step__bar').getByRole('button').first().click();
    await button('Ergebnis verkünden').waitFor();
    await button('Ergebnis verkünden').click();
    await hall.page.locator('.hall-result').waitFor();
    await look('course-3-result');
    await unfold('Punkt nachträglich aufnehmen');
    const later = chair.page.locator('form', { has: chair.page.getByLabel('Gegenstand') });
    await later.getByLabel('Gegenstand').fill('Wasserrohrbruch in der Schule');
    await later.getByLabel('Grund', { exact: true }).fill('Das Rohr ist heute gebrochen.');
    await look('course-4-later');
    expect(await findingsOf(chair.page)).toEqual([]);
    await later.getByRole('button', { name: 'Aufnehmen' }).click();
    await later.waitFor({ state: 'hidden' });
    await chair.page.getByText('Wasserrohrbruch in der Schule').first().waitFor();
    await look('course-5-added');
  }, 240_000);

  it('puts proposals to one count, and shows who leads', async () => {
    await office.must({ kind: 'call-item', itemId: item });
    await unfold('Mehrere Vorschläge gegeneinander abstimmen');
    await chair.page.getByLabel('Worum es geht').fill('Wo die Bibliothek gebaut wird');
    await chair.page
      .getByLabel('Vorschläge, der weitestgehende zuerst')
      .fill('Neubau am Wehr: Die Bibliothek wird am Wehr neu gebaut.\nUmbau am Markt\nAlles bleibt');
    await chair.page.getByLabel('Wie abgestimmt wird').selectOption({ label: 'in einer Abstimmung gegeneinander' });
    await look('choice-1-form');
    await button('Vorschläge zur Abstimmung stellen').click();
    await chair.page.keyboard.press('Escape');
    await button('Abstimmung eröffnen').waitFor();
    await look('choice-2-step');
    await button('Abstimmung eröffnen').click();
    await member.page.getByRole('radio', { name: /Umbau am Markt/u }).waitFor();
    await look('choice-3-open');
    await member.page.getByRole('radio', { name: /Umbau am Markt/u }).check();
    await member.page.getByRole('button', { name: 'Stimme abgeben' }).click();
    const opened = office.entries.map(({ event }) => event).findLast(({ kind }) => kind === 'vote-opened');
    const ids = (opened?.['options'] as readonly { readonly id: string }[]).map(({ id }) => id);
    await castAndClose([ids[0] ?? '', ids[1] ?? '', ids[2] ?? '', 'blank']);
    await look('choice-4-counted');
    await button('Ergebnis verkünden').click();
    await hall.page.locator('.hall-result').waitFor();
    await look('choice-5-result');
    expect(await findingsOf(chair.page)).toEqual([]);
  }, 240_000);
});
