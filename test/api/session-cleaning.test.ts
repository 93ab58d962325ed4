import { randomBytes } from 'node:crypto';
import { enter, personIdOf, planMeeting, until } from '../support/live';
import { startTestApp, type TestApp } from '../support/test-app';

describe('sessions that are over', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  const session = async (ended: string, meetingId: string | null = null): Promise<string> => {
    const hash = randomBytes(32).toString('hex');
    await app.db(
      `INSERT INTO session (token_hash, account_id, person_id, rehearsal_meeting_id, expires_at)
       SELECT decode($1, 'hex'), CASE WHEN $2::uuid IS NULL THEN a.id END, p.id, $2::uuid, now() - $3::interval
       FROM person p LEFT JOIN account a ON a.person_id = p.id WHERE p.id = $4`,
      [hash, meetingId, ended, personIdOf('ahrenfels')],
    );
    return hash;
  };
  const left = async (): Promise<string[]> =>
    (await app.db<{ hash: string }>(`SELECT encode(token_hash, 'hex') AS hash FROM session`)).map(({ hash }) => hash);

  it('are forgotten without anybody signing in, those of simulated members when their rehearsal is over', async () => {
    const running = await planMeeting(app, { rehearsal: true });
    const closed = await planMeeting(app, { rehearsal: true });
    await app.db(`UPDATE meeting SET state = 'closed' WHERE id = $1`, [closed]);
    const kept = [await session('1 hour'), await session('2 days', running)];
    const gone = [await session('2 days'), await session('2 days', closed), await session('40 days', running)];
    const person = await enter(app, 'rabenhaupt');
    const another = await startTestApp({ on: app });
    const hashes = await until(async () => {
      const present = await left();
      return gone.some((hash) => present.includes(hash)) ? undefined : present;
    }, 'not forgotten');
    await another.stop();
    expect(hashes).toEqual(expect.arrayContaining(kept));
    expect((await person.get('/api/v1/session')).status).toBe(200);
  });
});
