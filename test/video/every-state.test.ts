import { randomUUID } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { findingsOf } from '../browser/support/axe';
import type { Person } from '../browser/support/browsers';
import { keepPicture } from '../browser/support/keep-picture';
import { personIdOf, until } from '../support/live';
import { callOn, CallStage, goIn, press } from './call-stage';
import { hasLivekit } from './livekit';
import { NO_CAMERA, REFUSED } from './media';

jest.setTimeout(240_000);

const MEMBER = 'ahrenfels';
const GUEST = 'inklusion';
const WIDTHS = [360, 768, 1440];

/** Whatever somebody sees of a call, on a telephone, a tablet and a desk: nothing cut off, nothing axe finds. */
(hasLivekit ? describe : describe.skip)('every state of a call', () => {
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
    chair = await stage.chairInCall();
    [member, guest] = [await stage.member(MEMBER), await stage.guest(GUEST)];
  });
  afterAll(() => stage.close());

  async function giveTask(task: string | RegExp): Promise<void> {
    await press(chair.page, 'Aufgabe von Salome Brückenbauer');
    const dialog = chair.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: task }).check();
    await dialog.getByRole('button', { name: 'Aufgabe übertragen' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  async function look(page: Page, name: string): Promise<void> {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const region = callOn(page).first();
      await region.scrollIntoViewIfNeeded();
      expect([name, width, await cutOff(page)]).toEqual([name, width, []]);
      await keepPicture(region, `${name}-${width}`);
    }
    expect([name, await findingsOf(page)]).toEqual([name, []]);
  }

  /** Whether something is wider than the box that it stands in. */
  const sticksOut = (box: Locator): Promise<boolean> =>
    box.evaluate((element) =>
      [element, ...element.querySelectorAll('*')].some(
        ({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1,
      ),
    );

  /** What sticks out of the page, or of the call. */
  const cutOff = (page: Page): Promise<string[]> =>
    page.evaluate(() => {
      const { clientWidth, scrollWidth } = document.documentElement;
      const within = [...document.querySelectorAll('.g-call *, .g-call-lobby *')].filter((each) => {
        const { right, width } = each.getBoundingClientRect();
        return width > 0 && right > clientWidth + 1;
      });
      return [...(scrollWidth > clientWidth ? ['the page'] : []), ...within.map(({ className }) => className)];
    });

  it('is waiting, and the door at the desk', async () => {
    await press(member.page, 'Am Gespräch teilnehmen');
    await press(guest.page, 'Am Gespräch teilnehmen');
    await callOn(member.page).getByText('Sie warten auf Einlass').waitFor();
    await look(member.page, 'waiting');
    await callOn(chair.page).getByText('2 Personen warten.').waitFor();
    expect(await findingsOf(chair.page)).toEqual([]);
    await press(chair.page, 'Alle einlassen');
  });

  it.each([
    { state: 'refused', script: REFUSED, says: 'Kamera und Mikrofon einschalten.' },
    { state: 'no-camera', script: NO_CAMERA, says: 'Keine Kamera gefunden' },
  ])('is the lobby: $state', async ({ state, script, says }) => {
    const { page } = await stage.guest(GUEST);
    await page.addInitScript(script);
    await page.reload();
    await press(page, 'Kamera und Mikrofon prüfen');
    await callOn(page).getByText(says).waitFor();
    await look(page, `lobby-${state}`);
    await page.context().close();
  });

  it('is the lobby with a picture, and the call, by keyboard alone', async () => {
    const { page } = member;
    await callOn(page).getByRole('button', { name: 'Kamera und Mikrofon prüfen' }).focus();
    await page.keyboard.press('Enter');
    await callOn(page).getByText('Der Balken schlägt aus').waitFor();
    // Whoever came by keyboard is in the lobby, not at the head of the page.
    await page.getByRole('heading', { name: 'Vor dem Eintreten' }).and(page.locator(':focus')).waitFor();
    await look(page, 'lobby');
    const enterFocused = callOn(page)
      .getByRole('button', { name: 'Eintreten', exact: true })
      .and(page.locator(':focus'));
    for (let tabs = 0; tabs < 4 && (await enterFocused.count()) === 0; tabs += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await callOn(page).getByText('Sie sind im Gespräch.').waitFor();
    await callOn(page).locator(':focus').waitFor();
    await goIn(guest.page);
    await giveTask(/^dolmetscht im Raum/u);
    await page.locator('.g-call-tiles--interpreters video').waitFor();
    await look(page, 'in-the-call');
    await keepPicture(chair.page, 'desk-in-the-call');
  });

  it('is fewer pictures on a narrow line, and never without the interpreter', async () => {
    const { page } = member;
    const pictures = page.locator('.g-call-tile video');
    const become = (count: number): Promise<unknown> =>
      until(async () => ((await pictures.count()) === count ? true : undefined), `not ${count} pictures`, 30_000);
    await become(3);
    await callOn(page).getByText('Einstellungen für dieses Gerät').click();
    await callOn(page).getByLabel('Bilder der anderen').selectOption({ label: 'keine, nur Ton' });
    await become(2);
    await page.locator('.g-call-tiles--interpreters video').waitFor();
    await look(page, 'few-pictures');
    await callOn(page).getByLabel('Bilder der anderen').selectOption({ label: 'alle' });
    await become(3);
  });

  it('is captions, read while they are typed', async () => {
    await giveTask('schreibt Untertitel');
    const typing = callOn(guest.page).getByLabel('Was gerade gesagt wird');
    await typing.pressSequentially('Ich rufe auf: Bänke am Uferweg.');
    const read = member.page.getByRole('log', { name: 'Untertitel' });
    // Before the line is finished.
    await read.getByText('Ich rufe auf: Bänke am Uferweg.').waitFor();
    await typing.press('Enter');
    await typing.pressSequentially('Wortmeldungen?');
    await read.getByText('Wortmeldungen?').waitFor();
    await look(guest.page, 'captions-written');
    const region = member.page.getByRole('region', { name: 'Untertitel' });
    for (const width of WIDTHS) {
      await member.page.setViewportSize({ width, height: 900 });
      await read.scrollIntoViewIfNeeded();
      await keepPicture(region, `captions-${width}`);
    }
    // Text of twice the size, and a word that nobody can break.
    await typing.fill(`Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz${'lang'.repeat(30)}`);
    await read.getByText('Rindfleisch').waitFor();
    await member.page.evaluate(() => void (document.documentElement.style.fontSize = '200%'));
    for (const width of [360, 1440]) {
      await member.page.setViewportSize({ width, height: 900 });
      await read.scrollIntoViewIfNeeded();
      expect([width, await sticksOut(region)]).toEqual([width, false]);
      await keepPicture(region, `captions-twice-${width}`);
    }
    expect(await findingsOf(member.page)).toEqual([]);
    await member.page.reload();
    await goIn(member.page);
  });

  it('is what whoever leads needs now, in sight at the desk', async () => {
    for (const [width, height] of [
      [1440, 900],
      [1280, 720],
    ] as const) {
      await chair.page.setViewportSize({ width, height });
      await callOn(chair.page).getByText('Niemand wartet.').scrollIntoViewIfNeeded();
      await keepPicture(chair.page, `desk-${width}`);
      await callOn(chair.page).getByText('Weiteres zum Gespräch').scrollIntoViewIfNeeded();
      await keepPicture(chair.page, `desk-below-${width}`);
    }
    // Folded away once, it is so the next time.
    await callOn(chair.page).getByText('Eingelassen (2)').click();
    await callOn(chair.page)
      .getByRole('button', { name: 'Aufgabe von Salome Brückenbauer' })
      .waitFor({ state: 'hidden' });
    expect(await findingsOf(chair.page)).toEqual([]);
    await callOn(chair.page).getByText('Eingelassen (2)').click();
  });

  it('is the line that comes back', async () => {
    stage.server.kill();
    await callOn(member.page).getByText('unterbrochen').waitFor({ timeout: 30_000 });
    await keepPicture(callOn(member.page), 'reconnecting');
    await callOn(member.page).getByText('Sie sind im Gespräch.').waitFor({ timeout: 60_000 });
  });

  it('is having been sent out, and the part without the public', async () => {
    await stage.office.must({
      kind: 'send-out-guest',
      personId: personIdOf(GUEST),
      name: 'Gast',
      reason: 'Hat die Beratung wiederholt durch Zwischenrufe gestört.',
    });
    await callOn(guest.page).getByText('Die Sitzungsleitung hat Ihre Teilnahme am Gespräch beendet').waitFor();
    await look(guest.page, 'sent-out');
    await stage.office.must({ kind: 'call-item', itemId: openItem });
    await stage.office.must({ kind: 'close-item', itemId: openItem, disposition: 'noted', note: '' });
    await stage.office.must({ kind: 'call-item', itemId: closedItem });
    await callOn(member.page).getByText('Nichtöffentlicher Teil').waitFor();
    await look(member.page, 'non-public');
    await look(guest.page, 'not-entitled');
  });
});
