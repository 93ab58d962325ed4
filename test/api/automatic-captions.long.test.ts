import { randomUUID } from 'node:crypto';
import type { ConferenceView, Problem } from '@gremia/contracts';
import { WebSocket } from 'ws';
import { enter, LiveClient, OPEN, personIdOf, planMeeting, until } from '../support/live';
import { startTestApp, type TestApp } from '../support/test-app';
import { TestClient } from '../support/test-client';
import { pieceOfSound, VoskServer } from '../support/vosk-server';

const [CAPTIONER, MEMBER] = ['inklusion', 'ahrenfels'] as const;
const [LOUD, QUIET] = [pieceOfSound(true), pieceOfSound(false)];
const PATIENCE = 30_000;
/** Little more than a piece takes to be spoken: whoever sends faster for long is cut off. */
const AS_SPOKEN = 170;

jest.setTimeout(120_000);

/** A line as the page of whoever speaks opens it; the status it was answered with, 101 where it is open. */
interface Sound {
  readonly status: number;
  readonly socket: WebSocket;
}

describe('captions that a program makes', () => {
  const vosk = new VoskServer();
  const [openItem, closedItem, lastItem] = [randomUUID(), randomUUID(), randomUUID()];
  const sockets: WebSocket[] = [];
  let app: TestApp;
  let meetingId: string;
  let desk: LiveClient;
  let member: LiveClient;
  let writer: LiveClient;
  let visitor: LiveClient;
  let office: TestClient;
  let speaker: TestClient;

  beforeAll(async () => {
    await vosk.start();
    app = await startTestApp({
      settings: {
        ...{ LIVEKIT_URL: 'ws://127.0.0.1:9', LIVEKIT_API_KEY: 'gremia', LIVEKIT_API_SECRET: 's'.repeat(32) },
        GREMIA_CAPTIONS_URL: vosk.url,
      },
    });
    meetingId = await planMeeting(app, {
      items: [{ id: openItem }, { id: closedItem, public: false }, { id: lastItem }],
    });
    office = await app.signIn('sitzungsdienst');
    desk = new LiveClient(office, meetingId);
    await desk.must(OPEN);
    await desk.must({ kind: 'check-in', personId: personIdOf(MEMBER), mode: 'hall' });
    await desk.must({ kind: 'call-item', itemId: openItem });
    expect((await office.post(base('start'))).status).toBe(204);
    await office.post(base('enter'));
    const guest = await app.signIn(CAPTIONER);
    speaker = await app.signIn(MEMBER);
    for (const client of [guest, speaker]) await client.post(base('enter'));
    await office.post(base('admit'), { personIds: [personIdOf(CAPTIONER), personIdOf(MEMBER)] });
    await office.put(base(`people/${personIdOf(CAPTIONER)}/role`), { role: 'captioner' });
    writer = new LiveClient(guest, meetingId);
    member = new LiveClient(await enter(app, MEMBER), meetingId);
    visitor = new LiveClient(new TestClient(app.url), meetingId);
    for (const each of [desk, writer, member, visitor]) await each.follow();
  });
  afterEach(() => {
    vosk.manner = 'usual';
    for (const socket of sockets.splice(0)) socket.terminate();
  });
  afterAll(async () => {
    for (const each of [desk, writer, member, visitor]) each?.leave();
    await app.stop();
    await vosk.stop();
  });

  const base = (path: string): string => `/api/v1/meetings/${meetingId}/conference/${path}`;
  const setOn = async (on: boolean): Promise<void> =>
    expect((await office.put(base('automatic-captions'), { on })).status).toBe(204);
  const standing = async (client = office): Promise<ConferenceView['automaticCaptions']> =>
    (await client.get<ConferenceView>(`/api/v1/meetings/${meetingId}/conference`)).body.automaticCaptions;
  const restsFor = (rests: string | null): Promise<unknown> =>
    until(async () => ((await standing())?.rests === rests ? true : undefined), `not ${rests}`, PATIENCE);
  function speak(client: TestClient, { cookie = client.cookie, origin = client.url } = {}): Promise<Sound> {
    const socket = new WebSocket(`${client.url.replace('http', 'ws')}/video/captions?meeting=${meetingId}`, {
      headers: { origin, ...(cookie === null ? {} : { cookie }) },
    });
    sockets.push(socket);
    return new Promise((resolve) => {
      socket.on('error', () => undefined);
      socket.once('open', () => resolve({ status: 101, socket }));
      socket.once('unexpected-response', (_request, { statusCode = 0 }) => resolve({ status: statusCode, socket }));
    });
  }
  const open = async (client: TestClient): Promise<WebSocket> => {
    const { status, socket } = await speak(client);
    expect(status).toBe(101);
    return socket;
  };
  const say = async (socket: WebSocket, pieces: readonly Buffer[], pause = 60): Promise<void> => {
    for (const piece of pieces) {
      socket.send(piece);
      await new Promise((later) => setTimeout(later, pause));
    }
  };
  const closes = (socket: WebSocket): Promise<unknown> =>
    until(() => (socket.readyState === WebSocket.CLOSED ? true : undefined), 'the line stays open', 5_000);
  const captioned = (client: LiveClient) => client.captions.filter(({ automatic }) => automatic);

  it('are off until whoever leads switches them on, and nobody else does', async () => {
    expect(await standing()).toEqual({ on: false, rests: null });
    expect((await speak(office)).status).toBe(403);
    expect((await speaker.put<Problem>(base('automatic-captions'), { on: true })).body.code).toBe('forbidden');
    await setOn(true);
    expect(await standing(speaker)).toEqual({ on: true, rests: null });
  });

  it('come from the line of whoever may be heard, with their name, and stand nowhere', async () => {
    const socket = await open(office);
    await say(socket, [LOUD, LOUD, LOUD, LOUD, LOUD, QUIET]);
    await until(() => captioned(visitor).find(({ final }) => final), 'no caption came', PATIENCE);
    expect(vosk.configured).toContainEqual({ config: { sample_rate: 16_000 } });
    const own = captioned(visitor);
    expect(own.some(({ final }) => !final)).toBe(true);
    expect(own.at(-1)).toMatchObject({ text: 'wort1 wort2 wort3 wort4 wort5', final: true, part: 'public' });
    expect(own.at(-1)?.speaker).not.toBe('');
    expect(new Set(own.map(({ lineId }) => lineId)).size).toBe(1);
    const [row] = await app.db<{ n: number }>(
      `SELECT count(*)::int AS n FROM journal_entry WHERE body::text LIKE '%wort1%'`,
    );
    expect(row?.n).toBe(0);
    // What was said last is told when the microphone closes.
    await say(socket, [LOUD, LOUD]);
    socket.close();
    await until(() => (captioned(visitor).at(-1)?.text === 'wort1 wort2' ? true : undefined), 'the end is lost');
    expect(vosk.ended).toBeGreaterThan(0);
  });

  it('come from nobody without the floor, without a session or from another site', async () => {
    expect((await speak(speaker)).status).toBe(403);
    expect((await speak(office, { cookie: '' })).status).toBe(401);
    expect((await speak(office, { origin: 'https://elsewhere.example' })).status).toBe(403);
    await desk.must({ kind: 'give-floor', personId: personIdOf(MEMBER) });
    const socket = await open(speaker);
    await say(socket, [LOUD, LOUD, QUIET]);
    await until(
      () => captioned(member).find(({ speaker: name, final }) => final && name.includes('Ahrenfels')),
      'the member is not captioned',
      PATIENCE,
    );
    await desk.must({ kind: 'end-floor' });
    await closes(socket);
    expect((await speak(speaker)).status).toBe(403);
  });

  it.each([
    { case: 'text', sent: 'hallo' },
    { case: 'half a sample', sent: Buffer.alloc(3) },
    { case: 'a piece that is too large', sent: Buffer.alloc(40_000) },
  ])('end with $case', async ({ sent }) => {
    const socket = await open(office);
    socket.send(sent);
    await closes(socket);
  });

  it('end with more sound than anybody can say', async () => {
    const socket = await open(office);
    for (let piece = 0; piece < 40; piece += 1) socket.send(LOUD);
    await closes(socket);
  });

  it('have one line for each speaker: the newest', async () => {
    const first = await open(office);
    const second = await open(office);
    await closes(first);
    expect(second.readyState).toBe(WebSocket.OPEN);
  });

  it('say when nobody recognises anything, and come back by themselves', async () => {
    const socket = await open(office);
    await say(socket, [LOUD, QUIET]);
    await vosk.stop();
    await restsFor('unreachable');
    expect((await standing(speaker))?.rests).toBeNull();
    await vosk.start();
    await until(
      async () => {
        await say(socket, [LOUD, QUIET], AS_SPOKEN);
        return (await standing())?.rests === null ? true : undefined;
      },
      'it does not come back',
      PATIENCE,
    );
    const before = captioned(visitor).length;
    await say(socket, [LOUD, LOUD, QUIET]);
    await until(() => (captioned(visitor).length > before ? true : undefined), 'nothing is recognised any more');
  });

  it('leave out what it cannot keep up with, and say so', async () => {
    vosk.manner = 'silent';
    const socket = await open(office);
    await until(() => (vosk.lines > 0 ? true : undefined), 'no line');
    const before = vosk.pieces;
    await say(
      socket,
      Array.from({ length: 45 }, () => LOUD),
      AS_SPOKEN,
    );
    await restsFor('slow');
    expect(vosk.pieces - before).toBeLessThanOrEqual(25);
  });

  it('say when what comes back makes no sense', async () => {
    vosk.manner = 'garbled';
    const before = captioned(visitor).length;
    const socket = await open(office);
    await say(
      socket,
      Array.from({ length: 25 }, () => LOUD),
      AS_SPOKEN,
    );
    await restsFor('garbled');
    expect(captioned(visitor)).toHaveLength(before);
    vosk.manner = 'usual';
    await until(
      async () => {
        await say(socket, [LOUD, QUIET], AS_SPOKEN);
        return (await standing())?.rests === null ? true : undefined;
      },
      'it does not come back',
      PATIENCE,
    );
  });

  it('say at once when it does not answer as they are switched on', async () => {
    vosk.manner = 'silent';
    await setOn(true);
    expect(await standing()).toEqual({ on: true, rests: 'unreachable' });
    vosk.manner = 'usual';
    await setOn(true);
    expect(await standing()).toEqual({ on: true, rests: null });
  });

  it('rest while somebody writes', async () => {
    const socket = await open(office);
    const typed = { meetingId, lineId: randomUUID(), step: 1, text: 'Frau Wolkenstein spricht.', final: true };
    expect(await writer.ask('caption', typed)).toEqual({ ok: true });
    await until(() => visitor.captions.find(({ text }) => text === typed.text), 'what is typed does not come');
    const before = captioned(visitor).length;
    await say(socket, [LOUD, LOUD, LOUD, QUIET]);
    await until(async () => ((await standing())?.rests === 'typed' ? true : undefined), 'the desk is not told');
    expect(
      captioned(visitor)
        .slice(before)
        .filter(({ text }) => text !== ''),
    ).toEqual([]);
  });

  it('end with the public part, and begin behind closed doors when whoever leads says so again', async () => {
    const socket = await open(office);
    await desk.must({ kind: 'close-item', itemId: openItem, disposition: 'noted', note: '' });
    await desk.must({ kind: 'call-item', itemId: closedItem });
    await closes(socket);
    await until(
      async () => ((await standing())?.on === false ? true : undefined),
      'they are still on behind closed doors',
      PATIENCE,
    );
    expect((await speak(office)).status).toBe(403);
    await setOn(true);
    const heard = captioned(visitor).length;
    // Somebody has just typed, for whom they would rest.
    await new Promise((later) => setTimeout(later, 31_000));
    const inside = await open(office);
    await say(inside, [LOUD, LOUD, LOUD, QUIET]);
    await until(
      () => captioned(member).find(({ part, final }) => final && part === 'non-public'),
      'members do not read it',
      PATIENCE,
    );
    expect(captioned(visitor)).toHaveLength(heard);
    // In the public part they go on by themselves; what was said inside stays there.
    await say(inside, [LOUD, LOUD]);
    await desk.must({ kind: 'close-item', itemId: closedItem, disposition: 'noted', note: '' });
    await desk.must({ kind: 'call-item', itemId: lastItem });
    await closes(inside);
    await until(async () => ((await standing())?.on ? true : undefined), 'they are not on again', PATIENCE);
    await new Promise((later) => setTimeout(later, 1_000));
    expect(captioned(visitor)).toHaveLength(heard);
  });

  it('are over when whoever leads switches them off', async () => {
    const socket = await open(office);
    await setOn(false);
    await closes(socket);
    expect(await standing()).toEqual({ on: false, rests: null });
  });
});
