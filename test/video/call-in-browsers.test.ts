import { randomUUID } from 'node:crypto';
import type { CallTicket } from '@gremia/contracts';
import type { Page } from 'playwright-core';
import { COUNCILLORS } from '../../apps/api/src/demo/council/persons';
import { enter, LiveClient, OPEN, personIdOf, planMeeting, until } from '../support/live';
import { startTestApp, type TestApp } from '../support/test-app';
import { openLine } from '../support/video-line';
import { findingsOf } from '../browser/support/axe';
import { openBrowsers, type Browsers, type Person } from '../browser/support/browsers';
import { keepPicture } from '../browser/support/keep-picture';
import { hasLivekit, OwnServer } from './livekit';
import { FAKE_DEVICES, receivedBy, receivedWithin } from './media';

jest.setTimeout(180_000);

const [FIRST, SECOND] = ['dachsleitner', 'ahrenfels'] as const;
const THERE = [FIRST, SECOND, ...COUNCILLORS.map(({ key }) => key).filter((key) => key !== FIRST && key !== SECOND)];
/** Machines that build beside are slow: what is asked for is that pictures and sound go on, not how fast. */
const LEAST_FRAMES = 10;
const LOOK = 5_000;

/** Chair and two members in a call with real pictures and sound, while the meeting goes on. */
(hasLivekit ? describe : describe.skip)('a call between browsers', () => {
  const server = new OwnServer();
  const unexpected: string[] = [];
  const item = randomUUID();
  let app: TestApp;
  let browsers: Browsers;
  let chair: Person;
  let first: Person;
  let second: Person;
  let office: LiveClient;
  let meetingId: string;

  beforeAll(async () => {
    await server.start(1);
    app = await startTestApp({ settings: server.settings });
    meetingId = await planMeeting(app, { items: [{ id: item, title: 'Bänke am Uferweg' }] });
    office = new LiveClient(await enter(app, 'sitzungsdienst'), meetingId);
    await office.must(OPEN);
    await office.follow();
    for (const key of THERE) await office.must({ kind: 'check-in', personId: personIdOf(key), mode: 'hall' });
    await office.must({ kind: 'call-item', itemId: item });
    browsers = await openBrowsers(app.url, unexpected, FAKE_DEVICES);
    chair = await browsers.signedIn('vorsitz');
    await chair.page.setViewportSize({ width: 1440, height: 900 });
    await chair.page.goto(`${app.url}/leitung/${meetingId}`);
    [first, second] = [await browsers.signedIn(FIRST), await browsers.signedIn(SECOND)];
    for (const { page } of [first, second]) await page.goto(`${app.url}/mitglied/sitzung/${meetingId}`);
  });
  afterAll(async () => {
    office?.leave();
    await browsers?.close();
    await app?.stop();
    await server.remove();
    expect(unexpected).toEqual([]);
  });

  const call = (page: Page) => page.getByRole('region', { name: 'Bild und Ton' });
  const button = (page: Page, name: string) => call(page).getByRole('button', { name, exact: true });
  const press = (page: Page, name: string): Promise<void> => button(page, name).click();
  const goIn = async (page: Page): Promise<void> => {
    await press(page, 'Kamera und Mikrofon prüfen');
    await press(page, 'Eintreten');
    await call(page).getByText('Sie sind im Gespräch.').waitFor();
  };
  async function look(name: string): Promise<void> {
    for (const [who, { page }] of Object.entries({ chair, first, second }))
      await keepPicture(page, `${name}-${who}`, { whole: who !== 'chair' });
  }
  const seesAndHears = async (page: Page, sound: boolean): Promise<void> => {
    // What is not on the screen is not sent.
    await call(page).locator('.g-call-tile').last().scrollIntoViewIfNeeded();
    await until(async () => ((await receivedBy(page)).frames > 0 ? true : undefined), 'no picture came', 30_000);
    const { frames, audioEnergy } = await receivedWithin(page, LOOK);
    expect(frames).toBeGreaterThanOrEqual(LEAST_FRAMES);
    if (sound) expect(audioEnergy).toBeGreaterThan(0);
  };

  it('begins at the desk; members wait, see nobody meanwhile, and are let in', async () => {
    await press(chair.page, 'Gespräch beginnen');
    await press(chair.page, 'Am Gespräch teilnehmen');
    await goIn(chair.page);
    for (const { page } of [first, second]) await press(page, 'Am Gespräch teilnehmen');
    await call(first.page).getByText('Sie warten auf Einlass').waitFor();
    expect(await call(first.page).getByRole('listitem').count()).toBe(0);
    await call(chair.page).getByText('2 Personen warten.').waitFor();
    expect(await findingsOf(chair.page)).toEqual([]);
    await look('1-waiting');
    await press(chair.page, 'Alle einlassen');
    await press(first.page, 'Kamera und Mikrofon prüfen');
    await button(first.page, 'Eintreten').waitFor();
    expect(await findingsOf(first.page)).toEqual([]);
    await look('2-lobby');
    await press(first.page, 'Eintreten');
    await goIn(second.page);
  });

  it('shows everybody to everybody, with pictures that move', async () => {
    for (const { page } of [chair, first, second]) {
      await until(
        async () => ((await call(page).locator('.g-call-tile').count()) === 3 ? true : undefined),
        'no tiles',
        30_000,
      );
      await seesAndHears(page, false);
    }
    await look('3-in-the-call');
  });

  it('opens the microphone with the floor, which is heard, and closes it again', async () => {
    const microphone = button(first.page, 'Mikrofon');
    expect(await microphone.getAttribute('aria-disabled')).toBe('true');
    await office.must({ kind: 'give-floor', personId: personIdOf(FIRST) });
    await until(async () => ((await microphone.getAttribute('aria-disabled')) === null ? true : undefined), 'no floor');
    await call(chair.page)
      .getByRole('button', { name: /Dachsleitner um Ton bitten$/u })
      .click();
    // Nobody's microphone opens before they say so.
    await button(first.page, 'Mikrofon einschalten').waitFor();
    expect(await microphone.getAttribute('aria-pressed')).toBe('false');
    await button(first.page, 'Mikrofon einschalten').click();
    await until(async () => ((await receivedBy(second.page)).audioEnergy > 0 ? true : undefined), 'not heard', 30_000);
    await seesAndHears(second.page, true);
    expect(await findingsOf(first.page)).toEqual([]);
    await look('4-floor');
    await office.must({ kind: 'end-floor' });
    await until(
      async () => ((await microphone.getAttribute('aria-disabled')) === 'true' ? true : undefined),
      'still open',
    );
    await second.page.waitForTimeout(2_000);
    expect((await receivedWithin(second.page, 2_000)).audioEnergy).toBe(0);
  });

  it('votes meanwhile, and the picture goes on beside the ballot', async () => {
    const voteId = randomUUID();
    await office.must({
      kind: 'open-vote',
      voteId,
      itemId: item,
      subject: { kind: 'free', question: 'Wer stimmt zu?' },
    });
    const ballot = first.page.locator('.g-ballot');
    await ballot.getByRole('radio', { name: /^Ja/u }).check();
    const [vote, tiles] = [await ballot.boundingBox(), await call(first.page).boundingBox()];
    expect(tiles?.y).toBeGreaterThanOrEqual((vote?.y ?? 0) + (vote?.height ?? 0));
    await look('5-vote');
    await ballot.getByRole('button', { name: /abgeben/u }).click();
    await first.page.getByText('Ihre Stimme: Ja – gezählt').first().waitFor();
    await seesAndHears(first.page, false);
    await office.must({ kind: 'abort-vote', voteId, reason: 'Probe' });
  });

  it('comes back by itself after the video server was killed', async () => {
    server.kill();
    await call(first.page).getByText('unterbrochen').waitFor({ timeout: 30_000 });
    await call(first.page).getByText('Sie sind im Gespräch.').waitFor({ timeout: 60_000 });
    await seesAndHears(first.page, false);
  });

  it('is over for somebody whose session ended, with every token', async () => {
    const member = await app.signIn(SECOND);
    const { token } = (await member.post<CallTicket>(`/api/v1/meetings/${meetingId}/conference/ticket`)).body;
    const cookie = (await second.context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    await second.page.getByRole('button', { name: 'Abmelden' }).first().click();
    await until(
      async () => ((await call(first.page).locator('.g-call-tile').count()) === 2 ? true : undefined),
      'still to be seen',
      30_000,
    );
    expect([401, 403]).toContain((await openLine(member, token, { cookie })).status);
  });
});
