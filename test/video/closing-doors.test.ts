import { randomUUID } from 'node:crypto';
import type { CallTicket, ConferenceView, Problem } from '@gremia/contracts';
import type { WebSocket } from 'ws';
import { LiveClient, OPEN, planMeeting, until } from '../support/live';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';
import { openLine } from '../support/video-line';
import { hasLivekit, OwnServer } from './livekit';

jest.setTimeout(90_000);

const GUEST = 'inklusion';

/** Doors that open and close in the same moment, from two desks, behind a silent server and over a night. */
(hasLivekit ? describe : describe.skip)('the doors of a call', () => {
  const server = new OwnServer();
  const open: WebSocket[] = [];
  const item = randomUUID();
  let app: TestApp;
  let clerk: TestClient;
  let chair: TestClient;
  let member: TestClient;
  let guest: TestClient;
  let desk: LiveClient;
  let meetingId: string;

  beforeAll(async () => {
    await server.start(1);
    app = await startTestApp({ settings: server.settings });
    const signIn = ['sitzungsdienst', 'vorsitz', 'ahrenfels', GUEST].map((login) => app.signIn(login));
    [clerk, chair, member, guest] = (await Promise.all(signIn)) as [TestClient, TestClient, TestClient, TestClient];
    meetingId = await planMeeting(app, { items: [{ id: item }] });
    desk = new LiveClient(clerk, meetingId);
    await desk.must(OPEN);
    await desk.must({ kind: 'check-in', personId: chair.personId, mode: 'hall' });
    await desk.must({ kind: 'call-item', itemId: item });
  });
  afterAll(async () => {
    for (const socket of open) socket.terminate();
    desk.leave();
    await app.stop();
    await server.remove();
  });

  const base = (path = ''): string => `/api/v1/meetings/${meetingId}/conference${path}`;
  const seen = async (client: TestClient): Promise<ConferenceView> => (await client.get<ConferenceView>(base())).body;
  const codeOf = ({ body }: { readonly body: unknown }): string => (body as Problem).code;
  const letIn = async (client: TestClient): Promise<void> => {
    expect((await client.post(base('/enter'))).status).toBe(200);
    expect((await clerk.post(base('/admit'), { personIds: [client.personId] })).status).toBe(204);
  };
  const ticketOf = async (client: TestClient): Promise<string> =>
    (await client.post<CallTicket>(base('/ticket'))).body.token;
  const statusOf = async (client: TestClient, token: string): Promise<number> => {
    const answer = await openLine(client, token);
    if ('line' in answer) open.push(answer.line);
    return answer.status;
  };
  const rooms = async (): Promise<string[]> => (await server.rooms.listRooms()).map(({ name }) => name);

  it('are opened once by two who lead at the same time', async () => {
    const answers = await Promise.all([clerk.post(base('/start')), chair.post(base('/start'))]);
    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    expect(await rooms()).toHaveLength(1);
    await letIn(member);
    const own = { personIds: [guest.personId] };
    await guest.post(base('/enter'));
    const both = await Promise.all([clerk.post(base('/admit'), own), chair.post(base('/admit'), own)]);
    expect(both.map(({ status }) => status)).toEqual([204, 204]);
    expect(await statusOf(guest, await ticketOf(guest))).toBe(101);
  });

  it('let a guest who was let in ask for the floor, and listen alone once they are conflicted by name', async () => {
    const hand = (up: boolean) => guest.put(base('/hand'), { up });
    expect((await hand(true)).status).toBe(204);
    expect((await hand(true)).status).toBe(204);
    await desk.must({ kind: 'give-floor' });
    expect((await seen(guest)).own.rights).toMatchObject({ microphone: true, limit: null });
    await desk.must({ kind: 'end-floor' });
    expect((await hand(true)).status).toBe(204);
    const { name } = (await seen(clerk)).people.find(({ personId }) => personId === guest.personId) ?? { name: '' };
    await desk.must({ kind: 'note-guest-conflict', itemId: item, name });
    expect((await seen(guest)).own.rights).toMatchObject({ enter: true, camera: false, limit: 'conflicted' });
    const refused = await hand(true);
    expect([refused.status, codeOf(refused)]).toEqual([403, 'not-entitled']);
  });

  it('stay shut for whoever was sent out, on a second device with every token of the first', async () => {
    const token = await ticketOf(guest);
    await desk.must({ kind: 'send-out-guest', personId: guest.personId, name: 'Gast', reason: 'Stört.' });
    const second = await app.signIn(GUEST);
    for (const client of [guest, second]) {
      expect(await statusOf(client, token)).toBe(403);
      expect(codeOf(await client.post(base('/ticket')))).toBe('call-not-admitted');
      expect((await client.post<ConferenceView>(base('/enter'))).body.own.rights.limit).toBe('sent-out');
    }
    await desk.must({ kind: 'let-in-guest', personId: guest.personId });
    expect(await statusOf(second, await ticketOf(second))).toBe(101);
  });

  it('show the name that somebody has now', async () => {
    expect(await statusOf(member, await ticketOf(member))).toBe(101);
    const nameInRoom = async (): Promise<string | undefined> => {
      const [room = ''] = await rooms();
      return (await server.rooms.listParticipants(room)).find(({ identity }) => identity === member.personId)?.name;
    };
    await until(async () => ((await nameInRoom()) === 'Konrad Ahrenfels' ? true : undefined), 'they are not in');
    await app.db(`UPDATE person SET family_name = 'Ahrenfels-Linde' WHERE id = '${member.personId}'`);
    await until(
      async () => ((await nameInRoom()) === 'Konrad Ahrenfels-Linde' ? true : undefined),
      'the call still has the old name',
    );
    await app.db(`UPDATE person SET family_name = 'Ahrenfels' WHERE id = '${member.personId}'`);
  });

  it('let nobody through who is admitted while the call ends, and end once', async () => {
    const [admitted, ended, again] = await Promise.all([
      clerk.post(base('/admit'), { personIds: [guest.personId] }),
      chair.post(base('/end')),
      clerk.post(base('/end')),
    ]);
    expect([204, 409]).toContain(admitted.status);
    for (const { status } of [ended, again]) expect([204, 409]).toContain(status);
    expect(codeOf(await guest.post(base('/ticket')))).toBe('call-not-open');
    expect(codeOf(await guest.post(base('/enter')))).toBe('call-not-open');
    await until(async () => ((await rooms()).length === 0 ? true : undefined), 'a room is still there');
  });

  it('are shut again when a room that was closed is still there, as after a silence of the server', async () => {
    expect((await clerk.post(base('/start'))).status).toBe(204);
    const [before = ''] = await rooms();
    expect((await clerk.post(base('/end'))).status).toBe(204);
    await server.rooms.createRoom({ name: before, emptyTimeout: 3_600 });
    expect(await rooms()).toEqual([before]);
    await until(async () => ((await rooms()).length === 0 ? true : undefined), 'the closed room goes on', 20_000);
  });

  it('are shut for the night, and everybody asks anew on the other day', async () => {
    expect((await clerk.post(base('/start'))).status).toBe(204);
    await letIn(guest);
    const token = await ticketOf(guest);
    expect(await statusOf(guest, token)).toBe(101);
    const tomorrow = new Date(Date.now() + 2 * 24 * 3_600_000).toISOString();
    await desk.must({ kind: 'interrupt-meeting', reason: 'Es ist spät.', cause: 'other-day', until: tomorrow });
    await until(async () => ((await rooms()).length === 0 ? true : undefined), 'the room is open over night', 20_000);
    expect(await statusOf(guest, token)).toBe(403);
    expect(codeOf(await clerk.post(base('/start')))).toBe('wrong-state');
    await desk.must({ kind: 'resume-meeting' });
    expect((await clerk.post(base('/start'))).status).toBe(204);
    expect((await seen(clerk)).people).toEqual([]);
    expect((await seen(guest)).own).toMatchObject({ standing: null, rights: { enter: false } });
    expect(codeOf(await guest.post(base('/ticket')))).toBe('call-not-admitted');
    await letIn(guest);
    expect(await statusOf(guest, await ticketOf(guest))).toBe(101);
  });

  it('are shut with the meeting for whoever waits at them', async () => {
    await member.post(base('/enter'));
    expect((await seen(clerk)).people).toMatchObject([{ standing: 'admitted' }, { standing: 'waiting' }]);
    await desk.must({ kind: 'close-item', itemId: item, disposition: 'noted', note: '' });
    await desk.must({ kind: 'close-meeting' });
    await until(async () => ((await rooms()).length === 0 ? true : undefined), 'the room outlives the meeting', 20_000);
    expect((await seen(member)).call).toBeNull();
    expect((await clerk.post(base('/admit'), { personIds: [member.personId] })).status).toBe(409);
    expect(codeOf(await member.post(base('/enter')))).toBe('call-not-open');
  });
});
