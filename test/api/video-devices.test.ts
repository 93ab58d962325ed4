import { randomUUID } from 'node:crypto';
import type { ConferenceView, DeviceCall, DeviceKind, DeviceView, Pairing, Problem } from '@gremia/contracts';
import { LiveClient, OPEN, planMeeting } from '../support/live';
import { committee } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';
import { openLine } from '../support/video-line';

const OWN = '/api/v1/device';
/** Nobody answers there: what is asked here is decided by Gremia alone. */
const LIVEKIT = {
  LIVEKIT_URL: 'ws://127.0.0.1:9',
  LIVEKIT_API_KEY: 'gremia',
  LIVEKIT_API_SECRET: 'a-secret-for-this-test-of-32-bytes',
};

describe('a device of the hall at the door of a call', () => {
  const [open, closed] = [randomUUID(), randomUUID()];
  let app: TestApp;
  let clerk: TestClient;
  let desk: LiveClient;
  let meetingId: string;
  beforeAll(async () => {
    app = await startTestApp({ settings: LIVEKIT });
    clerk = await app.signIn('sitzungsdienst');
    meetingId = await planMeeting(app, { items: [{ id: open }, { id: closed, public: false }] });
    desk = new LiveClient(clerk, meetingId);
    await desk.must(OPEN);
    await desk.must({ kind: 'call-item', itemId: open });
  });
  afterAll(async () => {
    desk.leave();
    await app.stop();
  });

  const base = (): string => `/api/v1/meetings/${meetingId}/conference`;
  async function paired(kind: DeviceKind, at = meetingId): Promise<{ device: TestClient; id: string }> {
    const device = app.visitor();
    const { code } = (await device.post<Pairing>(OWN, { kind })).body;
    const place = { name: `Gerät ${kind}`, committeeId: committee('stadtrat'), meetingId: at };
    const { status, body } = await clerk.post<DeviceView>('/api/v1/devices', { code, ...place });
    expect([status, body.behindDoors]).toEqual([201, false]);
    return { device, id: body.id };
  }
  const callOf = async (device: TestClient): Promise<DeviceCall['call']> =>
    (await device.post<DeviceCall>(`${OWN}/call`)).body.call;
  const claimsOf = (token = ''): { sub: string; name: string; video: Record<string, unknown>; attributes: object } =>
    JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as ReturnType<typeof claimsOf>;

  it('is given nothing before the call has begun, and nothing ever if it is not paired', async () => {
    const { device } = await paired('hall');
    expect(await callOf(device)).toBeNull();
    expect((await clerk.post(`${base()}/start`)).status).toBe(204);
    expect(await callOf(device)).toMatchObject({ part: 'public', path: '/video' });
    const waiting = app.visitor();
    await waiting.post(OWN, { kind: 'hall' });
    for (const each of [waiting, app.visitor()]) expect(await callOf(each)).toBeNull();
  });

  it('watches hidden if it is a screen, and is seen as the hall and receives nothing if it is a camera', async () => {
    const [screen, camera, captions] = [await paired('hall'), await paired('camera'), await paired('captions')];
    expect(claimsOf((await callOf(screen.device))?.token)).toMatchObject({
      sub: `device:${screen.id}`,
      video: { hidden: true, canPublish: false, canSubscribe: true, canPublishData: false },
    });
    expect(claimsOf((await callOf(camera.device))?.token)).toMatchObject({
      name: 'Sitzungssaal',
      attributes: { role: 'hall' },
      video: { hidden: false, canPublish: true, canPublishSources: ['camera', 'microphone'], canSubscribe: false },
    });
    expect(await callOf(captions.device)).toBeNull();
  });

  it('belongs to the meeting that it stands in, and to nobody else', async () => {
    const elsewhere = await paired('hall', await planMeeting(app));
    expect(await callOf(elsewhere.device)).toBeNull();
    const { device } = await paired('hall');
    const token = (await callOf(device))?.token ?? '';
    for (const other of [elsewhere.device, app.visitor(), clerk]) {
      const { status } = await openLine(other, token);
      expect([401, 403]).toContain(status);
    }
  });

  it('is muted by whoever leads alone, and stays muted', async () => {
    const { device, id } = await paired('camera');
    await callOf(device);
    const member = await app.signIn('ahrenfels');
    const path = `${base()}/devices/${id}/muted`;
    expect((await member.put<Problem>(path, { muted: true })).body.code).toBe('forbidden');
    expect((await clerk.put(`${base()}/devices/${randomUUID()}/muted`, { muted: true })).status).toBe(404);
    expect((await clerk.put(path, { muted: true })).status).toBe(204);
    expect(claimsOf((await callOf(device))?.token).video).toMatchObject({ canPublishSources: ['camera'] });
    expect((await clerk.get<ConferenceView>(base())).body.devices).toContainEqual({
      ...{ deviceId: id, name: 'Gerät camera', kind: 'camera', connected: false, muted: true, channel: null },
    });
    expect((await member.get<ConferenceView>(base())).body.devices).toEqual([]);
    const notes = await app.db(`SELECT 1 FROM audit_entry WHERE action = 'mute-hall' AND subject = $1`, [meetingId]);
    expect(notes).toHaveLength(1);
  });

  it('plays a channel of sound when whoever leads says so, and only a screen does', async () => {
    const [screen, camera] = [await paired('hall'), await paired('camera')];
    for (const { device } of [screen, camera]) await callOf(device);
    const pathOf = (id: string): string => `${base()}/devices/${id}/channel`;
    const easy = { channel: 'Leichte Sprache' };
    const member = await app.signIn('ahrenfels');
    expect((await member.put<Problem>(pathOf(screen.id), easy)).body.code).toBe('forbidden');
    for (const id of [camera.id, randomUUID()]) expect((await clerk.put(pathOf(id), easy)).status).toBe(404);
    for (const channel of ['', 'x'.repeat(41)])
      expect((await clerk.put(pathOf(screen.id), { channel })).status).toBe(422);
    expect((await clerk.put(pathOf(screen.id), easy)).status).toBe(204);
    const view = (await clerk.get<ConferenceView>(base())).body.devices;
    expect(view.find(({ deviceId }) => deviceId === screen.id)?.channel).toBe('Leichte Sprache');
    const claims = claimsOf((await callOf(screen.device))?.token);
    expect(claims).toMatchObject({ attributes: { plays: 'Leichte Sprache', channel: '' } });
    expect((await clerk.put(pathOf(screen.id), { channel: null })).status).toBe(204);
  });

  it('sends nothing while the meeting is interrupted', async () => {
    const { device } = await paired('camera');
    await desk.must({ kind: 'interrupt-meeting', reason: 'Pause' });
    expect(claimsOf((await callOf(device))?.token).video).toMatchObject({ canPublish: false });
    await desk.must({ kind: 'resume-meeting' });
  });

  it('is out when the public is excluded, unless the office says that it may stay', async () => {
    const { device, id } = await paired('hall');
    const token = (await callOf(device))?.token ?? '';
    await desk.must({ kind: 'close-item', itemId: open, disposition: 'noted', note: '' });
    await desk.must({ kind: 'call-item', itemId: closed });
    expect(await callOf(device)).toBeNull();
    expect(await openLine(device, token)).toMatchObject({ status: 403 });
    const place = { name: 'Beamer', committeeId: committee('stadtrat'), meetingId };
    const { body } = await clerk.put<DeviceView>(`/api/v1/devices/${id}`, { ...place, behindDoors: true });
    expect(body.behindDoors).toBe(true);
    await clerk.put(`/api/v1/devices/${id}`, place);
    expect(await callOf(device)).toBeNull();
  });
});

describe('watching a meeting', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ settings: LIVEKIT });
  });
  afterAll(() => app.stop());

  it('is not switched on where the rules of the body do not let the public watch, and says what is missing', async () => {
    const clerk = await app.signIn('sitzungsdienst');
    const meetingId = await planMeeting(app);
    const path = `/api/v1/meetings/${meetingId}/conference`;
    const desk = new LiveClient(clerk, meetingId);
    await desk.must(OPEN);
    await clerk.post(`${path}/start`);
    const { status, body } = await clerk.put<Problem>(`${path}/viewing`, { on: true });
    expect([status, body.code]).toEqual([409, 'viewing-not-allowed']);
    expect(body.detail).toContain('Hauptsatzung');
    expect((await clerk.get<ConferenceView>(path)).body.viewing?.refusal).toBe(body.detail);
    const watched = `/api/v1/portal/meetings/${meetingId}/viewing`;
    expect((await app.visitor().get(watched)).body).toEqual({ on: false });
    // Even if it stood there, the rules decide.
    await app.db('INSERT INTO conference_viewing VALUES ($1, now(), $2)', [meetingId, clerk.personId]);
    expect((await app.visitor().post(watched)).body).toEqual({ call: null });
    desk.leave();
  });
});
