import { randomUUID } from 'node:crypto';
import type { CommandAnswer, RefusalAnswer } from '@gremia/contracts';
import { Client } from 'pg';
import { AppConfig } from '../../apps/api/src/platform/config/app-config';
import { DatabaseAwayError } from '../../apps/api/src/platform/database/database-errors';
import { DatabaseRoles } from '../../apps/api/src/platform/database/database-roles';
import { DatabaseState } from '../../apps/api/src/platform/database/database-state';
import { UnitOfWork } from '../../apps/api/src/platform/database/unit-of-work';
import { JournalPool } from '../../apps/api/src/platform/journal/journal-pool';
import { InstanceLine } from '../../apps/api/src/platform/journal/instance-line';
import { enter, LiveClient, OPEN, planMeeting, until } from '../support/live';
import { Relay } from '../support/relay';
import { startTestApp, type TestApp } from '../support/test-app';

const PATIENCE = 30_000;

describe('a meeting whose journal somebody holds', () => {
  let app: TestApp;
  let relay: Relay;
  let behind: TestApp;
  let meetingId: string;
  let office: LiveClient;
  beforeAll(async () => {
    app = await startTestApp();
    relay = await Relay.to(app.databaseUrl);
    behind = await startTestApp({ on: { ...app, databaseUrl: relay.url } });
    meetingId = await planMeeting(app);
    office = new LiveClient(await enter(app, 'sitzungsdienst', behind), meetingId);
    await office.must(OPEN);
  });
  afterAll(async () => {
    office?.leave();
    relay?.thaw();
    await behind?.stop();
    await relay?.stop();
    await app?.stop();
  });

  const pause = (commandId: string): Promise<CommandAnswer | RefusalAnswer> =>
    office.askWithin(PATIENCE, 'command', { kind: 'note-remark', itemId: null, text: 'Pause', commandId, meetingId });
  const entriesOf = (commandId: string) => app.db('SELECT seq FROM journal_entry WHERE command_id = $1', [commandId]);

  /** Answered while the trouble lasts; sent again under the same id when it is over, counted once. */
  const persist = async (commandId: string): Promise<CommandAnswer> =>
    until(
      async () => {
        const answer = await pause(commandId);
        return answer.ok ? answer : undefined;
      },
      'never accepted',
      PATIENCE,
    );

  it('answers while the lock is held, and counts the command once when it is gone', async () => {
    const commandId = randomUUID();
    const holder = new Client({ connectionString: app.databaseUrl });
    await holder.connect();
    await holder.query('BEGIN; LOCK TABLE journal_entry IN ACCESS EXCLUSIVE MODE');
    try {
      // Asked over the wire while nobody lets go: an answer at all is what is tested.
      expect(await pause(commandId)).toMatchObject({ ok: false, problem: { code: 'not-ready' } });
    } finally {
      await holder.end();
    }
    const first = await persist(commandId);
    expect(await persist(commandId)).toEqual(first);
    expect(await entriesOf(commandId)).toEqual([{ seq: first.seq }]);
  });

  it('answers while its database is silent, and counts the command once when it speaks again', async () => {
    const commandId = randomUUID();
    relay.freeze();
    expect(await pause(commandId)).toMatchObject({ ok: false, problem: { code: 'not-ready' } });
    expect(await entriesOf(commandId)).toEqual([]);
    // What was held up arrives now, beside the command that is sent again.
    relay.thaw();
    const first = await persist(commandId);
    expect(await persist(commandId)).toEqual(first);
    expect(await entriesOf(commandId)).toEqual([{ seq: first.seq }]);
  });

  it('reads and writes again at once, for no silent connection is lent again', async () => {
    const unitOfWork = behind.get(UnitOfWork);
    await unitOfWork.read((db) => db.execute('SELECT 1'));
    relay.freeze();
    await expect(unitOfWork.read((db) => db.execute('SELECT 1'))).rejects.toBeInstanceOf(DatabaseAwayError);
    expect((await behind.visitor().get('/health/ready')).status).toBe(503);
    relay.thaw();
    await until(
      async () => ((await behind.visitor().get('/health/ready')).status === 200 ? true : undefined),
      'never ready again',
      PATIENCE,
    );
  }, 60_000);
});

describe('an instance that ends', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ database: 'empty' });
  });
  afterAll(() => app.stop());

  it('leaves no connection behind that was just being made', async () => {
    const relay = await Relay.to(app.databaseUrl);
    const config = new AppConfig({ NODE_ENV: 'test', DATABASE_URL: relay.url });
    const state = new DatabaseState(relay.url);
    const pool = new JournalPool(config, new DatabaseRoles(config), state);
    const line = new InstanceLine(pool, state);
    const before = await connections(app);
    relay.freeze();
    void line.onApplicationBootstrap();
    const ended = line.onApplicationShutdown();
    relay.thaw();
    await ended;
    await pool.onApplicationShutdown();
    state.onApplicationShutdown();
    await until(async () => ((await connections(app)) <= before ? true : undefined), 'a connection is left');
    await relay.stop();
  });
});

async function connections(app: TestApp): Promise<number> {
  const [row] = await app.db<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  );
  return row?.count ?? 0;
}
