import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { DeviceCall, DeviceView } from '@gremia/contracts';
import type { Page } from 'playwright-core';
import type { Person } from '../browser/support/browsers';
import { committee } from '../support/paper-inputs';
import { personIdOf, until } from '../support/live';
import type { TestClient } from '../support/test-client';
import { openLine } from '../support/video-line';
import { findingsOf } from '../browser/support/axe';
import { callOn, CallStage, goIn, press } from './call-stage';
import { hasLivekit } from './livekit';
import { receivedBy, receivedWithin } from './media';

jest.setTimeout(240_000);

const REMOTE = 'dachsleitner';
const LEAST_FRAMES = 5;
const LOOK = 4_000;
const PATIENCE = 60_000;

/** Screen and camera of a hall, each paired, beside a chair in the hall and a member from elsewhere. */
(hasLivekit ? describe : describe.skip)('the hall in a call', () => {
  const stage = new CallStage();
  const [open, closed] = [randomUUID(), randomUUID()];
  let chair: Person;
  let remote: Person;
  let screen: Person;
  let camera: Person;
  let clerk: TestClient;

  beforeAll(async () => {
    await stage.open(
      {
        items: [
          { id: open, title: 'Bänke am Uferweg' },
          { id: closed, title: 'Verkauf', public: false },
        ],
      },
      async (app, meetingId) => {
        await app.db('UPDATE committee SET emergency = $1', [{ declared: true, statuteClause: '§ 7a Hauptsatzung' }]);
        await app.db(`UPDATE meeting SET public_room = 'Rathausfestsaal' WHERE id = $1`, [meetingId]);
      },
    );
    clerk = await stage.app.signIn('sitzungsdienst');
    await stage.office.must({ kind: 'check-in', personId: personIdOf('vorsitz'), mode: 'hall' });
    await stage.office.must({ kind: 'check-in', personId: personIdOf(REMOTE), mode: 'remote' });
    await stage.office.must({ kind: 'call-item', itemId: open });
    chair = await stage.chairInCall();
    remote = await stage.member(REMOTE);
    await press(remote.page, 'Am Gespräch teilnehmen');
    await callOn(chair.page)
      .getByRole('button', { name: /Dachsleitner einlassen$/u })
      .click();
    await goIn(remote.page);
  });
  afterAll(() => stage.close());

  /** Opens the page of a device and confirms its code as the office does. */
  async function pair(kind: 'hall' | 'camera', name: string): Promise<Person> {
    const person = await stage.browsers.visitor();
    await person.page.setViewportSize({ width: 1280, height: 720 });
    await person.page.goto(`${stage.app.url}/geraet?art=${kind}`);
    const code = await person.page.locator('.hall-code').textContent();
    const place = { name, committeeId: committee('stadtrat'), meetingId: stage.meetingId };
    expect((await clerk.post<DeviceView>('/api/v1/devices', { code, ...place })).status).toBe(201);
    return person;
  }
  const cookieOf = async ({ context }: Person): Promise<string> =>
    (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  /** What the device would be given now, asked from outside of its page. */
  async function ticketOf(person: Person): Promise<DeviceCall['call']> {
    const answer = await fetch(`${stage.app.url}/api/v1/device/call`, {
      method: 'POST',
      headers: { cookie: await cookieOf(person), origin: stage.app.url },
    });
    return ((await answer.json()) as DeviceCall).call;
  }
  const lineOf = async (person: Person, token: string): Promise<number> => {
    const answer = await openLine(clerk, token, { cookie: await cookieOf(person) });
    if ('line' in answer) answer.line.terminate();
    return answer.status;
  };
  const look = async (page: Page, name: string): Promise<void> => {
    const to = process.env['PICTURES'];
    if (to !== undefined) await page.screenshot({ path: join(to, `${name}.png`) });
  };
  const framesCome = async (page: Page): Promise<void> => {
    await until(async () => ((await receivedBy(page)).frames > 0 ? true : undefined), 'no picture came', PATIENCE);
    expect((await receivedWithin(page, LOOK)).frames).toBeGreaterThanOrEqual(LEAST_FRAMES);
  };
  const tiles = (page: Page) => page.locator('.hall-tile');
  const hallTileOn = (page: Page) => callOn(page).locator('.g-call-tile', { hasText: 'Sitzungssaal' });

  it('shows who speaks from elsewhere on the paired screen, and plays them', async () => {
    screen = await pair('hall', 'Beamer');
    await screen.page.locator('.hall[data-scene="item"]').waitFor();
    await screen.page.waitForTimeout(LOOK);
    // Whoever leads sits in the hall, where everybody sees them.
    expect(await tiles(screen.page).count()).toBe(0);
    await stage.office.must({ kind: 'give-floor', personId: personIdOf(REMOTE) });
    await tiles(screen.page).getByText('Dachsleitner').waitFor({ timeout: PATIENCE });
    await framesCome(screen.page);
    const microphone = callOn(remote.page).getByRole('button', { name: 'Mikrofon', exact: true });
    await until(async () => ((await microphone.getAttribute('aria-disabled')) === null ? true : undefined), 'no floor');
    await microphone.click();
    await until(
      async () => ((await receivedBy(screen.page)).audioEnergy > 0 ? true : undefined),
      'the hall does not hear them',
      PATIENCE,
    );
    await look(screen.page, '1-speaker');
    expect(await findingsOf(screen.page)).toEqual([]);
  });

  it('is hidden, and whoever leads sees it among the devices', async () => {
    await callOn(chair.page).getByText('Beamer (Saalanzeige) – verbunden').waitFor({ timeout: PATIENCE });
    expect(await callOn(remote.page).locator('.g-call-tile').count()).toBe(2);
  });

  it('pins whoever interprets, 320 pixels wide at least, with and without a speaker', async () => {
    const role = `/api/v1/meetings/${stage.meetingId}/conference/people/${personIdOf(REMOTE)}/role`;
    expect((await clerk.put(role, { role: 'interpreter' })).status).toBe(204);
    const tile = screen.page.locator('.hall-tile--interpreter');
    await tile.waitFor({ timeout: PATIENCE });
    await stage.office.must({ kind: 'end-floor' });
    for (const [width, height] of [
      [1024, 768],
      [1280, 720],
      [1080, 1920],
    ] as const) {
      await screen.page.setViewportSize({ width, height });
      expect((await tile.boundingBox())?.width).toBeGreaterThanOrEqual(320);
      await look(screen.page, `2-interpreter-${width}`);
    }
    await framesCome(screen.page);
    expect((await clerk.put(role, { role: 'participant' })).status).toBe(204);
    await tile.waitFor({ state: 'detached', timeout: PATIENCE });
    await screen.page.setViewportSize({ width: 1280, height: 720 });
  });

  it('sends picture and sound of the hall to those elsewhere, named as such, and receives nothing itself', async () => {
    camera = await pair('camera', 'Saalkamera');
    await camera.page.getByText('Bild und Ton des Saals werden übertragen.').waitFor({ timeout: PATIENCE });
    await hallTileOn(remote.page).locator('video').waitFor({ timeout: PATIENCE });
    await hallTileOn(remote.page).scrollIntoViewIfNeeded();
    await framesCome(remote.page);
    await until(
      async () => ((await receivedWithin(remote.page, 1_000)).audioEnergy > 0 ? true : undefined),
      'the hall is not heard elsewhere',
      PATIENCE,
    );
    await stage.office.must({ kind: 'give-floor', personId: personIdOf(REMOTE) });
    expect(await receivedWithin(camera.page, LOOK)).toEqual({ frames: 0, audioEnergy: 0 });
    await look(camera.page, '3-camera');
    await look(remote.page, '3-remote');
    expect(await findingsOf(camera.page)).toEqual([]);
  });

  it('never plays in the hall what the hall has sent: neither the screen nor whoever sits there', async () => {
    await stage.office.must({ kind: 'end-floor' });
    await screen.page.waitForTimeout(LOOK);
    // Nobody from elsewhere speaks now, and the microphone of the hall beeps.
    expect((await receivedWithin(remote.page, LOOK)).audioEnergy).toBeGreaterThan(0);
    for (const { page } of [screen, chair]) expect((await receivedWithin(page, LOOK)).audioEnergy).toBe(0);
  });

  it('is muted by whoever leads, and stays so when its line comes back', async () => {
    await press(chair.page, 'Saalkamera stummschalten');
    await camera.page.getByText('Das Mikrofon ist von der Sitzungsleitung stummgeschaltet.').waitFor();
    await remote.page.waitForTimeout(2_000);
    expect((await receivedWithin(remote.page, LOOK)).audioEnergy).toBe(0);
    await look(chair.page, '4-muted-desk');
    await camera.page.reload();
    await camera.page.getByText('Das Mikrofon ist von der Sitzungsleitung stummgeschaltet.').waitFor();
    await remote.page.waitForTimeout(2_000);
    expect((await receivedWithin(remote.page, LOOK)).audioEnergy).toBe(0);
    await press(chair.page, 'Saalkamera stummschalten');
    await camera.page.getByText('Bild und Ton des Saals werden übertragen.').waitFor();
  });

  it('is shown large to everybody when whoever leads says so, until it leaves', async () => {
    const large = (page: Page) => callOn(page).getByRole('list', { name: 'Groß gezeigt' }).locator('.g-call-tile');
    await press(chair.page, 'Saalkamera groß zeigen');
    for (const { page } of [remote, chair]) await large(page).getByText('Sitzungssaal').waitFor();
    await large(remote.page).scrollIntoViewIfNeeded();
    const others = callOn(remote.page).getByRole('list', { name: 'Teilnehmende' }).locator('.g-call-tile').first();
    const [wide, narrow] = [await large(remote.page).boundingBox(), await others.boundingBox()];
    expect(wide?.width).toBeGreaterThan((narrow?.width ?? 0) * 1.5);
    await look(remote.page, '5-spotlight');
    await look(chair.page, '5-spotlight-desk');
    expect(await findingsOf(remote.page)).toEqual([]);
    // A screen is hidden, and whoever is not there is shown to nobody.
    const path = `/api/v1/meetings/${stage.meetingId}/conference/spotlight`;
    const [{ id } = { id: '' }] = await stage.app.db<{ id: string }>(`SELECT id FROM device WHERE kind = 'hall'`);
    for (const identity of [`device:${id}`, randomUUID()])
      expect((await clerk.put(path, { identity })).status).toBe(404);
    const member = await stage.app.signIn('ahrenfels');
    expect((await member.put(path, { identity: null })).status).toBe(403);
    await camera.page.goto('about:blank');
    await until(async () => ((await large(remote.page).count()) === 0 ? true : undefined), 'still large', PATIENCE);
    await until(async () => {
      const [room] = await stage.app.db<{ spotlight: string | null }>('SELECT spotlight FROM conference_room');
      return room?.spotlight === null ? true : undefined;
    }, 'it is still kept');
    await camera.page.goto(`${stage.app.url}/geraet?art=camera`);
    await camera.page.getByText('Bild und Ton des Saals werden übertragen.').waitFor({ timeout: PATIENCE });
  });

  it('sends nothing in a break', async () => {
    await stage.office.must({ kind: 'interrupt-meeting', reason: 'Pause' });
    await camera.page.getByText('Die Sitzung ruht.').waitFor();
    await remote.page.waitForTimeout(2_000);
    expect(await receivedWithin(remote.page, LOOK)).toMatchObject({ audioEnergy: 0 });
    await stage.office.must({ kind: 'resume-meeting' });
    await camera.page.getByText('Bild und Ton des Saals werden übertragen.').waitFor();
  });

  it('is out when the public is excluded, with every token, unless the office has said that it may stay', async () => {
    const before = await ticketOf(screen);
    expect(before?.part).toBe('public');
    await stage.office.must({ kind: 'close-item', itemId: open, disposition: 'noted', note: '' });
    await stage.office.must({ kind: 'call-item', itemId: closed });
    await camera.page.getByText('Es wird nichts übertragen.').waitFor();
    await screen.page.locator('.hall[data-scene="non-public"]').waitFor();
    await until(async () => ((await tiles(screen.page).count()) === 0 ? true : undefined), 'a picture is left');
    for (const each of [screen, camera]) expect(await ticketOf(each)).toBeNull();
    expect(await lineOf(screen, before?.token ?? '')).toBe(403);
    const inside = (await stage.server.rooms.listRooms()).map(({ name }) => name);
    expect(inside).toHaveLength(1);
    for (const name of inside)
      expect(
        (await stage.server.rooms.listParticipants(name)).filter(({ identity }) => identity.includes(':')),
      ).toEqual([]);
    const [device] = await stage.app.db<{ id: string }>(`SELECT id FROM device WHERE kind = 'hall'`);
    const place = { name: 'Beamer', committeeId: committee('stadtrat'), meetingId: stage.meetingId, behindDoors: true };
    expect((await clerk.put(`/api/v1/devices/${device?.id}`, place)).status).toBe(200);
    const entitled = await ticketOf(screen);
    expect(entitled?.part).toBe('non-public');
    expect(await lineOf(screen, entitled?.token ?? '')).toBe(101);
    // Its token is of no use to another device.
    expect(await lineOf(camera, entitled?.token ?? '')).toBe(403);
    // What is sent there is encrypted between browsers, and the screen has the key.
    expect(entitled?.key?.key).toMatch(/^.{44}$/u);
    await press(remote.page, 'Ich bin allein, niemand hört mit');
    await goIn(remote.page);
    const spotlight = `/api/v1/meetings/${stage.meetingId}/conference/spotlight`;
    await until(
      async () => ((await clerk.put(spotlight, { identity: personIdOf(REMOTE) })).status === 204 ? true : undefined),
      'they are not in the call',
    );
    await tiles(screen.page).getByText('Dachsleitner').waitFor({ timeout: PATIENCE });
    await framesCome(screen.page);
  });

  it('is over at once for a device that the office has ended', async () => {
    const token = (await ticketOf(screen))?.token ?? '';
    const [device] = await stage.app.db<{ id: string }>(`SELECT id FROM device WHERE kind = 'hall'`);
    expect((await clerk.delete(`/api/v1/devices/${device?.id}`)).status).toBe(204);
    expect(await lineOf(screen, token)).toBe(403);
    expect(await ticketOf(screen)).toBeNull();
  });
});
