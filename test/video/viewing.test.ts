import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { ConferenceView, Problem, ViewerCall } from '@gremia/contracts';
import type { Page } from 'playwright-core';
import type { Person } from '../browser/support/browsers';
import { findingsOf } from '../browser/support/axe';
import { committee } from '../support/paper-inputs';
import { personIdOf, until } from '../support/live';
import type { TestClient } from '../support/test-client';
import { openLine } from '../support/video-line';
import { callOn, CallStage } from './call-stage';
import { hasLivekit } from './livekit';
import { receivedBy, receivedWithin } from './media';

jest.setTimeout(240_000);

const LEAST_FRAMES = 5;
const LOOK = 4_000;
const PATIENCE = 60_000;

/** Somebody of the public without an account, and whoever leads; a rule of the body lets the public watch. */
(hasLivekit ? describe : describe.skip)('watching the public part of a meeting', () => {
  const stage = new CallStage();
  const [open, closed, after] = [randomUUID(), randomUUID(), randomUUID()];
  let clerk: TestClient;
  let chair: Person;
  let viewer: Person;

  beforeAll(async () => {
    await stage.open(
      {
        items: [
          { id: open, title: 'Bänke am Uferweg' },
          { id: closed, title: 'Verkauf', public: false },
          { id: after, title: 'Anfragen' },
        ],
      },
      async (app) => {
        const office = await app.signIn('sitzungsdienst');
        const rule = { rule: 'webcast', level: 'main-statute', value: true, norm: '§ 9 Hauptsatzung', read: true };
        const { status } = await office.post(`/api/v1/committees/${committee('stadtrat')}/rules`, {
          ...rule,
          validFrom: '2020-01-01',
        });
        expect(status).toBe(204);
      },
    );
    clerk = await stage.app.signIn('sitzungsdienst');
    await stage.office.must({ kind: 'check-in', personId: personIdOf('vorsitz'), mode: 'hall' });
    await stage.office.must({ kind: 'call-item', itemId: open });
    chair = await stage.chairInCall();
    await chair.page
      .getByRole('region', { name: 'Bild und Ton' })
      .getByRole('button', { name: 'Mikrofon', exact: true })
      .click();
    viewer = await stage.browsers.visitor();
  });
  afterAll(() => stage.close());

  const base = (): string => `/api/v1/meetings/${stage.meetingId}/conference`;
  const watched = (): string => `/api/v1/portal/meetings/${stage.meetingId}/viewing`;
  const ticketOf = async (): Promise<ViewerCall['call']> =>
    (await stage.app.visitor().post<ViewerCall>(watched())).body.call;
  const lineOf = async (token: string): Promise<number> => {
    const answer = await openLine(stage.app.visitor(), token, { cookie: null });
    if ('line' in answer) answer.line.terminate();
    return answer.status;
  };
  const viewersInside = async (): Promise<number> => {
    const rooms = await stage.server.rooms.listRooms();
    const inside = await Promise.all(rooms.map(({ name }) => stage.server.rooms.listParticipants(name)));
    return inside.flat().filter(({ identity }) => identity.startsWith('viewer:')).length;
  };
  const look = async (page: Page, name: string): Promise<void> => {
    const to = process.env['PICTURES'];
    if (to !== undefined) await page.screenshot({ path: join(to, `${name}.png`), fullPage: true });
  };
  const seesAndHears = async (): Promise<void> => {
    await viewer.page
      .getByText('Sie sehen und hören den öffentlichen Teil der Sitzung.')
      .waitFor({ timeout: PATIENCE });
    await until(
      async () => {
        const { frames, audioEnergy } = await receivedBy(viewer.page);
        return (frames > 0 && audioEnergy > 0) || undefined;
      },
      'nothing is seen and heard',
      PATIENCE,
    );
    expect((await receivedWithin(viewer.page, LOOK)).frames).toBeGreaterThanOrEqual(LEAST_FRAMES);
  };

  it('is not there before whoever leads has switched it on', async () => {
    expect((await stage.app.visitor().get(watched())).body).toEqual({ on: false });
    expect(await ticketOf()).toBeNull();
    const member = await stage.app.signIn('ahrenfels');
    expect((await member.put<Problem>(`${base()}/viewing`, { on: true })).body.code).toBe('forbidden');
    const answered = viewer.page.waitForResponse((response) => response.url().endsWith('/viewing'));
    await viewer.page.goto(`${stage.app.url}/sitzungen/${stage.meetingId}`);
    await answered;
    await viewer.page.getByText('Die Sitzung läuft gerade').first().waitFor();
    expect(await viewer.page.getByRole('link', { name: 'Der Sitzung zusehen' }).count()).toBe(0);
  });

  it('shows picture and sound to anybody, unseen, and says so to those who take part', async () => {
    await callOn(chair.page).getByText('Weiteres zum Gespräch').click();
    await chair.page
      .getByRole('region', { name: 'Bild und Ton' })
      .getByRole('button', { name: 'Öffentlichkeit zusehen lassen' })
      .click();
    await chair.page.getByText('Wer teilnimmt, ist dort zu sehen und zu hören.').waitFor();
    await viewer.page.reload();
    await viewer.page.getByRole('link', { name: 'Der Sitzung zusehen' }).click();
    await seesAndHears();
    await look(viewer.page, 'viewer-1');
    await look(chair.page, 'viewer-1-desk');
    expect(await findingsOf(viewer.page)).toEqual([]);
    expect(await viewersInside()).toBe(1);
    expect(await chair.page.locator('.g-call-tile').count()).toBe(1);
    expect((await clerk.get<ConferenceView>(base())).body.people.filter(({ connected }) => connected)).toHaveLength(1);
    await viewer.page.setViewportSize({ width: 360, height: 740 });
    await look(viewer.page, 'viewer-2-telephone');
    await viewer.page.setViewportSize({ width: 1280, height: 900 });
  });

  it('rests in a break', async () => {
    await stage.office.must({ kind: 'interrupt-meeting', reason: 'Pause' });
    await viewer.page.getByText('Hier geht es von selbst weiter.').waitFor({ timeout: PATIENCE });
    await until(async () => ((await viewersInside()) === 0 ? true : undefined), 'somebody is still inside');
    expect(await ticketOf()).toBeNull();
    await stage.office.must({ kind: 'resume-meeting' });
    await seesAndHears();
  });

  it('ends at once when the public is excluded, for every ticket, and comes back by itself', async () => {
    const ticket = await ticketOf();
    expect(await lineOf(ticket?.token ?? '')).toBe(101);
    await stage.office.must({ kind: 'close-item', itemId: open, disposition: 'noted', note: '' });
    await stage.office.must({ kind: 'call-item', itemId: closed });
    expect(await lineOf(ticket?.token ?? '')).toBe(403);
    expect(await ticketOf()).toBeNull();
    await viewer.page.getByText('Zurzeit gibt es nichts zu sehen').waitFor({ timeout: PATIENCE });
    await until(async () => ((await stage.server.rooms.listRooms()).length === 1 ? true : undefined), 'no other room');
    // A part of its own has a room of its own; a ticket for the one before opens neither.
    expect(await viewersInside()).toBe(0);
    expect(await receivedWithin(viewer.page, LOOK)).toEqual({ frames: 0, audioEnergy: 0 });
    await look(viewer.page, 'viewer-3-excluded');
    await stage.office.must({ kind: 'close-item', itemId: closed, disposition: 'noted', note: '' });
    // The room stays as it is until something is called that everybody may hear.
    expect(await ticketOf()).toBeNull();
    await stage.office.must({ kind: 'call-item', itemId: after });
    await until(async () => ((await ticketOf()) === null ? undefined : true), 'nobody may watch again', PATIENCE);
    expect(await lineOf(ticket?.token ?? '')).toBe(403);
    await viewer.page.getByText('Sie sehen und hören den öffentlichen Teil').waitFor({ timeout: PATIENCE });
  });

  it('is over when whoever leads switches it off', async () => {
    const token = (await ticketOf())?.token ?? '';
    expect(await lineOf(token)).toBe(101);
    expect((await clerk.put(`${base()}/viewing`, { on: false })).status).toBe(204);
    expect(await lineOf(token)).toBe(403);
    await until(async () => ((await viewersInside()) === 0 ? true : undefined), 'somebody is still inside');
    await viewer.page.getByText('kann im Internet zurzeit nicht zugesehen werden').waitFor({ timeout: PATIENCE });
  });
});
