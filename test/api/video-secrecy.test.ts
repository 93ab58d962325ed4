import { randomUUID } from 'node:crypto';
import type {
  CallKey,
  CallKeyNow,
  CallTicket,
  ConferenceView,
  DeviceCall,
  DeviceView,
  Pairing,
} from '@gremia/contracts';
import { LiveClient, OPEN, personIdOf, planMeeting, until } from '../support/live';
import { committee } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

/** Nobody answers there: which key holds and who has it Gremia decides alone. */
const LIVEKIT = {
  LIVEKIT_URL: 'ws://127.0.0.1:9',
  LIVEKIT_API_KEY: 'gremia',
  LIVEKIT_API_SECRET: 'a-secret-for-this-test-of-32-bytes',
};
const [HERE, LEAVING, GUEST] = ['dachsleitner', 'ahrenfels', 'inklusion'] as const;

describe('the key of a call behind closed doors', () => {
  const [first, second, open] = [randomUUID(), randomUUID(), randomUUID()];
  let app: TestApp;
  let clerk: TestClient;
  let here: TestClient;
  let leaving: TestClient;
  let guest: TestClient;
  let desk: LiveClient;
  let meetingId: string;

  beforeAll(async () => {
    app = await startTestApp({ settings: LIVEKIT });
    meetingId = await planMeeting(app, {
      items: [{ id: first, public: false }, { id: second, public: false }, { id: open }],
    });
    clerk = await app.signIn('sitzungsdienst');
    [here, leaving, guest] = [await app.signIn(HERE), await app.signIn(LEAVING), await app.signIn(GUEST)];
    desk = new LiveClient(clerk, meetingId);
    await desk.must(OPEN);
    for (const key of [HERE, LEAVING]) await desk.must({ kind: 'check-in', personId: personIdOf(key), mode: 'hall' });
    await desk.must({ kind: 'call-item', itemId: first });
    expect((await clerk.post(base('/start'))).status).toBe(204);
    for (const each of [here, leaving, guest]) await each.post(base('/enter'));
  });
  afterAll(async () => {
    desk.leave();
    await app.stop();
  });

  const base = (path = ''): string => `/api/v1/meetings/${meetingId}/conference${path}`;
  const admit = (...who: TestClient[]): Promise<unknown> =>
    clerk.post(base('/admit'), { personIds: who.map(({ personId }) => personId) });
  const keyOf = async (client: TestClient): Promise<CallKey | null> => {
    const { status, body } = await client.post<CallKeyNow>(base('/key'));
    expect(status).toBe(200);
    return body.key;
  };
  const statusOf = async (client: TestClient): Promise<number> => (await client.post(base('/key'))).status;
  const numberIs = (number: number | null): Promise<unknown> =>
    until(async () => {
      const { call } = (await here.get<ConferenceView>(base())).body;
      return call !== null && call.keyNumber === number ? true : undefined;
    }, `the key has not the number ${number}`);

  it('is given to those who were let in and may be there, the same with the ticket, and to nobody else', async () => {
    for (const each of [here, leaving, guest]) expect(await statusOf(each)).toBe(403);
    await admit(here, leaving, guest);
    const key = await keyOf(here);
    expect(Buffer.from(key?.key ?? '', 'base64')).toHaveLength(32);
    expect(key?.number).toBe(0);
    expect((await leaving.post<CallTicket>(base('/ticket'))).body.key).toEqual(key);
    // The public is excluded, also who was let in while it was not.
    expect(await statusOf(guest)).toBe(403);
    expect((await app.visitor().post(base('/key'))).status).toBe(401);
  });

  it('is stored so that the database does not give it away', async () => {
    const key = (await keyOf(here))?.key ?? '';
    const rows = await app.db<{ key_sealed: string }>('SELECT * FROM conference_room');
    expect(rows).toMatchObject([{ encrypted: true, key_number: 0, key_item: first }]);
    const bytes = Buffer.from(rows[0]?.key_sealed ?? '', 'base64');
    expect(bytes.includes(Buffer.from(key, 'base64'))).toBe(false);
    expect(bytes.length).toBeGreaterThan(32);
  });

  it('is another one once somebody who has it may not be there any more, and they are not given that', async () => {
    const before = await keyOf(leaving);
    await desk.must({ kind: 'declare-conflict', itemId: first, personId: personIdOf(LEAVING) });
    await numberIs(1);
    expect(await statusOf(leaving)).toBe(403);
    const after = await keyOf(here);
    expect(after?.key).not.toBe(before?.key);
    // Whoever never had it changes nothing by leaving.
    await desk.must({ kind: 'give-floor', personId: personIdOf(HERE) });
    await desk.must({ kind: 'end-floor' });
    expect(await keyOf(here)).toEqual(after);
  });

  it('is another one with every item, for everybody who may be there then', async () => {
    const before = await keyOf(here);
    await desk.must({ kind: 'close-item', itemId: first, disposition: 'noted', note: '' });
    await desk.must({ kind: 'call-item', itemId: second });
    await numberIs(2);
    const after = await keyOf(leaving);
    expect(await keyOf(here)).toEqual(after);
    expect(after?.key).not.toBe(before?.key);
  });

  it('is given to a screen of the hall that may stay, and is another one once that is ended', async () => {
    const device = app.visitor();
    const { code } = (await device.post<Pairing>('/api/v1/device', { kind: 'hall' })).body;
    const place = { name: 'Beamer', committeeId: committee('stadtrat'), meetingId };
    const { id } = (await clerk.post<DeviceView>('/api/v1/devices', { code, ...place })).body;
    const callOf = async (): Promise<DeviceCall['call']> =>
      (await device.post<DeviceCall>('/api/v1/device/call')).body.call;
    expect(await callOf()).toBeNull();
    await clerk.put(`/api/v1/devices/${id}`, { ...place, behindDoors: true });
    expect((await callOf())?.key).toEqual(await keyOf(here));
    expect((await clerk.delete(`/api/v1/devices/${id}`)).status).toBe(204);
    await desk.must({ kind: 'give-floor', personId: personIdOf(HERE) });
    await numberIs(3);
  });

  it('is none where whoever leads goes on without, in a room of its own', async () => {
    const roomNow = async (): Promise<string | undefined> =>
      (await app.db<{ room: string }>('SELECT room FROM conference_room WHERE closed_at IS NULL'))[0]?.room;
    const room = await roomNow();
    expect((await here.put(base('/encryption'), { on: false })).status).toBe(403);
    expect((await here.post(base('/cannot-encrypt'))).status).toBe(204);
    const { people } = (await clerk.get<ConferenceView>(base())).body;
    expect(people.flatMap(({ personId, cannotEncrypt }) => (cannotEncrypt ? [personId] : []))).toEqual([here.personId]);
    expect((await clerk.put(base('/encryption'), { on: false })).status).toBe(204);
    expect(await keyOf(here)).toBeNull();
    expect(await roomNow()).not.toBe(room);
    expect((await here.post<CallTicket>(base('/ticket'))).body.key).toBeNull();
    expect((await clerk.put(base('/encryption'), { on: true })).status).toBe(204);
    expect((await keyOf(here))?.number).toBe(0);
  });

  it('is none in the public part, and gone with the room', async () => {
    await desk.must({ kind: 'close-item', itemId: second, disposition: 'noted', note: '' });
    await desk.must({ kind: 'call-item', itemId: open });
    await numberIs(null);
    expect(await keyOf(guest)).toBeNull();
    expect((await clerk.put(base('/encryption'), { on: true })).status).toBe(409);
    const left = await app.db('SELECT 1 FROM conference_room WHERE key_sealed IS NOT NULL');
    expect([left, await app.db('SELECT 1 FROM conference_key_holder')]).toEqual([[], []]);
  });
});
