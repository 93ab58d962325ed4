import { randomUUID } from 'node:crypto';
import type { CallTrials, Problem, TrialTickets } from '@gremia/contracts';
import { openBrowsers, type Browsers } from '../browser/support/browsers';
import { findingsOf } from '../browser/support/axe';
import { keepPicture } from '../browser/support/keep-picture';
import { enter, LiveClient, OPEN, planMeeting } from '../support/live';
import { startTestApp, type TestApp } from '../support/test-app';
import { openLine } from '../support/video-line';
import { hasLivekit, OwnServer } from './livekit';
import { FAKE_DEVICES, SILENT_MICROPHONE } from './media';

jest.setTimeout(180_000);

/** A member, days before the meeting: does what their device gives come through? */
(hasLivekit ? describe : describe.skip)('trying picture and sound before a meeting', () => {
  const server = new OwnServer();
  const unexpected: string[] = [];
  let app: TestApp;
  let browsers: Browsers;
  let meetingId: string;

  beforeAll(async () => {
    await server.start(1);
    app = await startTestApp({ settings: server.settings });
    meetingId = await planMeeting(app);
    browsers = await openBrowsers(app.url, unexpected, FAKE_DEVICES);
  });
  afterAll(async () => {
    await browsers?.close();
    await app?.stop();
    await server.remove();
    expect(unexpected).toEqual([]);
  });
  const base = (): string => `/api/v1/meetings/${meetingId}/conference/trials`;
  const trialsOf = async (login: string): Promise<CallTrials> =>
    (await (await app.signIn(login)).get<CallTrials>(base())).body;

  it('shows what has come back over the video server, and keeps it for whoever leads', async () => {
    const { page } = await browsers.signedIn('ahrenfels');
    await page.goto(`${app.url}/mitglied/sitzung/${meetingId}`);
    await page.getByRole('button', { name: 'Bild und Ton testen' }).click();
    await page.getByRole('button', { name: 'Test beginnen' }).click();
    await page.getByText('Bild: kommt an.').waitFor({ timeout: 60_000 });
    await page.getByText('Ton: kommt an.').waitFor({ timeout: 60_000 });
    await page.getByText(/^Zuletzt getestet: .* Bild und Ton kamen an\.$/u).waitFor({ timeout: 30_000 });
    expect(await findingsOf(page)).toEqual([]);
    await keepPicture(page, 'trial', { whole: true });
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await keepPicture(page, 'trial-360', { whole: true });
    expect((await trialsOf('ahrenfels')).own).toMatchObject({ picture: true, sound: true });
    expect((await trialsOf('sitzungsdienst')).people).toMatchObject([{ picture: true, sound: true }]);
    expect(await trialsOf('rabenhaupt')).toMatchObject({ own: null, people: [] });
    await page.getByRole('button', { name: 'Schließen' }).click();
    await page.close();
  });

  it('says what did not come back, and what to look at', async () => {
    const { page } = await browsers.signedIn('rabenhaupt');
    await page.addInitScript(SILENT_MICROPHONE);
    await page.goto(`${app.url}/mitglied/sitzung/${meetingId}`);
    await page.getByRole('button', { name: 'Bild und Ton testen' }).click();
    await page.getByRole('button', { name: 'Test beginnen' }).click();
    await page.getByText('Ton: ist nicht angekommen.').waitFor({ timeout: 60_000 });
    await page.getByText(/^Zuletzt getestet: .* Nur das Bild kam an/u).waitFor({ timeout: 30_000 });
    expect((await trialsOf('rabenhaupt')).own).toMatchObject({ picture: true, sound: false });
    await page.close();
  });

  it('lets nobody into the room of somebody else, and believes nobody who has sent nothing', async () => {
    const [member, other] = [await app.signIn('eschenwald'), await app.signIn('tannhofer')];
    const { body: tickets } = await member.post<TrialTickets>(base());
    const statusFor = async (client: typeof member, token: string): Promise<number> => {
      const answer = await openLine(client, token);
      if ('line' in answer) answer.line.terminate();
      return answer.status;
    };
    expect(await statusFor(other, tickets.receives)).toBe(403);
    expect(await statusFor(app.visitor(), tickets.sends)).toBe(401);
    expect(await statusFor(member, tickets.sends)).toBe(101);
    const { body } = await member.put<CallTrials>(base(), { picture: true, sound: true });
    expect(body.own).toMatchObject({ picture: false, sound: false });
  });

  it('is over with the meeting, and there is none of a meeting one may not know of', async () => {
    const itemId = randomUUID();
    const over = await planMeeting(app, { items: [{ id: itemId }] });
    const office = new LiveClient(await enter(app, 'sitzungsdienst'), over);
    await office.must(OPEN);
    await office.must({ kind: 'call-item', itemId });
    await office.must({ kind: 'close-item', itemId, disposition: 'noted', note: '' });
    await office.must({ kind: 'close-meeting' });
    office.leave();
    const member = await app.signIn('ahrenfels');
    const start = (id: string, client = member) => client.post<Problem>(`/api/v1/meetings/${id}/conference/trials`);
    expect((await start(over)).body.code).toBe('meeting-closed');
    const hidden = await planMeeting(app, { committee: 'bauausschuss', public: false, published: false });
    expect((await start(hidden, await app.signIn('inklusion'))).status).toBe(404);
  });
});
