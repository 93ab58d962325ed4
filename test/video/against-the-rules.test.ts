import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as LiveKit from 'livekit-client';
import type { Page } from 'playwright-core';
import type { Person } from '../browser/support/browsers';
import { personIdOf, until } from '../support/live';
import type { TestClient } from '../support/test-client';
import { callOn, CallStage, goIn, press } from './call-stage';
import { hasLivekit } from './livekit';
import { receivedWithin } from './media';

jest.setTimeout(240_000);

const CLIENT = join(__dirname, '../../node_modules/livekit-client/dist/livekit-client.umd.js');
const [MEMBER, GUEST] = ['ahrenfels', 'inklusion'];
const NAME = 'Brückenbauer';
const LOOK = 3_000;

/** The page of somebody who has changed it: LiveKit's client, and a line of their own. */
interface ChangedPage {
  readonly LivekitClient: typeof LiveKit;
  line?: LiveKit.Room;
}

/** Somebody who was let in and does with their line what our pages would not. */
(hasLivekit ? describe : describe.skip)('somebody in a call who breaks its rules', () => {
  const stage = new CallStage();
  const item = randomUUID();
  let chair: Person;
  let member: Person;
  let guest: Person;
  let clerk: TestClient;

  beforeAll(async () => {
    await stage.open({ items: [{ id: item, title: 'Bänke am Uferweg' }] });
    clerk = await stage.app.signIn('sitzungsdienst');
    await stage.office.must({ kind: 'check-in', personId: personIdOf('vorsitz'), mode: 'hall' });
    await stage.office.must({ kind: 'call-item', itemId: item });
    chair = await stage.chairInCall();
    [member, guest] = [await stage.member(MEMBER), await stage.guest(GUEST)];
    for (const { page } of [member, guest]) await press(page, 'Am Gespräch teilnehmen');
    await callOn(chair.page).getByText('2 Personen warten.').waitFor();
    await press(chair.page, 'Alle einlassen');
    await goIn(member.page);
    await takeLine(guest.page);
  });
  afterAll(() => stage.close());

  /** Leaves our page alone, and opens a line with a ticket of one's own. */
  async function takeLine(page: Page): Promise<void> {
    await page.evaluate(readFileSync(CLIENT, 'utf8'));
    await page.evaluate(async (meetingId) => {
      const here = globalThis as unknown as ChangedPage;
      const { csrfToken } = (await (await fetch('/api/v1/session')).json()) as { csrfToken: string };
      const answer = await fetch(`/api/v1/meetings/${meetingId}/conference/ticket`, {
        method: 'POST',
        headers: { 'x-csrf-token': csrfToken },
      });
      const { path, token } = (await answer.json()) as { path: string; token: string };
      here.line = new here.LivekitClient.Room();
      // What the page looks at before it sends: the server has to look itself.
      Object.assign(here.line.localParticipant, { hasPermissionsToPublish: () => true });
      await here.line.connect(`${location.origin.replace(/^http/u, 'ws')}${path}`, token);
    }, stage.meetingId);
  }

  /** Sends sound or a picture under the name of another source; answers what the server said. */
  const sendAs = (page: Page, kind: 'audio' | 'video', source: string, name = ''): Promise<string> =>
    page.evaluate(
      async ([wanted, from, called, patience]) => {
        const { line } = globalThis as unknown as ChangedPage;
        const stream = await navigator.mediaDevices.getUserMedia({ [wanted]: true });
        const [track] = stream.getTracks();
        if (line === undefined || track === undefined) return 'nothing to send';
        const sent = line.localParticipant
          .publishTrack(track, { source: from as LiveKit.Track.Source, name: called })
          .then(() => 'sent', String);
        // Of what it does not take the server says nothing that this page waits for.
        return Promise.race([sent, new Promise<string>((over) => setTimeout(() => over('not taken'), patience))]);
      },
      [kind, source, name, LOOK] as const,
    );

  const isOut = (page: Page): Promise<unknown> =>
    until(
      () => page.evaluate(() => (globalThis as unknown as ChangedPage).line?.state === 'disconnected' || undefined),
      'they are still in',
      30_000,
    );
  /** How often somebody is shown to somebody else, and whether anything of it could be heard there. */
  const shownTo = (page: Page, name: string): Promise<{ readonly tiles: number; readonly plays: boolean }> =>
    callOn(page).evaluate(
      (call, called) => ({
        tiles: [...call.querySelectorAll('.g-call-tile')].filter(({ textContent }) => textContent.includes(called))
          .length,
        plays: [...call.querySelectorAll('video')].some(
          ({ muted, srcObject }) => !muted || (srcObject as MediaStream | null)?.getAudioTracks().length,
        ),
      }),
      name,
    );

  it('is heard by nobody without the floor, whatever they call their sound, and is out', async () => {
    expect(await sendAs(guest.page, 'audio', 'camera')).toBe('sent');
    for (const { page } of [chair, member]) expect((await receivedWithin(page, LOOK)).audioEnergy).toBe(0);
    for (const { page } of [chair, member]) expect(await shownTo(page, NAME)).toMatchObject({ plays: false });
    await isOut(guest.page);
    await takeLine(guest.page);
    expect(await sendAs(guest.page, 'video', 'camera')).toBe('sent');
    await callOn(chair.page).locator('.g-call-tile', { hasText: NAME }).locator('video').waitFor();
  });

  it('sends no microphone and no screen that they may not, past the check of their own page', async () => {
    for (const source of ['microphone', 'screen_share', 'screen_share_audio', 'unknown'])
      expect([source, await sendAs(guest.page, source === 'screen_share' ? 'video' : 'audio', source)]).not.toEqual([
        source,
        'sent',
      ]);
    const role = `/api/v1/meetings/${stage.meetingId}/conference/people/${personIdOf(GUEST)}/role`;
    expect((await clerk.put(role, { role: 'interpreter' })).status).toBe(204);
    await member.page.locator('.g-call-tiles--interpreters', { hasText: NAME }).waitFor();
    expect(await sendAs(guest.page, 'video', 'screen_share')).not.toBe('sent');
    expect(await callOn(member.page).locator('.g-call-tiles--screens .g-call-tile').count()).toBe(0);
    expect((await clerk.put(role, { role: 'participant' })).status).toBe(204);
  });

  it('reaches nobody with data, and changes nothing of how they are called or what they are', async () => {
    const other = await stage.guest('verwaltung');
    await press(other.page, 'Am Gespräch teilnehmen');
    await callOn(chair.page)
      .getByRole('button', { name: /Amtsberg einlassen$/u })
      .click();
    await callOn(other.page).getByRole('button', { name: 'Kamera und Mikrofon prüfen' }).waitFor();
    await takeLine(other.page);
    await other.page.evaluate(() => {
      const { line } = globalThis as unknown as ChangedPage;
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      for (const event of ['dataReceived', 'chatMessage', 'transcriptionReceived', 'participantNameChanged'] as const)
        line?.on(event, () => void heard.push(event));
      for (const topic of ['', 'lk.chat', 'lk.transcription'])
        line?.registerTextStreamHandler(topic, () => void heard.push(topic));
      line?.on('participantAttributesChanged', (changed) => void heard.push(...Object.keys(changed)));
    });
    const said = await guest.page.evaluate(async () => {
      const own = (globalThis as unknown as ChangedPage).line?.localParticipant;
      if (own === undefined) throw new Error('there is no line');
      const works = [
        own.publishData(new TextEncoder().encode('data'), { reliable: true }),
        own.sendText('text', { topic: 'lk.transcription' }),
        own.sendChatMessage('chat'),
        own.setAttributes({ role: 'interpreter' }),
        own.setName('<img src=x onerror=alert(1)>'),
      ];
      return (await Promise.allSettled(works)).slice(-2).map(({ status }) => status);
    });
    expect(said).toEqual(['rejected', 'rejected']);
    await other.page.waitForTimeout(LOOK);
    expect(await other.page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
    await other.context.close();
  });

  it('is not shown as speaking because they say so, nor with what they call their picture', async () => {
    await guest.page.evaluate(async () => (globalThis as unknown as ChangedPage).line?.simulateScenario('speaker'));
    const tile = callOn(chair.page).locator('.g-call-tile', { hasText: NAME });
    for (let looked = 0; looked < 10; looked += 1) {
      expect(await tile.getAttribute('data-speaking')).toBeNull();
      await chair.page.waitForTimeout(200);
    }
    expect(await sendAs(guest.page, 'video', 'camera', '<b>Ordnungsruf</b>')).toBe('sent');
    await chair.page.waitForTimeout(LOOK);
    expect(await callOn(chair.page).textContent()).not.toContain('Ordnungsruf');
    expect(await shownTo(chair.page, NAME)).toEqual({ tiles: 1, plays: false });
  });

  it('fills nobody’s screen with their pictures, and is out for a crowd of them', async () => {
    for (let sent = 0; sent < 10; sent += 1) await sendAs(guest.page, 'video', 'camera').catch(() => '');
    expect((await shownTo(chair.page, NAME)).tiles).toBeLessThan(2);
    await isOut(guest.page);
    await until(async () => ((await shownTo(chair.page, NAME)).tiles === 0 ? true : undefined), 'still to be seen');
    await callOn(member.page).getByText('Sie sind im Gespräch.').waitFor();
  });
});
