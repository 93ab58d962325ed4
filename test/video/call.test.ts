import { randomUUID } from 'node:crypto';
import type { CallTicket, ConferenceView } from '@gremia/contracts';
import { TrackSource } from 'livekit-server-sdk';
import type { WebSocket } from 'ws';
import { LiveClient, OPEN, planMeeting, until } from '../support/live';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';
import { openLine } from '../support/video-line';
import { hasLivekit, OwnServer } from './livekit';

jest.setTimeout(90_000);

/** Somebody's line into the call, and every token that LiveKit hands them by itself: each good for ten minutes. */
class Line {
  readonly tokens: string[] = [];
  said = '';
  closed = false;

  constructor(readonly socket: WebSocket) {
    socket.binaryType = 'nodebuffer';
    socket.on('message', (data: Buffer) => this.hear(data));
    socket.once('close', () => (this.closed = true));
  }

  /** The messages are Protocol Buffers; a token stands in them as it is. */
  private hear(data: Buffer): void {
    this.said += data.toString('latin1');
    for (const [token] of data.toString('latin1').matchAll(/eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+/gu)) this.tokens.push(token);
  }
}

(hasLivekit ? describe : describe.skip)('a call with a real LiveKit server', () => {
  const server = new OwnServer();
  const open: WebSocket[] = [];
  const [publicItem, closedItem] = [randomUUID(), randomUUID()];
  let app: TestApp;
  let chair: TestClient;
  let member: TestClient;
  let guest: TestClient;
  let desk: LiveClient;
  let meetingId: string;

  beforeAll(async () => {
    await server.start(1);
    app = await startTestApp({ settings: server.settings });
    [chair, member, guest] = [
      await app.signIn('sitzungsdienst'),
      await app.signIn('ahrenfels'),
      await app.signIn('inklusion'),
    ];
    meetingId = await planMeeting(app, { items: [{ id: publicItem }, { id: closedItem, public: false }] });
    desk = new LiveClient(chair, meetingId);
    await desk.must(OPEN);
    expect((await chair.post(base('start'))).status).toBe(204);
    for (const client of [member, guest]) await client.post(base('enter'));
    await admit(member.personId, guest.personId);
  });
  afterAll(async () => {
    for (const socket of open) socket.terminate();
    desk.leave();
    await app.stop();
    await server.remove();
  });

  const base = (path: string): string => `/api/v1/meetings/${meetingId}/conference/${path}`;
  const admit = (...personIds: string[]): Promise<unknown> => chair.post(base('admit'), { personIds });
  const ticketOf = async (client: TestClient): Promise<string> =>
    (await client.post<CallTicket>(base('ticket'))).body.token;
  const roomOf = (token: string): string =>
    (JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { video: { room: string } }).video
      .room;
  const join = async (client: TestClient, token?: string): Promise<Line> => {
    const answer = await openLine(client, token ?? (await ticketOf(client)));
    if (!('line' in answer)) throw new Error(`the line was refused: ${answer.status}`);
    open.push(answer.line);
    return new Line(answer.line);
  };
  const statusOf = async (client: TestClient, token: string): Promise<number> => {
    const answer = await openLine(client, token);
    if ('line' in answer) open.push(answer.line);
    return answer.status;
  };
  const sourcesOf = async (client: TestClient): Promise<TrackSource[] | undefined> => {
    const inside = await server.rooms.listParticipants(roomOf(await ticketOf(chair)));
    const found = inside.find(({ identity }) => identity === client.personId);
    return found?.permission?.canPublish === true ? found.permission.canPublishSources : found && [];
  };
  const becomes = (client: TestClient, ...wanted: TrackSource[]): Promise<unknown> =>
    until(
      async () => (JSON.stringify(await sourcesOf(client)) === JSON.stringify(wanted) ? true : undefined),
      `the rights of ${client.personId} did not become ${wanted.join()}`,
    );

  it('lets in whom Gremia let in, and shows them as connected', async () => {
    await chair.post(base('enter'));
    const line = await join(member);
    // Nobody's address leaves the house: LiveKit would name servers of Google and Twilio.
    await until(() => (line.said.includes('stun:127.0.0.1:') ? true : undefined), 'no server of our own is named');
    expect(line.said).not.toMatch(/google|twilio/u);
    await until(async () => {
      const { body } = await chair.get<ConferenceView>(base('').slice(0, -1));
      return body.people.some(({ personId, connected }) => personId === member.personId && connected) || undefined;
    }, 'the member is not shown as connected');
  });

  it('gives the microphone with the floor and takes it back, as the list of speakers says', async () => {
    const { CAMERA, MICROPHONE, SCREEN_SHARE, SCREEN_SHARE_AUDIO } = TrackSource;
    await becomes(member, CAMERA);
    await desk.must({ kind: 'check-in', personId: member.personId, mode: 'hall' });
    await desk.must({ kind: 'call-item', itemId: publicItem });
    await desk.must({ kind: 'give-floor', personId: member.personId });
    await becomes(member, CAMERA, MICROPHONE, SCREEN_SHARE, SCREEN_SHARE_AUDIO);
    await desk.must({ kind: 'end-floor' });
    await becomes(member, CAMERA);
  });

  it('opens the microphone of a guest who is given the floor by account and name', async () => {
    const { CAMERA, MICROPHONE, SCREEN_SHARE, SCREEN_SHARE_AUDIO } = TrackSource;
    await join(guest);
    await becomes(guest, CAMERA);
    await desk.must({ kind: 'give-floor', personId: guest.personId, guest: 'Eine Sachverständige' });
    await becomes(guest, CAMERA, MICROPHONE, SCREEN_SHARE, SCREEN_SHARE_AUDIO);
    await desk.must({ kind: 'end-floor' });
    await becomes(guest, CAMERA);
  });

  it('keeps out whom it sent out: with the first token and with the one LiveKit gave meanwhile', async () => {
    const first = await ticketOf(guest);
    const line = await join(guest, first);
    await until(() => line.tokens.at(-1), 'LiveKit gave no token of its own');
    await desk.must({ kind: 'send-out-guest', personId: guest.personId, name: 'Gast', reason: 'Stört.' });
    await until(() => line.closed || undefined, 'the line was not closed');
    for (const token of [first, ...line.tokens]) expect(await statusOf(guest, token)).toBe(403);
    expect((await guest.post(base('ticket'))).status).toBe(403);
    await desk.must({ kind: 'let-in-guest', personId: guest.personId });
    expect(await statusOf(guest, await ticketOf(guest))).toBe(101);
  });

  it('closes the room with the public part, and lets those who are entitled alone into the other', async () => {
    const [membersToken, guestsToken] = [await ticketOf(member), await ticketOf(guest)];
    const line = await join(member, membersToken);
    await until(() => line.tokens.at(-1), 'LiveKit gave no token of its own');
    await desk.must({ kind: 'close-item', itemId: publicItem, disposition: 'noted', note: '' });
    await desk.must({ kind: 'call-item', itemId: closedItem });
    await until(() => line.closed || undefined, 'the room of the public part is still open');
    for (const token of [membersToken, ...line.tokens]) expect(await statusOf(member, token)).toBe(403);
    expect(await statusOf(guest, guestsToken)).toBe(403);
    expect((await guest.post(base('ticket'))).status).toBe(403);
    const fresh = await ticketOf(member);
    expect(roomOf(fresh)).not.toBe(roomOf(membersToken));
    expect(await statusOf(member, fresh)).toBe(101);
    expect(await statusOf(guest, fresh)).toBe(403);
  });

  it('has its room again after a crash of the server', async () => {
    const room = roomOf(await ticketOf(member));
    server.kill();
    await until(
      async () =>
        (await server.rooms.listRooms().catch(() => [])).some(({ name }) => name === room) ? true : undefined,
      'the room did not come back',
    );
    await join(member);
  });

  it('cuts the line of a session that ends', async () => {
    const line = await join(member);
    const token = await ticketOf(member);
    await member.delete('/api/v1/session');
    await until(() => line.closed || undefined, 'the line is still open');
    expect([401, 403]).toContain(await statusOf(member, token));
  });

  it('ends with the meeting', async () => {
    const token = await ticketOf(chair);
    await desk.must({ kind: 'close-item', itemId: closedItem, disposition: 'noted', note: '' });
    await desk.must({ kind: 'close-meeting' });
    await until(
      async () => ((await server.rooms.listRooms()).length === 0 ? true : undefined),
      'the rooms are still there',
    );
    expect(await statusOf(chair, token)).toBe(403);
  });
});
