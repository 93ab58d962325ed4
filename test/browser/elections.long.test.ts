import { randomUUID } from 'node:crypto';
import { COUNCILLORS } from '../../apps/api/src/demo/council/persons';
import { LiveClient, planMeeting } from '../support/live';
import { findingsOf } from './support/axe';
import type { Person } from './support/browsers';
import { openCouncil } from './support/open-council';
import { startScreens } from './support/screens';
import { keepThree, openThreeScreens } from './support/three-screens';

const MEMBER = 'dachsleitner';
/** Whoever leads in the room is there as well. */
const THERE = [MEMBER, 'vorsitz', ...COUNCILLORS.map(({ key }) => key).filter((key) => key !== MEMBER)].slice(0, 30);

/** An election as chair, member and hall see it: proposals, two rounds on paper, the lot, acceptance. */
describe('an election on the screens', () => {
  const screens = startScreens();
  let chair: Person;
  let member: Person;
  let hall: Person;
  let office: LiveClient;

  beforeAll(async () => {
    const item = randomUUID();
    const meetingId = await planMeeting(screens.app, { items: [{ id: item, title: 'Wahl in den Aufsichtsrat' }] });
    office = await openCouncil(screens, meetingId, THERE);
    await office.must({ kind: 'call-item', itemId: item });
    ({ chair, member, hall } = await openThreeScreens(screens, meetingId, MEMBER));
  }, 180_000);

  const look = (name: string): Promise<void> => keepThree({ chair, member, hall }, name);

  const button = (name: string) => chair.page.getByRole('button', { name, exact: true });
  const bar = () => chair.page.locator('.g-step__bar');
  const words = (text: string) => chair.page.locator('.g-readout__text', { hasText: text });

  async function propose(name: string): Promise<void> {
    await bar().getByLabel('Wer wird vorgeschlagen?').selectOption({ label: 'eine andere Person' });
    await bar().getByLabel('Name', { exact: true }).fill(name);
    await bar().getByLabel('Von wem vorgeschlagen?').fill('Fraktion Linde');
    await button('Vorschlag eintragen').click();
    await hall.page.getByText(name).waitFor();
  }

  async function holdRound(piles: Readonly<Record<string, number>>): Promise<void> {
    await chair.page.getByLabel('Stimmenzählende').fill('Anna Amsel, Ben Buche');
    await button('Abstimmung eröffnen').click();
    await button('Allen Anwesenden einen Stimmzettel ausgeben').click();
    await chair.page.getByText('30 von 30 Stimmzetteln ausgegeben').waitFor();
    await member.page.getByText('Sie erhalten einen Stimmzettel').waitFor();
    for (const [label, count] of Object.entries(piles))
      await bar().getByLabel(label, { exact: true }).fill(String(count));
    await look('3-counting');
    expect(await findingsOf(chair.page)).toEqual([]);
    await button('Zählung eintragen und Wahlgang schließen').click();
  }

  async function proposeMore(name: string): Promise<void> {
    await bar().getByRole('button', { name: 'Weitere Person vorschlagen' }).click();
    const panel = chair.page.getByRole('dialog', { name: 'Weitere Person vorschlagen' });
    await panel.getByLabel('Wer wird vorgeschlagen?').selectOption({ label: 'eine andere Person' });
    await panel.getByLabel('Name', { exact: true }).fill(name);
    await panel.getByLabel('Von wem vorgeschlagen?').fill('Fraktion Ahorn');
    await panel.getByLabel('Steht zur Wahl', { exact: true }).check();
    await panel.getByRole('button', { name: 'Vorschlag eintragen' }).click();
    await panel.waitFor({ state: 'hidden' });
    await hall.page.getByText(name).waitFor();
  }

  it('leads from proposals over the first round to the run-off', async () => {
    await button('Weitere Schritte').click();
    await chair.page.getByText('Wahl durchführen').click();
    await chair.page.getByLabel('Wofür wird gewählt?').fill('Sitz im Aufsichtsrat der Stadtwerke');
    await button('Wahl beginnen').click();
    await words('Ich bitte um Vorschläge').waitFor();
    await propose('Anna Anders');
    await words('Vorgeschlagen: Anna Anders. Ich frage').waitFor();
    await look('1-nominating');
    expect(await findingsOf(chair.page)).toEqual([]);
    await button('Anna Anders steht zur Wahl').click();
    await words('Zur Wahl steht Anna Anders').waitFor();
    await proposeMore('Bernd Bach');
    await words('Zur Wahl stehen Anna Anders und Bernd Bach').waitFor();
    await member.page.getByText('zur Wahl: Anna Anders, Bernd Bach').waitFor();
    await look('2-ready');
    await holdRound({
      'Anna Anders': 13,
      'Bernd Bach': 12,
      'Nein (gegen alle)': 0,
      'Enthaltung oder leer': 4,
      Ungültig: 1,
    });
    await words('niemand gewählt').waitFor();
    await look('4-counted');
    await button('Ergebnis verkünden').click();
    await hall.page.getByText('Stichwahl erforderlich').waitFor();
    await look('5-run-off-needed');
  }, 240_000);

  it('waits for the lot, then for the person elected', async () => {
    await words('Stichwahl. Zur Wahl stehen').waitFor();
    await holdRound({
      'Anna Anders': 14,
      'Bernd Bach': 14,
      'Nein (gegen alle)': 0,
      'Enthaltung oder leer': 2,
      Ungültig: 0,
    });
    await bar().getByRole('checkbox', { name: 'Bernd Bach' }).check();
    await bar().getByLabel('Wer hat das Los gezogen?').fill('Anna Amsel');
    await look('6-lot');
    expect(await findingsOf(chair.page)).toEqual([]);
    await button('Los eintragen').click();
    await button('Ergebnis verkünden').click();
    await hall.page.getByText('gewählt: Bernd Bach').first().waitFor();
    expect(await findingsOf(hall.page)).toEqual([]);
    await look('7-elected');
    await button('Nimmt die Wahl an').click();
    await chair.page.getByRole('dialog').getByRole('button', { name: 'Nimmt die Wahl an' }).click();
    await button('Ö 1 abschließen')
      .or(chair.page.getByRole('button', { name: /abschließen/u }))
      .first()
      .waitFor();
    await member.page.getByText('Gewählt: Bernd Bach', { exact: true }).waitFor();
    await hall.page.getByText('Bernd Bach gewählt').waitFor();
    await look('8-accepted');
    expect(await findingsOf(member.page)).toEqual([]);
  }, 240_000);
});
