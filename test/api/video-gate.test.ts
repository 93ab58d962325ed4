import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { CallTicket, ConferenceView, Problem } from '@gremia/contracts';
import { AccessToken } from 'livekit-server-sdk';
import { EventBus } from '../../apps/api/src/platform/events/event-bus';
import { LiveClient, OPEN, personIdOf, planMeeting, until } from '../support/live';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';
import { openLine } from '../support/video-line';

const [KEY, SECRET] = ['gremia', 'a-secret-for-this-test-of-32-bytes'];
const WEBSOCKET = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/** Stands in the place of LiveKit: takes every line and remembers what it was asked. */
class Upstream {
  readonly asked: IncomingMessage[] = [];
  private readonly lines = new Set<Duplex>();
  private readonly server: Server = createServer((request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });

  get open(): number {
    return this.lines.size;
  }

  async listen(): Promise<string> {
    this.server.on('upgrade', (request, socket) => {
      this.asked.push(request);
      this.lines.add(socket);
      socket.resume().once('end', () => socket.destroy());
      socket.once('close', () => this.lines.delete(socket));
      const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}${WEBSOCKET}`).digest('base64');
      socket.on('error', () => undefined);
      socket.write(
        'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
          `Sec-WebSocket-Accept: ${accept}\r\n\r\n`,
      );
    });
    await new Promise<void>((ready) => this.server.listen(0, '127.0.0.1', ready));
    return `ws://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    for (const line of this.lines) line.destroy();
    this.server.close();
    this.server.closeAllConnections();
  }
}

describe('the gate of a call', () => {
  const upstream = new Upstream();
  let app: TestApp;
  let chair: TestClient;
  let member: TestClient;
  let meetingId: string;
  let desk: LiveClient;
  const lines: { terminate(): void }[] = [];

  beforeAll(async () => {
    const url = await upstream.listen();
    app = await startTestApp({
      settings: { LIVEKIT_URL: url, LIVEKIT_API_KEY: KEY, LIVEKIT_API_SECRET: SECRET },
    });
    chair = await app.signIn('sitzungsdienst');
    member = await app.signIn('ahrenfels');
    meetingId = await planMeeting(app);
    desk = new LiveClient(chair, meetingId);
    await desk.must(OPEN);
    expect((await chair.post(base('start'))).status).toBe(204);
  });
  afterAll(async () => {
    desk.leave();
    for (const line of lines) line.terminate();
    await app.stop();
    upstream.close();
  });

  const base = (path = ''): string => `/api/v1/meetings/${meetingId}/conference${path === '' ? '' : `/${path}`}`;
  const seen = async (client: TestClient): Promise<ConferenceView> => (await client.get<ConferenceView>(base())).body;
  const codeOf = ({ body }: { readonly body: unknown }): string => (body as Problem).code;
  const admit = async (personId: string): Promise<number> =>
    (await chair.post(base('admit'), { personIds: [personId] })).status;
  const statusOf = async (...args: Parameters<typeof openLine>): Promise<number> => {
    const answer = await openLine(...args);
    if ('line' in answer) lines.push(answer.line);
    return answer.status;
  };
  const ticket = async (client: TestClient): Promise<CallTicket> => {
    const { status, body } = await client.post<CallTicket>(base('ticket'));
    expect(status).toBe(200);
    return body;
  };
  const claimsOf = (token: string): { sub: string; exp: number; video: Record<string, unknown> } =>
    JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as ReturnType<typeof claimsOf>;

  it('gives nobody a token before they are let in, and shows those who wait to whoever leads alone', async () => {
    expect((await member.post(base('enter'))).status).toBe(200);
    expect(codeOf(await member.post(base('ticket')))).toBe('call-not-admitted');
    expect((await seen(member)).people).toEqual([]);
    expect((await seen(chair)).people).toMatchObject([{ personId: member.personId, standing: 'waiting' }]);
    expect(codeOf(await member.post(base('admit'), { personIds: [member.personId] }))).toBe('forbidden');
  });

  it('gives whoever was let in a token for this room, with the camera alone as long as they have no floor', async () => {
    expect(await admit(member.personId)).toBe(204);
    const { token, path, rights } = await ticket(member);
    expect(path).toBe('/video');
    expect(rights).toEqual({ enter: true, camera: true, microphone: false, screen: false, limit: null });
    const { sub, exp, video } = claimsOf(token);
    expect(sub).toBe(member.personId);
    expect(exp * 1000 - Date.now()).toBeLessThan(61_000);
    expect(video).toMatchObject({
      roomJoin: true,
      canPublish: true,
      canPublishSources: ['camera'],
      canPublishData: false,
    });
    expect(video).not.toHaveProperty('roomAdmin');
    expect(video).not.toHaveProperty('roomCreate');
  });

  it('passes their line on with a token of this moment, and neither cookie nor origin', async () => {
    const { token } = await ticket(member);
    expect(await statusOf(member, token)).toBe(101);
    const { url = '', headers } = upstream.asked.at(-1) as IncomingMessage;
    const passed = new URL(url, 'http://localhost');
    expect(passed.pathname).toBe('/rtc');
    expect(passed.searchParams.get('sdk')).toBe('js');
    expect(claimsOf(passed.searchParams.get('access_token') ?? '').sub).toBe(member.personId);
    expect(headers.cookie).toBeUndefined();
    expect(headers.origin).toBeUndefined();
  });

  it('gives LiveKit the rights of now, whatever the token says', async () => {
    const { room } = claimsOf((await ticket(member)).token).video;
    const broad = new AccessToken(KEY, SECRET, { identity: member.personId, ttl: 600 });
    broad.addGrant({ room: String(room), roomJoin: true, roomAdmin: true, canPublish: true });
    expect(await statusOf(member, await broad.toJwt())).toBe(101);
    const { url = '' } = upstream.asked.at(-1) as IncomingMessage;
    const { video } = claimsOf(new URL(url, 'http://localhost').searchParams.get('access_token') ?? '');
    expect(video.canPublishSources).toEqual(['camera']);
    expect(video).not.toHaveProperty('roomAdmin');
  });

  it('refuses whoever is somebody else, has no session, comes from another page, or asks for something else', async () => {
    const { token } = await ticket(member);
    expect(await statusOf(chair, token)).toBe(403);
    expect(await statusOf(member, token, { cookie: null })).toBe(401);
    expect(await statusOf(member, token, { origin: 'https://elsewhere.example' })).toBe(403);
    expect(await statusOf(member, token, { path: '/video/twirp/livekit.RoomService/ListRooms' })).toBe(404);
    expect(await statusOf(member, `${token}x`)).toBe(403);
    const { room } = claimsOf(token).video;
    const forged = new AccessToken(KEY, 'another-secret-that-is-32-bytes-long', { identity: member.personId });
    forged.addGrant({ room: String(room), roomJoin: true });
    expect(await statusOf(member, await forged.toJwt())).toBe(403);
    const otherRoom = new AccessToken(KEY, SECRET, { identity: member.personId });
    otherRoom.addGrant({ room: randomUUID(), roomJoin: true });
    expect(await statusOf(member, await otherRoom.toJwt())).toBe(403);
  });

  it('sends out who is no member, and keeps them out with the token they have', async () => {
    const guest = await app.signIn('verwaltung');
    await guest.post(base('enter'));
    await admit(guest.personId);
    const { token } = await ticket(guest);
    expect(await statusOf(guest, token)).toBe(101);
    await desk.must({ kind: 'send-out-guest', personId: guest.personId, name: 'Gast', reason: 'Stört.' });
    expect(await statusOf(guest, token)).toBe(403);
    const { own } = (await guest.post<ConferenceView>(base('enter'))).body;
    expect(own).toMatchObject({ reason: 'Stört.', rights: { enter: false, limit: 'sent-out' } });
    expect(codeOf(await guest.post(base('ticket')))).toBe('call-not-admitted');
    expect(await admit(guest.personId)).toBe(204);
    expect(codeOf(await guest.post(base('ticket')))).toBe('call-not-admitted');
  });

  it('lets a guest object to being recorded themselves, once let in, from any device and as nobody else', async () => {
    const guest = await app.signIn('inklusion');
    const object = async (client: TestClient, objects: boolean): Promise<[number, string]> => {
      const answer = await client.put(base('objection'), { objects });
      return [answer.status, answer.status === 204 ? '' : codeOf(answer)];
    };
    expect(await object(guest, true)).toEqual([403, 'call-not-admitted']);
    await guest.post(base('enter'));
    expect(await object(guest, true)).toEqual([403, 'call-not-admitted']);
    await admit(guest.personId);
    expect(await object(guest, true)).toEqual([204, '']);
    expect(await object(await app.signIn('inklusion'), false)).toEqual([204, '']);
    const said = await app.db<{ body: Record<string, unknown>; actor: string }>(
      `SELECT body, actor FROM journal_entry WHERE meeting_id = '${meetingId}' AND kind = 'recording-objected' ORDER BY seq`,
    );
    expect(said.map(({ body, actor }) => [actor, body['personId'], body['objects']])).toEqual([
      [guest.personId, guest.personId, true],
      [guest.personId, guest.personId, false],
    ]);
    // Members have the same door beside their own act.
    expect(await object(member, true)).toEqual([204, '']);
    expect(await object(member, false)).toEqual([204, '']);
  });

  it('is open to others while somebody knocks hundreds of times at once', async () => {
    const guest = await app.signIn('inklusion');
    const [own, theirs] = [(await ticket(guest)).token, (await ticket(member)).token];
    const knocks = Array.from({ length: 300 }, () => statusOf(guest, own).catch(String));
    // Whoever has somebody else's token keeps them out as little as whoever has only their own.
    const foreign = Array.from({ length: 50 }, () => statusOf(guest, theirs).catch(String));
    expect(await statusOf(member, theirs)).toBe(101);
    const answers = await Promise.all(knocks);
    expect(answers.filter((status) => status === 101).length).toBeLessThanOrEqual(6);
    expect(answers.filter((status) => status !== 101 && status !== 429)).toEqual([]);
    expect((await Promise.all(foreign)).filter((status) => status !== 403 && status !== 429)).toEqual([]);
  });

  it('lets nobody come and go without end, nor have everybody ask again without end', async () => {
    const guest = await app.signIn('inklusion');
    const { token } = await ticket(guest);
    const answers: number[] = [];
    for (const line of lines.splice(0)) line.terminate();
    const isQuiet = () => until(() => (upstream.open === 0 ? true : undefined), 'a line is still open');
    await isQuiet();
    const began = performance.now();
    for (let tried = 0; tried < 50; tried += 1) {
      const answer = await openLine(guest, token);
      answers.push(answer.status);
      if (!('line' in answer)) continue;
      answer.line.terminate();
      await isQuiet();
    }
    // Thirty at once, and one in two seconds from then on, however long the tries take.
    const most = 30 + Math.ceil((performance.now() - began) / 2_000);
    const opened = answers.filter((status) => status === 101).length;
    expect(opened).toBeLessThanOrEqual(most);
    expect(answers.filter((status) => status === 429)).toHaveLength(50 - opened);
    expect(opened).toBeLessThan(45);
    let told = 0;
    app.get(EventBus).subscribe('conference-changed', () => void (told += 1));
    for (let asked = 0; asked < 10; asked += 1) expect((await guest.post(base('enter'))).status).toBe(200);
    expect(told).toBe(0);
  });

  it('sends a member with a vote out only after a measure of order', async () => {
    const refused = await desk.act({ kind: 'send-out-guest', personId: member.personId, name: 'x', reason: 'Stört.' });
    expect(refused).toMatchObject({ ok: false, problem: { code: 'removal-needs-measure' } });
    expect(member.personId).toBe(personIdOf('ahrenfels'));
  });

  it('is closed when the call ends, to every token', async () => {
    const { token } = await ticket(member);
    expect((await chair.post(base('end'))).status).toBe(204);
    expect(await statusOf(member, token)).toBe(403);
    expect(codeOf(await member.post(base('ticket')))).toBe('call-not-open');
    expect(codeOf(await member.post(base('enter')))).toBe('call-not-open');
  });
});

describe('without a video server', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  it('the meeting runs, and one sentence says how to get video', async () => {
    const chair = await app.signIn('sitzungsdienst');
    const meetingId = await planMeeting(app);
    const desk = new LiveClient(chair, meetingId);
    await desk.must(OPEN);
    const path = `/api/v1/meetings/${meetingId}/conference`;
    expect((await chair.get<ConferenceView>(path)).body).toMatchObject({ available: false, call: null });
    const { status, body } = await chair.post<Problem>(`${path}/start`);
    expect([status, body.code]).toEqual([409, 'video-absent']);
    expect(body.detail).toContain('npm run video:install');
    expect(await openLine(chair, 'token')).toEqual({ status: 404 });
    const ready = (await (await fetch(`${app.url}/health/ready`)).json()) as { info: { video: object } };
    expect(ready.info.video).toMatchObject({ status: 'up', video: 'off' });
    desk.leave();
  });
});
