import type { Locator } from 'playwright-core';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COUNCILLORS } from '../../apps/api/src/demo/council/persons';
import { type LiveClient, personIdOf, planMeeting, until } from '../support/live';
import { motion, text } from '../support/paper-inputs';
import { handIn } from '../support/held-meeting';
import { findingsOf } from './support/axe';
import type { Person } from './support/browsers';
import { keepPicture } from './support/keep-picture';
import { openCouncil } from './support/open-council';
import { startScreens } from './support/screens';
import { enterKept, keptIn, openKept, type KeptBrowser } from './support/kept-browser';
import { openRelay } from './support/relay';

const MEMBER = 'ahrenfels';
const OTHERS = ['vorsitz', ...COUNCILLORS.map(({ key }) => key).filter((key) => key !== MEMBER)].slice(0, 27);
const RUNNING = 'Abstimmung läuft\u00a0– jetzt abstimmen';
/** Alt, Shift and S together are one press. */
const TO_BALLOT = 'Alt+Shift+KeyS';

/** A member with two tabs and a telephone, while the council votes. */
describe('the pocket of a member', () => {
  const screens = startScreens();
  const item = randomUUID();
  let office: LiveClient;
  let laptop: Person;
  let phone: Person;
  let meetingId = '';
  let paperId = '';

  beforeAll(async () => {
    const paper = await handIn(
      await screens.app.signIn(MEMBER),
      motion({
        title: 'Bänke am Uferweg',
        points: text('Die Stadt stellt Bänke auf.', 'Die Kosten trägt der Haushalt.'),
      }),
    );
    paperId = paper.id;
    meetingId = await planMeeting(screens.app, {
      items: [{ id: item, title: paper.title, paperId, responsibility: 'decision' }],
    });
    office = await openCouncil(screens, meetingId, []);
    laptop = await screens.browsers.signedIn(MEMBER);
    phone = await screens.browsers.signedIn(MEMBER);
    await phone.page.setViewportSize({ width: 390, height: 844 });
  }, 240_000);

  const openVote = async (): Promise<string> => {
    const voteId = randomUUID();
    await office.must({
      kind: 'open-vote',
      voteId,
      itemId: item,
      subject: { kind: 'free', question: `Soll die Beratung ${voteId.slice(0, 4)} geschlossen werden?` },
    });
    return voteId;
  };
  const finish = async (voteId: string, carried = false): Promise<void> => {
    await office.must({ kind: 'close-vote', voteId });
    await office.must({ kind: 'announce-result', voteId, carried });
  };

  const ballotsIn = (voteId: string): number =>
    office.entries.filter(({ event }) => event.kind === 'ballot-cast' && event['voteId'] === voteId).length;

  it('reports its attendance by keyboard, hears that it worked, and keeps the focus there', async () => {
    const { page } = laptop;
    await page.goto(`${screens.app.url}/mitglied/sitzung/${meetingId}`);
    const attendance = page.getByRole('group', { name: 'Ihre Anwesenheit' });
    await page.getByRole('radio', { name: 'im Sitzungssaal' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await attendance.getByRole('status').getByText('Sie sind im Sitzungssaal anwesend.').waitFor();
    expect(await attendance.evaluate((part) => part.contains(document.activeElement))).toBe(true);
    expect(await findingsOf(page)).toEqual([]);
    for (const key of OTHERS) await office.must({ kind: 'check-in', personId: personIdOf(key), mode: 'hall' });
    await office.must({ kind: 'call-item', itemId: item });
  }, 60_000);

  it('leads from the agenda to the papers, and back to the meeting', async () => {
    const { page } = laptop;
    await page.locator('.g-agenda').getByRole('link', { name: 'Bänke am Uferweg' }).click();
    await page.getByRole('heading', { level: 1, name: 'Bänke am Uferweg' }).waitFor();
    await page.getByRole('link', { name: 'Zur laufenden Sitzung' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sitzung' }).waitFor();
  }, 60_000);

  it('is followed by citizens, who read the item at hand on the page of the meeting', async () => {
    const { page } = await screens.browsers.visitor();
    await page.goto(`${screens.app.url}/sitzungen/${meetingId}`);
    const row = page.locator('.g-agenda__item[aria-current="step"]');
    await row.getByText('Aufgerufen').waitFor();
    await row.getByRole('link', { name: 'Bänke am Uferweg' }).waitFor();
    expect(await findingsOf(page)).toEqual([]);
  }, 60_000);

  it('is told of a vote on every page, in the title as well, and votes with at most six presses', async () => {
    const { page } = laptop;
    await page.goto(`${screens.app.url}/mitglied/drucksachen/${paperId}`);
    await page.getByRole('heading', { level: 1, name: 'Bänke am Uferweg' }).waitFor();
    await page.getByRole('link', { name: 'Zur laufenden Sitzung' }).waitFor();
    expect(await page.title()).toMatch(/^Bänke am Uferweg/u);
    const voteId = await openVote();
    await page.getByRole('link', { name: RUNNING }).waitFor();
    expect(await page.title()).toContain(`(!) ${RUNNING}`);
    expect(await findingsOf(page)).toEqual([]);
    const presses = [TO_BALLOT, 'ArrowDown', 'Tab', 'Enter'];
    expect(presses.length).toBeLessThanOrEqual(6);
    await page.keyboard.press(presses.shift() ?? '');
    await page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'radio');
    for (const key of presses) await page.keyboard.press(key);
    await page.getByText('Ihre Stimme: Nein – gezählt').first().waitFor();
    expect(await page.title()).not.toContain('(!)');
    await finish(voteId);
  }, 90_000);

  it('lists the key under the question mark', async () => {
    const { page } = laptop;
    await page.goto(`${screens.app.url}/mitglied`);
    await page.getByRole('link', { name: 'Zur laufenden Sitzung' }).waitFor();
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('Alt + Umschalt + S').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
  }, 60_000);

  it('shows the ballot of one tab in the other and on the telephone, and lets it be changed there', async () => {
    const tab = await laptop.context.newPage();
    const pages = [laptop.page, tab, phone.page];
    for (const page of pages) await page.goto(`${screens.app.url}/mitglied/sitzung/${meetingId}`);
    const voteId = await openVote();
    for (const page of pages) await page.getByRole('radio', { name: /^Ja/u }).waitFor();
    await laptop.page.getByRole('radio', { name: /^Ja/u }).check();
    await laptop.page.getByRole('button', { name: 'Stimme abgeben' }).click();
    for (const page of pages) await page.getByText('Ihre Stimme: Ja – gezählt').first().waitFor();
    await phone.page.getByRole('button', { name: 'Stimme ändern' }).click();
    await phone.page.getByRole('radio', { name: /^Enthaltung/u }).check();
    await phone.page.getByRole('button', { name: 'Änderung bestätigen' }).click();
    for (const page of pages) await page.getByText('Ihre Stimme: Enthaltung – gezählt').first().waitFor();
    await tab.close();
    await finish(voteId);
  }, 120_000);

  it('has the choices on the first screen, and what became of the vote where they were', async () => {
    const voteId = randomUUID();
    const sizes = [
      { page: laptop.page, width: 1440, height: 900, seen: 'Stimme abgeben' },
      { page: phone.page, width: 360, height: 800, seen: 'Ja' },
    ];
    for (const { page, width, height } of sizes) {
      await page.setViewportSize({ width, height });
      await page.goto(`${screens.app.url}/mitglied/sitzung/${meetingId}`);
    }
    await office.must({ kind: 'open-vote', voteId, itemId: item, subject: { kind: 'main', leaveOpen: false } });
    const isOnScreen = async (of: Locator): Promise<boolean> => {
      await of.waitFor();
      return of.evaluate((part) => {
        const { top, bottom } = part.getBoundingClientRect();
        return top >= 0 && bottom <= window.innerHeight;
      });
    };
    for (const { page, seen } of sizes) {
      const choice = page.locator('.g-ballot__choice').first();
      const button = page.getByRole('button', { name: seen });
      await page.getByText('Die Stadt stellt Bänke auf.').first().waitFor();
      expect(await isOnScreen(seen === 'Ja' ? choice : button)).toBe(true);
    }
    const last = phone.page;
    await last.getByRole('radio', { name: /^Ja/u }).check();
    await last.getByRole('button', { name: 'Stimme abgeben' }).click();
    const counted = last.locator('.g-ballot__status').getByText('Ihre Stimme: Ja – gezählt');
    expect(await isOnScreen(counted)).toBe(true);
    await keepPicture(last, 'counted-360');
    await phone.page.setViewportSize({ width: 390, height: 844 });
    await finish(voteId, true);
  }, 90_000);

  it('says on the telephone at once that the network is gone, beside the choices and never over them', async () => {
    const { page, context } = phone;
    await page.goto(`${screens.app.url}/mitglied/sitzung/${meetingId}`);
    const voteId = await openVote();
    const own = page.getByRole('radio', { name: /^Ja/u });
    await own.check();
    await context.setOffline(true);
    const line = page.locator('.g-ballot__line');
    await line.waitFor();
    await own.evaluate((choice) => choice.closest('label')?.scrollIntoView({ block: 'start' }));
    await keepPicture(page, 'without-network');
    const covered = await own.evaluate((choice) => {
      const tile = choice.closest('label')?.getBoundingClientRect() ?? new DOMRect();
      const above = document.elementFromPoint(tile.x + tile.width / 2, tile.y + 4);
      return above?.closest('.g-connection-alert') !== null;
    });
    expect(covered).toBe(false);
    await context.setOffline(false);
    await line.waitFor({ state: 'detached' });
    expect(await own.isChecked()).toBe(true);
    await finish(voteId);
  }, 60_000);

  it('keeps a ballot that was given without a line while the browser is closed, and asks before it counts', async () => {
    const network = await openRelay(screens.app.url);
    const profile = await mkdtemp(join(tmpdir(), 'gremia-browser-'));
    const address = `${network.url}/mitglied/sitzung/${meetingId}`;
    const opened: KeptBrowser[] = [];
    const open = async (): Promise<KeptBrowser> => {
      const browser = await openKept(profile);
      opened.push(browser);
      return browser;
    };
    try {
      const before = await open();
      await enterKept(before.page, network.url, MEMBER);
      await before.page.goto(address);
      const voteId = await openVote();
      await before.page.getByRole('radio', { name: /^Nein/u }).check();
      network.cut();
      await before.page.getByText('Die Verbindung ist unterbrochen.').first().waitFor();
      await before.page.getByRole('button', { name: 'Stimme abgeben' }).click();
      await before.page
        .getByText(/gemerkt, aber noch nicht gezählt/u)
        .first()
        .waitFor();
      await before.close();

      network.restore();
      const { page, close } = await open();
      await page.goto(address);
      if (page.url().includes('/anmelden')) await enterKept(page, network.url, MEMBER);
      await page.goto(address);
      await page.getByText('Ihre Stimme „Nein“ wartet auf Ihre Bestätigung.').waitFor();
      expect(await findingsOf(page)).toEqual([]);
      expect(ballotsIn(voteId)).toBe(0);
      await page.getByRole('button', { name: 'Jetzt abgeben: Nein' }).click();
      await page.getByText('Ihre Stimme: Nein – gezählt').first().waitFor();
      await until(() => (ballotsIn(voteId) === 1 ? true : undefined), 'the ballot is not on record');
      await finish(voteId);

      const next = await openVote();
      await page.getByRole('radio', { name: /^Ja/u }).check();
      network.cut();
      await page.getByText('Die Verbindung ist unterbrochen.').first().waitFor();
      await page.getByRole('button', { name: 'Stimme abgeben' }).click();
      await page
        .getByText(/gemerkt, aber noch nicht gezählt/u)
        .first()
        .waitFor();
      await close();
      await office.must({ kind: 'close-vote', voteId: next });
      network.restore();
      const last = await open();
      await last.page.goto(address);
      if (last.page.url().includes('/anmelden')) await enterKept(last.page, network.url, MEMBER);
      await last.page.goto(address);
      await last.page.getByText(/bevor Ihre Stimme „Ja“ übertragen war. Sie wurde nicht gezählt/u).waitFor();
      // The copy for reading without a line stays until the person signs out.
      expect((await keptIn(last.page)).filter((name) => !name.endsWith('/offline-owner'))).toEqual([]);
      await last.close();
    } finally {
      for (const browser of opened) await browser.close();
      await network.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  }, 180_000);
});
