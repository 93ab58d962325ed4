import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { findingsOf } from '../browser/support/axe';
import { openBrowsers, type Browsers, type Person } from '../browser/support/browsers';
import { keepPicture } from '../browser/support/keep-picture';
import { enter, LiveClient, OPEN, personIdOf, planMeeting, until } from '../support/live';
import { startTestApp, type TestApp } from '../support/test-app';
import { VoskServer } from '../support/vosk-server';
import { callOn, press, twoInCall } from './call-stage';
import { hasLivekit, OwnServer } from './livekit';
import { FAKE_DEVICES } from './media';

jest.setTimeout(240_000);

const MEMBER = 'ahrenfels';
const PATIENCE = 60_000;

/** Sound of real pages on its way to a recogniser: it hears a word in each piece in which something sounds. */
(hasLivekit ? describe : describe.skip)('captions made of the sound of browsers', () => {
  const server = new OwnServer();
  const vosk = new VoskServer();
  const unexpected: string[] = [];
  const [open, closed] = [randomUUID(), randomUUID()];
  let app: TestApp;
  let browsers: Browsers;
  let chair: Person;
  let member: Person;
  let visitor: Person;
  let office: LiveClient;

  beforeAll(async () => {
    await vosk.start();
    await server.start(1);
    app = await startTestApp({ settings: { ...server.settings, GREMIA_CAPTIONS_URL: vosk.url } });
    const items = [
      { id: open, title: 'Bänke am Uferweg' },
      { id: closed, title: 'Verkauf', public: false },
    ];
    const meetingId = await planMeeting(app, { items });
    office = new LiveClient(await enter(app, 'sitzungsdienst'), meetingId);
    await office.must(OPEN);
    await office.follow();
    await office.must({ kind: 'check-in', personId: personIdOf(MEMBER), mode: 'hall' });
    await office.must({ kind: 'call-item', itemId: open });
    browsers = await openBrowsers(app.url, unexpected, FAKE_DEVICES);
    ({ chair, member } = await twoInCall(browsers, app.url, meetingId));
    visitor = await browsers.visitor();
    await visitor.page.goto(`${app.url}/anzeige/${meetingId}`);
  });
  afterAll(async () => {
    office?.leave();
    await browsers?.close();
    await app?.stop();
    await server.remove();
    await vosk.stop();
    expect(unexpected).toEqual([]);
  });

  const captions = (page: Page) => page.getByRole('log', { name: 'Untertitel' });
  const lines = async (): Promise<number> => {
    await chair.page.waitForTimeout(3_000);
    return vosk.lines;
  };

  it('are off, whoever speaks, until whoever leads switches them on; everybody in the call is told', async () => {
    await press(chair.page, 'Mikrofon');
    expect(await lines()).toBe(0);
    expect(await callOn(member.page).getByText('Automatische Untertitel sind an').count()).toBe(0);
    await callOn(chair.page).getByText('Weiteres zum Gespräch').click();
    await press(chair.page, 'Untertitel automatisch erstellen');
    await callOn(member.page).getByText('Automatische Untertitel sind an').waitFor();
  });

  it('are made of what whoever speaks says, with their name, for members, desk and hall', async () => {
    await captions(member.page)
      .getByText(/Henrike Wolkenstein:/u)
      .first()
      .waitFor({ timeout: PATIENCE });
    await captions(member.page).getByText('(automatisch erstellt)').first().waitFor();
    // A fake microphone beeps and is silent in turn, so words come and end.
    expect(vosk.loud).toBeGreaterThan(0);
    expect(vosk.pieces).toBeGreaterThan(vosk.loud);
    expect(vosk.configured).toContainEqual({ config: { sample_rate: 16_000 } });
    await visitor.page.locator('.hall__band--captions').getByText(/wort/u).first().waitFor();
    for (const width of [360, 768, 1440, 1920]) {
      await member.page.setViewportSize({ width, height: 900 });
      await captions(member.page).scrollIntoViewIfNeeded();
      await keepPicture(member.page, `automatic-member-${width}`);
    }
    await keepPicture(visitor.page, 'automatic-hall');
    await keepPicture(chair.page, 'automatic-desk');
    for (const { page } of [member, chair, visitor]) expect(await findingsOf(page)).toEqual([]);
  });

  it('end with the microphone, and follow the floor', async () => {
    await press(chair.page, 'Mikrofon');
    await until(() => (vosk.lines === 0 ? true : undefined), 'sound still comes', PATIENCE);
    await office.must({ kind: 'give-floor', personId: personIdOf(MEMBER) });
    const microphone = callOn(member.page).getByRole('button', { name: 'Mikrofon', exact: true });
    await until(async () => ((await microphone.getAttribute('aria-disabled')) === null ? true : undefined), 'no floor');
    await microphone.click();
    await captions(member.page)
      .getByText(/Ahrenfels:/u)
      .first()
      .waitFor({ timeout: PATIENCE });
    await office.must({ kind: 'end-floor' });
    await until(() => (vosk.lines === 0 ? true : undefined), 'sound still comes', PATIENCE);
  });

  it('say at the desk that the program does not answer, and come back by themselves', async () => {
    await press(chair.page, 'Mikrofon');
    await until(() => (vosk.lines > 0 ? true : undefined), 'no sound comes', PATIENCE);
    await vosk.stop();
    await callOn(chair.page).getByText('Das Programm antwortet nicht.').waitFor({ timeout: PATIENCE });
    await keepPicture(chair.page, 'automatic-desk-unreachable');
    await vosk.start();
    await callOn(chair.page).getByText('Ein Programm auf dem Server schreibt mit').waitFor({ timeout: PATIENCE });
  });

  it('end with the public part', async () => {
    await office.must({ kind: 'close-item', itemId: open, disposition: 'noted', note: '' });
    await office.must({ kind: 'call-item', itemId: closed });
    await callOn(chair.page)
      .getByText('Im nichtöffentlichen Teil laufen sie nur, wenn Sie sie hier eigens einschalten')
      .waitFor({ timeout: PATIENCE });
    const before = vosk.pieces;
    await press(chair.page, 'Kamera und Mikrofon prüfen');
    await press(chair.page, 'Eintreten');
    await callOn(chair.page).getByText('Sie sind im Gespräch.').waitFor();
    await press(chair.page, 'Mikrofon');
    expect(await lines()).toBe(0);
    expect(vosk.pieces).toBe(before);
  });
});
