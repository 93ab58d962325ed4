import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { COUNCILLORS } from '../../apps/api/src/demo/council/persons';
import type { Person } from '../browser/support/browsers';
import { personIdOf, until } from '../support/live';
import { callOn, CallStage, goIn, press } from './call-stage';
import { hasLivekit } from './livekit';
import { receivedBy, receivedWithin } from './media';

jest.setTimeout(240_000);

const [MEMBER, GUEST] = ['ahrenfels', 'inklusion'];
/** Enough for a vote. */
const THERE = ['vorsitz', MEMBER, ...COUNCILLORS.map(({ key }) => key).filter((key) => key !== MEMBER)];

/** What goes otherwise than usual in a call: devices, lines and leads change while somebody has the floor. */
(hasLivekit ? describe : describe.skip)('a call in which something changes', () => {
  const stage = new CallStage();
  const [openItem, closedItem] = [randomUUID(), randomUUID()];
  let chair: Person;
  let member: Person;
  let guest: Person;

  beforeAll(async () => {
    await stage.open({
      items: [
        { id: openItem, title: 'Bänke am Uferweg' },
        { id: closedItem, title: 'Grundstück am Wehr', public: false },
      ],
    });
    for (const login of THERE) await stage.office.must({ kind: 'check-in', personId: personIdOf(login), mode: 'hall' });
    await stage.office.must({ kind: 'call-item', itemId: openItem });
    chair = await stage.chairInCall();
    [member, guest] = [await stage.member(MEMBER), await stage.guest(GUEST)];
    for (const { page } of [member, guest]) await press(page, 'Am Gespräch teilnehmen');
    await callOn(chair.page).getByText('2 Personen warten.').waitFor();
    await press(chair.page, 'Alle einlassen');
    await goIn(member.page);
  });
  afterAll(() => stage.close());

  const button = (page: Page, name: string) => callOn(page).getByRole('button', { name, exact: true });
  const is = (page: Page, name: string, attribute: string, wanted: string | null): Promise<unknown> =>
    until(
      async () => ((await button(page, name).getAttribute(attribute)) === wanted ? true : undefined),
      `${name}: ${attribute} is not ${wanted}`,
      30_000,
    );
  const isOn = (page: Page, name: string): Promise<unknown> => is(page, name, 'aria-pressed', 'true');
  const isOff = (page: Page, name: string): Promise<unknown> => is(page, name, 'aria-pressed', 'false');
  const isHeardBy = async (page: Page): Promise<boolean> => (await receivedWithin(page, 2_000)).audioEnergy > 0;
  const becomesHeard = (page: Page): Promise<unknown> =>
    until(async () => ((await isHeardBy(page)) ? true : undefined), 'nobody is heard', 30_000);
  const give = (personId: string) => stage.office.must({ kind: 'give-floor', personId });

  it('opens the microphone of a guest whom whoever leads gives the floor, at the desk', async () => {
    await goIn(guest.page);
    await is(guest.page, 'Mikrofon', 'aria-disabled', 'true');
    await press(chair.page, 'Salome Brückenbauer das Wort erteilen');
    await is(guest.page, 'Mikrofon', 'aria-disabled', null);
    await press(guest.page, 'Mikrofon');
    await becomesHeard(member.page);
    await chair.page.getByText('Salome Brückenbauer').first().waitFor();
    await press(chair.page, 'Wort von Salome Brückenbauer beenden');
    await is(guest.page, 'Mikrofon', 'aria-disabled', 'true');
    await until(async () => ((await isHeardBy(member.page)) ? undefined : true), 'the guest is still heard', 30_000);
    await press(guest.page, 'Gespräch verlassen');
  });

  it('talks while the space bar is held, and never with a control in focus or a vote open', async () => {
    const { page } = chair;
    await callOn(page).getByText('Einstellungen für dieses Gerät').click();
    await press(page, 'Mit der Leertaste sprechen');
    const status = callOn(page).getByText('Sie sind im Gespräch.');
    await status.focus();
    await page.keyboard.down('Space');
    await isOn(page, 'Mikrofon');
    await page.keyboard.up('Space');
    await isOff(page, 'Mikrofon');
    const pushes = button(page, 'Mit der Leertaste sprechen');
    await pushes.focus();
    await page.keyboard.down('Space');
    expect(await button(page, 'Mikrofon').getAttribute('aria-pressed')).toBe('false');
    await page.keyboard.up('Space');
    // The button did what a button does.
    await isOff(page, 'Mit der Leertaste sprechen');
    await press(page, 'Mit der Leertaste sprechen');
    await status.focus();
    await page.keyboard.down('Space');
    await isOn(page, 'Mikrofon');
    const voteId = randomUUID();
    const subject = { kind: 'free', question: 'Wer stimmt zu?' } as const;
    await stage.office.must({ kind: 'open-vote', voteId, itemId: openItem, subject });
    await isOff(page, 'Mikrofon');
    await page.keyboard.up('Space');
    await status.focus();
    await page.keyboard.down('Space');
    await page.waitForTimeout(1_000);
    expect(await button(page, 'Mikrofon').getAttribute('aria-pressed')).toBe('false');
    await page.keyboard.up('Space');
    await stage.office.must({ kind: 'abort-vote', voteId, reason: 'Probe' });
    await press(page, 'Mit der Leertaste sprechen');
  });

  it('keeps a camera off and a microphone on over a line that is opened anew', async () => {
    await give(personIdOf(MEMBER));
    await is(member.page, 'Mikrofon', 'aria-disabled', null);
    await press(member.page, 'Mikrofon');
    await press(member.page, 'Kamera');
    await isOff(member.page, 'Kamera');
    await becomesHeard(chair.page);
    // Out for a moment, as when the server of the calls forgets somebody: the browser has to begin anew.
    await stage.server.rooms
      .listRooms()
      .then(([room]) => stage.server.rooms.removeParticipant(room?.name ?? '', personIdOf(MEMBER)));
    await button(member.page, 'Wieder eintreten').click();
    await callOn(member.page).getByText('Sie sind im Gespräch.').waitFor();
    await isOff(member.page, 'Kamera');
    // Removed by somebody else is no broken line: the microphone opens by hand.
    await isOff(member.page, 'Mikrofon');
    await press(member.page, 'Mikrofon');
    await becomesHeard(chair.page);
    stage.server.kill();
    await callOn(member.page).getByText('unterbrochen').waitFor({ timeout: 30_000 });
    await callOn(member.page).getByText('Sie sind im Gespräch.').waitFor({ timeout: 60_000 });
    await callOn(chair.page).getByText('Sie sind im Gespräch.').waitFor({ timeout: 60_000 });
    await isOff(member.page, 'Kamera');
    await isOn(member.page, 'Mikrofon');
    await becomesHeard(chair.page);
  });

  it('keeps what is on and off when the lead changes, and gives the lead with its microphone', async () => {
    await stage.office.must({ kind: 'end-floor' });
    await press(chair.page, 'Mikrofon');
    await isOn(chair.page, 'Mikrofon');
    const reason = 'Die Stellvertretung lehnt ab.';
    const offer = { kind: 'offer-chair', personId: personIdOf(MEMBER), scope: 'item', ground: 'wish', reason } as const;
    await stage.office.must(offer);
    await stage.office.must({ kind: 'take-chair' });
    await is(member.page, 'Mikrofon', 'aria-disabled', null);
    await is(chair.page, 'Mikrofon', 'aria-disabled', 'true');
    await isOff(member.page, 'Kamera');
    await isOn(chair.page, 'Kamera');
    await isOff(member.page, 'Mikrofon');
    await callOn(member.page).getByRole('button', { name: 'Wolkenstein groß zeigen' }).waitFor();
    await stage.office.must({ kind: 'return-chair' });
    await is(member.page, 'Mikrofon', 'aria-disabled', 'true');
    await is(chair.page, 'Mikrofon', 'aria-disabled', null);
    await callOn(chair.page).getByText('Sie sind im Gespräch.').waitFor();
    await isOn(chair.page, 'Kamera');
    await isOff(chair.page, 'Mikrofon');
  });

  it('goes on at another device with the floor, and ends at the one before', async () => {
    await give(personIdOf(MEMBER));
    const other = await stage.member(MEMBER);
    await press(other.page, 'Kamera und Mikrofon prüfen');
    await callOn(other.page).getByText('Sie sind mit einem anderen Gerät im Gespräch.').waitFor();
    await press(other.page, 'Eintreten');
    await callOn(member.page).getByText('auf einem anderen Gerät').waitFor();
    await is(other.page, 'Mikrofon', 'aria-disabled', null);
    await press(other.page, 'Mikrofon');
    await becomesHeard(chair.page);
    // The first device takes no notice of it by itself, and may take the call back.
    await member.page.waitForTimeout(4_000);
    await callOn(other.page).getByText('Sie sind im Gespräch.').waitFor();
    await press(member.page, 'Wieder eintreten');
    await callOn(member.page).getByText('Sie sind im Gespräch.').waitFor();
    await callOn(other.page).getByText('auf einem anderen Gerät').waitFor();
    await isOff(member.page, 'Mikrofon');
    await other.context.close();
  });

  it('ends a shared screen at once with a conflict of interest, and the person goes on watching', async () => {
    await press(member.page, 'Bildschirm teilen');
    const screens = callOn(chair.page).locator('.g-call-tiles--screens video');
    await screens.waitFor();
    await stage.office.must({ kind: 'declare-conflict', itemId: openItem, personId: personIdOf(MEMBER) });
    await screens.waitFor({ state: 'detached' });
    await callOn(member.page).getByText('Sie sehen und hören zu.').waitFor();
    await is(member.page, 'Kamera', 'aria-disabled', 'true');
    expect(await button(member.page, 'Bildschirm teilen').count()).toBe(0);
    await callOn(member.page).locator('.g-call-tile').last().scrollIntoViewIfNeeded();
    await until(async () => ((await receivedBy(member.page)).frames > 0 ? true : undefined), 'they see nothing');
  });

  it('comes to the closed part after the desk was loaded anew while the room closed, and over a dead server', async () => {
    await stage.office.must({ kind: 'close-item', itemId: openItem, disposition: 'noted', note: '' });
    await Promise.all([stage.office.must({ kind: 'call-item', itemId: closedItem }), chair.page.reload()]);
    stage.server.kill();
    await callOn(chair.page).getByText('Nichtöffentlicher Teil').waitFor();
    await callOn(member.page).getByText('Nichtöffentlicher Teil').waitFor();
    await callOn(guest.page).getByText('Die Öffentlichkeit ist ausgeschlossen.').waitFor();
    for (const { page } of [chair, member]) await goIn(page);
    await until(
      async () => ((await callOn(chair.page).locator('.g-call-tile').count()) === 2 ? true : undefined),
      'they do not meet behind closed doors',
      60_000,
    );
    await callOn(member.page).getByText('Ende-zu-Ende verschlüsselt').first().waitFor({ timeout: 60_000 });
  });

  it('ends with the meeting for whoever tries their camera at the door, and lets go of it', async () => {
    const late = await stage.member(MEMBER);
    await press(late.page, 'Kamera und Mikrofon prüfen');
    await callOn(late.page).getByText('Der Balken schlägt aus').waitFor();
    await stage.office.must({ kind: 'close-item', itemId: closedItem, disposition: 'noted', note: '' });
    await stage.office.must({ kind: 'close-meeting' });
    await callOn(late.page).waitFor({ state: 'detached' });
    await guest.page.getByText('Die Sitzung ist beendet.').waitFor();
    for (const { page } of [chair, member]) await callOn(page).waitFor({ state: 'detached' });
    expect(await late.page.locator('video').count()).toBe(0);
  });
});
