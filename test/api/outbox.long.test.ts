import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '../../apps/api/src/platform/database/unit-of-work';
import type { DomainEvent } from '../../apps/api/src/platform/events/domain-event';
import { runCommand } from '../support/commands';
import { LiveClient, OPEN, planMeeting, until } from '../support/live';
import { startTestApp, type TestApp } from '../support/test-app';

jest.setTimeout(90_000);

const RETRYING = { EVENT_RETRIES: '20', EVENT_RETRY_SECONDS: '1' };

/** Notes every reaction in the order of their commits, and refuses the reaction to an event with the number 666. */
const WATCH = `
CREATE TABLE reaction (at bigint GENERATED ALWAYS AS IDENTITY, reader text, aggregate text, no bigint);
CREATE TABLE executed (at bigint GENERATED ALWAYS AS IDENTITY);
CREATE FUNCTION note_reaction() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  IF OLD.event ->> 'seq' = '666' AND OLD.reader = 'end-of-rehearsal' THEN RAISE EXCEPTION 'refused for a test'; END IF;
  INSERT INTO reaction (reader, aggregate, no) VALUES (OLD.reader, OLD.aggregate, OLD.no);
  RETURN OLD;
END $$;
CREATE TRIGGER note_reaction BEFORE DELETE ON outbox FOR EACH ROW EXECUTE FUNCTION note_reaction();
CREATE FUNCTION note_execution() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN INSERT INTO executed DEFAULT VALUES; RETURN NULL; END $$;
CREATE TRIGGER note_execution AFTER UPDATE ON session FOR EACH STATEMENT EXECUTE FUNCTION note_execution();`;

describe('events of the outbox', () => {
  let app: TestApp;
  afterEach(() => app.stop());

  const start = async (settings: Readonly<Record<string, string>> = RETRYING): Promise<void> => {
    app = await startTestApp({ settings });
    await app.db(WATCH);
  };
  const happen = (...events: readonly DomainEvent[]): Promise<void> =>
    app.get(UnitOfWork).run(null, ({ emit }) => Promise.resolve(events.forEach(emit)));
  const closed = (meetingId: string, seq = 1): DomainEvent => ({ name: 'meeting-closed', meetingId, seq });
  const allDone = (): Promise<unknown> =>
    until(
      async () => ((await app.db('SELECT FROM outbox WHERE failed_at IS NULL')).length === 0 ? true : undefined),
      'events are left',
      40_000,
    );
  /** A meeting whose journal needs no further checkpoint. */
  const signedMeeting = async (): Promise<string> => {
    const meetingId = await planMeeting(app);
    await app.db(`INSERT INTO checkpoint (meeting_id, size, root, note, at) VALUES ($1, 1000, '', '', now())`, [
      meetingId,
    ]);
    return meetingId;
  };
  const reactions = (): Promise<{ aggregate: string; no: number }[]> =>
    app.db(`SELECT aggregate, no::int FROM reaction WHERE reader = 'end-of-rehearsal' ORDER BY at`);

  it('are there with their fact or not at all, once for each reader', async () => {
    await start();
    const meetingId = await signedMeeting();
    await expect(
      app.get(UnitOfWork).run(null, ({ emit }) => {
        emit(closed(meetingId));
        return Promise.reject(new Error('taken back'));
      }),
    ).rejects.toThrow('taken back');
    await happen({ name: 'paper-changed', paperId: randomUUID() }, { name: 'session-revoked', sessionIds: [] });
    expect(await app.db('SELECT FROM reaction UNION ALL SELECT FROM outbox')).toEqual([]);
    await happen(closed(meetingId));
    await allDone();
    expect(await app.db('SELECT reader FROM reaction ORDER BY reader')).toEqual([
      { reader: 'end-of-rehearsal' },
      { reader: 'last-checkpoint' },
    ]);
  });

  it('are reacted to once each and in order, by two instances together', async () => {
    await start();
    const other = await startTestApp({ on: app, settings: RETRYING });
    const meetings = await Promise.all(Array.from({ length: 8 }, signedMeeting));
    await app.db('TRUNCATE executed');
    for (let round = 1; round <= 10; round += 1) {
      const unitOfWork = (round % 2 === 0 ? app : other).get(UnitOfWork);
      await unitOfWork.run(null, ({ emit }) => Promise.resolve(meetings.forEach((id) => emit(closed(id, round)))));
    }
    await allDone();
    await other.stop();
    const noted = await reactions();
    expect(noted).toHaveLength(80);
    expect(await app.db('SELECT FROM executed')).toHaveLength(80);
    for (const id of meetings) {
      const numbers = noted.filter(({ aggregate }) => aggregate === id).map(({ no }) => no);
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    }
  });

  it('are tried again when their reader failed, and hold up nothing but what comes after them', async () => {
    await start();
    const [stuck = '', free = ''] = [await signedMeeting(), await signedMeeting()];
    await happen(closed(stuck, 666), closed(stuck, 2), closed(free, 3));
    await until(async () => (await reactions())[0], 'nothing was reacted to');
    await until(
      async () => (await app.db(`SELECT FROM jobs.job WHERE state = 'retry'`))[0],
      'nothing is to be tried again',
    );
    expect((await reactions()).map(({ aggregate }) => aggregate)).toEqual([free]);
    await app.db('DROP TRIGGER note_reaction ON outbox');
    await app.db(`CREATE TRIGGER note_reaction BEFORE DELETE ON outbox FOR EACH ROW WHEN (OLD.event ->> 'seq' <> '666')
      EXECUTE FUNCTION note_reaction()`);
    await allDone();
    expect((await reactions()).map(({ aggregate }) => aggregate)).toEqual([free, stuck]);
  });

  it('are given up in the end, which a figure tells, and can be given to their reader again', async () => {
    await start({ EVENT_RETRIES: '1', EVENT_RETRY_SECONDS: '1' });
    const meetingId = await signedMeeting();
    await happen(closed(meetingId, 666), closed(meetingId, 2));
    await allDone();
    expect(await app.db('SELECT reader, error FROM outbox')).toEqual([
      { reader: 'end-of-rehearsal', error: 'refused for a test' },
    ]);
    expect(await reactions()).toHaveLength(1);
    const figures = await (await fetch(`${app.url}/metrics`)).text();
    expect(figures).toContain('gremia_events{state="given-up"} 1');
    expect(figures).toContain('gremia_events{state="waiting"} 0');
    await app.db('DROP TRIGGER note_reaction ON outbox');
    expect((await runCommand('events', [], app)).said).toMatch(
      /^Wartend: 0, aufgegeben: 1\n.*end-of-rehearsal {2}meeting-closed {2}\S+ {2}refused for a test\nMit --retry/u,
    );
    expect(await runCommand('events', ['--retry'], app)).toEqual({
      code: 0,
      said: 'Noch einmal versucht werden: 1 Ereignisse',
    });
    await allDone();
    expect(await app.db('SELECT FROM outbox')).toEqual([]);
    expect((await runCommand('events', [], app)).said).toBe('Wartend: 0, aufgegeben: 0');
    expect((await runCommand('events', ['--all'], app)).code).toBe(2);
  });

  it('see to it that the end of a journal is signed, even if that failed in the moment of the closing', async () => {
    await start();
    const clerk = await app.signIn('sitzungsdienst');
    const meetingId = await planMeeting(app);
    const office = new LiveClient(clerk, meetingId);
    await office.must(OPEN);
    await app.db(`CREATE FUNCTION refuse_checkpoint() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'no room for a checkpoint'; END $$`);
    await app.db(`CREATE TRIGGER refuse_checkpoint BEFORE INSERT ON checkpoint FOR EACH ROW
      EXECUTE FUNCTION refuse_checkpoint()`);
    await office.must({ kind: 'close-meeting' });
    office.leave();
    await until(
      async () => (await app.db(`SELECT FROM jobs.job WHERE name = 'last-checkpoint' AND state = 'retry'`))[0],
      'nobody tried to sign the end',
    );
    await app.db('DROP TRIGGER refuse_checkpoint ON checkpoint');
    await allDone();
    const [end] = await app.db<{ size: number; seq: number }>(
      `SELECT max(c.size)::int AS size, (SELECT max(seq)::int FROM journal_entry WHERE meeting_id = $1) AS seq
       FROM checkpoint c WHERE c.meeting_id = $1`,
      [meetingId],
    );
    expect(end?.size).toBe(end?.seq);
  });
});
