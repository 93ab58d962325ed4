import { LiveClient, OPEN, planMeeting, until } from '../support/live';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

jest.setTimeout(90_000);

const EVERY = 2_000;

describe('signs of life of somebody who is connected', () => {
  let app: TestApp;
  let member: TestClient;
  let desk: LiveClient;
  let meetingId: string;
  let line: LiveClient;

  beforeAll(async () => {
    app = await startTestApp();
    member = await app.signIn('ahrenfels');
    meetingId = await planMeeting(app);
    desk = new LiveClient(await app.signIn('sitzungsdienst'), meetingId);
    await desk.must(OPEN);
    await desk.follow();
    line = new LiveClient(member, meetingId);
    await line.follow();
    await line.must({ kind: 'check-in', mode: 'remote' });
  });
  afterAll(async () => {
    line.leave();
    desk.leave();
    await app.stop();
  });

  const noted = (): unknown[] =>
    desk.entries.flatMap(({ event }) => ((event as { kind: string }).kind === 'reach-noted' ? [event] : []));
  const alive = (client: LiveClient, of = meetingId): Promise<unknown> =>
    client.ask('alive', { meetingId: of, seen: null });

  it('are heard of those alone who follow the meeting under their name', async () => {
    expect(await alive(line)).toEqual({ ok: true });
    const stranger = new LiveClient(await app.signIn('goldacker'), meetingId);
    expect(await alive(stranger)).toMatchObject({ ok: false, problem: { code: 'not-found' } });
    stranger.leave();
  });

  it('missing for ten seconds, are noted in the journal, and their return as well; nothing while they come', async () => {
    const timer = setInterval(() => void alive(line), EVERY);
    await new Promise((later) => setTimeout(later, 20_000));
    expect(noted()).toEqual([]);
    clearInterval(timer);
    await until(() => noted()[0], 'nobody noticed', 30_000);
    expect(noted()).toMatchObject([{ personId: member.personId, line: false, picture: null, sound: null }]);
    await alive(line);
    await until(() => noted()[1], 'nobody noticed the return', 15_000);
    expect(noted()[1]).toMatchObject({ personId: member.personId, line: true });
  });

  it('are forgotten once the meeting is closed, even those that still come', async () => {
    const stored = () => app.db<{ n: number }>('SELECT count(*) AS n FROM reach_sign');
    expect(await stored()).toEqual([{ n: 1 }]);
    await desk.must({ kind: 'close-meeting' });
    await alive(line);
    await until(async () => ((await stored())[0]?.n === 0 ? true : undefined), 'they are kept', 15_000);
  });
});
