import { randomUUID } from 'node:crypto';
import type { ConferenceView, DeviceView, Problem } from '@gremia/contracts';
import type { Page } from 'playwright-core';
import { findingsOf } from '../browser/support/axe';
import type { Person } from '../browser/support/browsers';
import { keepPicture } from '../browser/support/keep-picture';
import { personIdOf, until } from '../support/live';
import { committee } from '../support/paper-inputs';
import type { TestClient } from '../support/test-client';
import { callOn, CallStage, press } from './call-stage';
import { hasLivekit } from './livekit';
import { receivedWithin } from './media';

jest.setTimeout(300_000);

const EASY = 'Leichte Sprache';
const [GUEST, MEMBER] = ['inklusion', 'ahrenfels'] as const;
const PATIENCE = 60_000;
const LOOK = 3_000;

/** A guest interprets into Easy Language; a member, somebody of the public and a screen listen, or do not. */
(hasLivekit ? describe : describe.skip)('a channel of sound of its own', () => {
  const stage = new CallStage();
  const [open, closed] = [randomUUID(), randomUUID()];
  let clerk: TestClient;
  let chair: Person;
  let interpreter: Person;
  let member: Person;
  let viewer: Person;
  let screen: Person;

  beforeAll(async () => {
    await stage.open(
      {
        items: [
          { id: open, title: 'Bänke am Uferweg' },
          { id: closed, title: 'Verkauf', public: false },
        ],
      },
      async (app) => {
        const office = await app.signIn('sitzungsdienst');
        const rule = { rule: 'webcast', level: 'main-statute', value: true, norm: '§ 9 Hauptsatzung', read: true };
        await office.post(`/api/v1/committees/${committee('stadtrat')}/rules`, { ...rule, validFrom: '2020-01-01' });
      },
    );
    clerk = await stage.app.signIn('sitzungsdienst');
    await stage.office.must({ kind: 'call-item', itemId: open });
    chair = await stage.chairInCall();
    expect((await clerk.put(`${base()}/viewing`, { on: true })).status).toBe(204);
    [interpreter, member] = [await stage.guest(GUEST), await stage.member(MEMBER)];
    for (const { page } of [interpreter, member]) await press(page, 'Am Gespräch teilnehmen');
    await callOn(chair.page).getByText('2 Personen warten.').waitFor();
    await press(chair.page, 'Alle einlassen');
    for (const { page } of [interpreter, member]) {
      await press(page, 'Kamera und Mikrofon prüfen');
      await press(page, 'Ohne eigenes Bild eintreten');
      await callOn(page).getByText('Sie sind im Gespräch.').waitFor();
    }
    viewer = await stage.browsers.visitor();
    await viewer.page.goto(`${stage.app.url}/zusehen/${stage.meetingId}`);
    screen = await stage.browsers.visitor();
    await screen.page.goto(`${stage.app.url}/geraet?art=hall`);
    const code = await screen.page.locator('.hall-code').textContent();
    const place = { name: 'Nebenraum', committeeId: committee('stadtrat'), meetingId: stage.meetingId };
    expect((await clerk.post<DeviceView>('/api/v1/devices', { code, ...place })).status).toBe(201);
    await callOn(chair.page).getByText('Nebenraum (Saalanzeige) – verbunden').waitFor({ timeout: PATIENCE });
  });
  afterAll(() => stage.close());

  const base = (): string => `/api/v1/meetings/${stage.meetingId}/conference`;
  const hears = (page: Page): Promise<unknown> =>
    until(
      async () => ((await receivedWithin(page, 1_000)).audioEnergy > 0 ? true : undefined),
      'nothing is heard',
      PATIENCE,
    );
  const hearsNothing = async (page: Page): Promise<void> => {
    await page.waitForTimeout(2_000);
    expect((await receivedWithin(page, LOOK)).audioEnergy).toBe(0);
  };
  /** How loud each sound is that this page plays, the quietest first. */
  const played = (page: Page): Promise<number[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('audio')].map(({ volume }) => Math.round(volume * 100) / 100).sort((a, b) => a - b),
    );
  const becomes = (page: Page, volumes: readonly number[]): Promise<unknown> =>
    until(
      async () => (JSON.stringify(await played(page)) === JSON.stringify(volumes) ? true : undefined),
      `not played: ${volumes.join(', ')}`,
      PATIENCE,
    );
  const choose = (page: Page, name: string): Promise<void> =>
    page.getByRole('group', { name: 'Ton', exact: true }).getByRole('radio', { name }).check();

  it('is appointed by whoever leads, for a name that listeners know', async () => {
    await press(chair.page, 'Aufgabe von Salome Brückenbauer');
    const dialog = chair.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /eigenen Tonkanal/u }).check();
    await dialog.getByRole('button', { name: 'Aufgabe übertragen' }).click();
    // Without a name nobody could choose it.
    await dialog.getByRole('alert').first().waitFor();
    await dialog.getByLabel('Name des Kanals').fill(EASY);
    expect(await findingsOf(chair.page)).toEqual([]);
    await keepPicture(chair.page, 'channels-1-appoint');
    await dialog.getByRole('button', { name: 'Aufgabe übertragen' }).click();
    await callOn(chair.page).getByText(`dolmetscht (${EASY})`).waitFor();
    await callOn(interpreter.page).getByText(`Sie sprechen im Kanal „${EASY}“.`).waitFor();
    await press(interpreter.page, 'Mikrofon');
    const asMember = await stage.app.signIn(MEMBER);
    const role = `${base()}/people/${personIdOf(GUEST)}/role`;
    expect((await asMember.put<Problem>(role, { role: 'participant' })).body.code).toBe('forbidden');
  });

  it('is heard by whoever has chosen it and by nobody else', async () => {
    for (const { page } of [member, viewer, screen, chair]) await hearsNothing(page);
    await choose(member.page, EASY);
    await hears(member.page);
    for (const { page } of [viewer, screen]) await hearsNothing(page);
    await choose(viewer.page, EASY);
    await hears(viewer.page);
    expect(await findingsOf(member.page)).toEqual([]);
    expect(await findingsOf(viewer.page)).toEqual([]);
    await choose(viewer.page, 'Originalton');
    await hearsNothing(viewer.page);
  });

  it('has the room quietly beside it, as loud as one wants, or not at all', async () => {
    await press(chair.page, 'Mikrofon');
    await becomes(member.page, [0.2, 1]);
    const beside = member.page.getByRole('slider', { name: 'Originalton daneben' });
    await beside.focus();
    await member.page.keyboard.press('ArrowRight');
    await becomes(member.page, [0.3, 1]);
    for (const width of [360, 768, 1440]) {
      await member.page.setViewportSize({ width, height: 900 });
      await keepPicture(callOn(member.page), `channels-2-member-${width}`);
    }
    await member.page.keyboard.press('Home');
    await becomes(member.page, [1]);
    // What was chosen is there again on this device.
    await member.page.reload();
    await press(member.page, 'Kamera und Mikrofon prüfen');
    await press(member.page, 'Ohne eigenes Bild eintreten');
    await hears(member.page);
    await becomes(member.page, [1]);
    // Whoever interprets hears the room in full, and so does whoever has chosen nothing.
    await becomes(interpreter.page, [1]);
    await hears(interpreter.page);
    await becomes(viewer.page, [1]);
  });

  it('gives the room back in full while nobody speaks in it', async () => {
    await press(interpreter.page, 'Mikrofon');
    await member.page.getByText(`Im Kanal „${EASY}“ spricht gerade niemand.`).waitFor();
    await becomes(member.page, [1]);
    await hears(member.page);
    await press(chair.page, 'Mikrofon');
    await hearsNothing(member.page);
    await press(interpreter.page, 'Mikrofon');
    await hears(member.page);
  });

  it('is played by a screen where whoever leads says so', async () => {
    await callOn(chair.page).getByLabel('Ton von Nebenraum').selectOption(EASY);
    await hears(screen.page);
    await keepPicture(chair.page, 'channels-3-desk');
    await callOn(chair.page).getByLabel('Ton von Nebenraum').selectOption('Originalton');
    await hearsNothing(screen.page);
  });

  it('is left for the room by whoever is given the floor, so that everybody hears them', async () => {
    const role = `${base()}/people/${personIdOf(MEMBER)}/role`;
    const spokenIn = (channel: string): Promise<unknown> =>
      until(
        async () => {
          const [room] = await stage.server.rooms.listRooms();
          const inside = await stage.server.rooms.listParticipants(room?.name ?? '');
          const one = inside.find(({ identity }) => identity === personIdOf(MEMBER));
          return one !== undefined && (one.attributes['channel'] ?? '') === channel ? true : undefined;
        },
        `they do not speak in “${channel}”`,
        PATIENCE,
      );
    await stage.office.must({ kind: 'check-in', personId: personIdOf(MEMBER), mode: 'hall' });
    expect((await clerk.put(role, { role: 'interpreter', channel: 'English' })).status).toBe(204);
    await spokenIn('English');
    await stage.office.must({ kind: 'give-floor', personId: personIdOf(MEMBER) });
    await spokenIn('');
    await stage.office.must({ kind: 'end-floor' });
    await spokenIn('English');
    expect((await clerk.put(role, { role: 'participant', channel: 'English' })).status).toBe(204);
    const view = (await clerk.get<ConferenceView>(base())).body;
    expect(view.people.find(({ personId }) => personId === personIdOf(MEMBER))?.channel).toBeNull();
    await spokenIn('');
  });

  it('ends behind closed doors for a guest who is not admitted there', async () => {
    await stage.office.must({ kind: 'close-item', itemId: open, disposition: 'noted', note: '' });
    await stage.office.must({ kind: 'call-item', itemId: closed });
    await callOn(interpreter.page).getByText('Die Öffentlichkeit ist ausgeschlossen.').waitFor({ timeout: PATIENCE });
    await until(async () => ((await stage.server.rooms.listRooms()).length === 1 ? true : undefined), 'no other room');
    for (const { name } of await stage.server.rooms.listRooms())
      expect(
        (await stage.server.rooms.listParticipants(name)).some(({ identity }) => identity === personIdOf(GUEST)),
      ).toBe(false);
    for (const { page } of [member, viewer, screen]) await hearsNothing(page);
  });
});
