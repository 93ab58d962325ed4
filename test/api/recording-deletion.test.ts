import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConferenceRepository } from '../../apps/api/src/conference/conference.repository';
import { RecordingCleaner } from '../../apps/api/src/conference/recording/recording-cleaner';
import { RecordingRepository } from '../../apps/api/src/conference/recording/recording.repository';
import { Clock } from '../../apps/api/src/platform/clock';
import { UnitOfWork } from '../../apps/api/src/platform/database/unit-of-work';
import { planMeeting } from '../support/live';
import { startTestApp, type TestApp } from '../support/test-app';

/** What was recorded goes on its day, which begins at midnight where the municipality lies. */
describe('a recording on its day', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gremia-recordings-'));
  const room = randomUUID();
  let app: TestApp;
  let meetingId: string;

  beforeAll(async () => {
    app = await startTestApp({
      settings: {
        LIVEKIT_URL: 'ws://127.0.0.1:9',
        LIVEKIT_API_KEY: 'gremia',
        LIVEKIT_API_SECRET: 'a-secret-for-this-test-of-32-bytes',
        GREMIA_RECORDINGS: folder,
      },
    });
    meetingId = await planMeeting(app);
    await app.get(UnitOfWork).run(null, async ({ db, now }) => {
      await app.get(ConferenceRepository).openRoom(db, { room, meetingId, part: 'public', key: null }, now);
    });
  });
  afterAll(async () => {
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A complete recording that was begun at this moment, with its file. */
  async function recorded(begun: string, days: number): Promise<string> {
    const id = randomUUID();
    const file = { id, meeting_id: meetingId, room, identity: randomUUID(), name: 'Anna Amsel' };
    const recordings = app.get(RecordingRepository);
    await app.get(UnitOfWork).run(null, async ({ db }) => {
      const kept = { days, timeZone: 'Europe/Berlin' };
      await recordings.begin(db, { ...file, source: 'microphone', track: id }, new Date(begun), kept);
      await recordings.stopped(db, [id], new Date(begun));
      await recordings.completed(db, id, { fileName: `${id}.ogg`, bytes: 1, sha256: '0'.repeat(64) });
    });
    writeFileSync(join(folder, `${id}.ogg`), 'x');
    return id;
  }
  const cleanAt = async (moment: string): Promise<string[]> => {
    app.get(Clock).now = () => new Date(moment);
    await app.get(RecordingCleaner).clean();
    return readdirSync(folder).map((name) => name.replace('.ogg', ''));
  };

  it.each([
    { season: 'in winter', begun: '2026-11-25T22:30:00Z', before: '2026-11-26T22:59:00Z', on: '2026-11-26T23:00:00Z' },
    { season: 'in summer', begun: '2026-06-10T16:00:00Z', before: '2026-06-11T21:59:00Z', on: '2026-06-11T22:00:00Z' },
    // Begun after midnight in Berlin, which is still the day before in UTC.
    {
      season: 'after midnight',
      begun: '2026-06-10T22:30:00Z',
      before: '2026-06-12T21:59:00Z',
      on: '2026-06-12T22:00:00Z',
    },
  ])('is there until midnight and gone afterwards, $season', async ({ begun, before, on }) => {
    const id = await recorded(begun, 2);
    // Two days from the day on which it was begun: the last minute before, and the first of it.
    const day = new Date(Date.parse(on) - 24 * 3_600_000).toISOString();
    expect(await cleanAt(day)).toContain(id);
    expect(await cleanAt(before)).toContain(id);
    expect(await cleanAt(on)).not.toContain(id);
    const [row] = await app.db<{ why: string; at: Date }>(
      `SELECT deleted_why AS why, deleted_at AS at FROM recording_file WHERE id = '${id}'`,
    );
    expect(row?.why).toBe('day');
    const audit = await app.db(
      `SELECT 1 FROM audit_entry WHERE action = 'recording-deleted' AND detail->>'id' = '${id}'`,
    );
    expect(audit).toHaveLength(1);
  });

  it('waits for nobody: a day of none is over with the first look, and a second look changes nothing', async () => {
    const id = await recorded('2026-11-25T17:00:00Z', 0);
    expect(await cleanAt('2026-11-25T17:00:01Z')).not.toContain(id);
    expect(await cleanAt('2026-11-25T18:00:00Z')).not.toContain(id);
    const audit = await app.db(
      `SELECT 1 FROM audit_entry WHERE action = 'recording-deleted' AND detail->>'id' = '${id}'`,
    );
    expect(audit).toHaveLength(1);
  });
});
