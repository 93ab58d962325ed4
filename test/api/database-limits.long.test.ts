import { PROBLEMS, type PaperDetail, type Problem } from '@gremia/contracts';
import { Client } from 'pg';
import { z } from 'zod';
import { statement } from '../../apps/api/src/platform/database/statement';
import { EventBus } from '../../apps/api/src/platform/events/event-bus';
import { JournalPool } from '../../apps/api/src/platform/journal/journal-pool';
import { DatabaseAwayError, DatabaseBusyError } from '../../apps/api/src/platform/database/database-errors';
import { UnitOfWork, type Db } from '../../apps/api/src/platform/database/unit-of-work';
import { motion } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';

const LIMITS = {
  DATABASE_STATEMENT_SECONDS: '1',
  DATABASE_PUBLIC_STATEMENT_SECONDS: '1',
  DATABASE_LOCK_SECONDS: '1',
  DATABASE_IDLE_SECONDS: '1',
};

const LIMITS_NOW = statement(
  z.object({ statement: z.string(), lock: z.string(), idle: z.string(), role: z.string(), read_only: z.string() }),
  `SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock,
    current_setting('idle_in_transaction_session_timeout') AS idle, current_user::text AS role,
    current_setting('transaction_read_only') AS read_only`,
);
const LAST_NO = statement(z.object({ last: z.number() }), 'SELECT last FROM paper_counter WHERE year = $1');

describe('the time limits of the database', () => {
  let app: TestApp;
  let unitOfWork: UnitOfWork;
  let other: Client;
  beforeAll(async () => {
    app = await startTestApp({ settings: LIMITS });
    unitOfWork = app.get(UnitOfWork);
    other = new Client({ connectionString: app.databaseUrl });
    await other.connect();
  });
  afterEach(() => other.query('ROLLBACK'));
  afterAll(async () => {
    await other?.end();
    await app?.stop();
  });

  const limitsIn = (db: Db): Promise<object | null> => db.row(LIMITS_NOW, []);

  it('hold on every connection, from the first statement', async () => {
    const members = { statement: '1s', lock: '1s', idle: '1s', role: 'gremia_app', read_only: 'off' };
    expect(await unitOfWork.run(null, ({ db }) => limitsIn(db))).toEqual(members);
    expect(await unitOfWork.read(limitsIn)).toEqual(members);
    expect(await unitOfWork.readSnapshot(limitsIn)).toEqual({ ...members, read_only: 'on' });
    expect(await unitOfWork.readPublic(limitsIn)).toEqual({ ...members, role: 'gremia_portal', read_only: 'on' });
    const { rows } = await app.get(JournalPool).query({
      text: `SELECT name || ' ' || setting AS limit FROM pg_settings
        WHERE name IN ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout') ORDER BY name`,
    });
    for (const row of rows) expect(row).toEqual({ limit: expect.stringMatching(/ [1-9]\d+$/) as string });
    expect(rows).toHaveLength(3);
  });

  it.each([
    { who: 'a unit of work', ask: (sql: string) => unitOfWork.run(null, ({ db }) => db.execute(sql)) },
    { who: 'a reader', ask: (sql: string) => unitOfWork.read((db) => db.execute(sql)) },
    { who: 'a reader of a snapshot', ask: (sql: string) => unitOfWork.readSnapshot((db) => db.execute(sql)) },
    { who: 'the public', ask: (sql: string) => unitOfWork.readPublic((db) => db.execute(sql)) },
  ])('end what takes $who too long, and the connection is good for the next', async ({ ask }) => {
    const asked = ask('SELECT pg_sleep(60)');
    await expect(asked).rejects.toBeInstanceOf(DatabaseBusyError);
    expect(await ask('SELECT 1 AS one')).toBe(1);
  });

  it('end a transaction that nobody goes on with', async () => {
    const asked = unitOfWork.run(null, async ({ db }) => {
      await db.execute('SELECT 1');
      await new Promise((resolve) => setTimeout(resolve, 2_500));
      await db.execute('SELECT 1');
    });
    await expect(asked).rejects.toBeInstanceOf(DatabaseAwayError);
    expect(await unitOfWork.read((db) => db.execute('SELECT 1 AS one'))).toBe(1);
  });

  it('answer a person who meets a lock with a sentence, and change nothing', async () => {
    const author = await app.signIn('ahrenfels');
    const { body: paper } = await author.post<PaperDetail>('/api/v1/papers', motion({ title: 'Bänke' }));
    await other.query('BEGIN');
    await other.query('SELECT FROM paper WHERE id = $1 FOR UPDATE', [paper.id]);
    const answer = await author.request<Problem>('DELETE', `/api/v1/papers/${paper.id}`, {
      body: { revision: paper.revision },
    });
    expect(answer.status).toBe(503);
    expect(answer.body).toMatchObject({ code: 'busy', detail: PROBLEMS.busy[1] });
    await other.query('ROLLBACK');
    expect((await author.get(`/api/v1/papers/${paper.id}`)).status).toBe(200);
  });
});

describe('a pool whose connections are all lent', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ settings: { DATABASE_PUBLIC_POOL: '1' } });
  });
  afterAll(() => app.stop());

  it('is busy, not away: whoever waited in vain is asked to come again, and is served then', async () => {
    const gone = new AbortController();
    const held = app.get(UnitOfWork).readPublic(async (db) => {
      await db.execute('SELECT 1');
      await new Promise((resolve) => gone.signal.addEventListener('abort', resolve));
    });
    const response = await fetch(`${app.url}/api/v1/portal/home`);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await response.json()).toMatchObject({ code: 'busy', detail: PROBLEMS.busy[1] });
    expect((await app.visitor().get('/health/ready')).status).toBe(200);
    gone.abort();
    await held;
    expect((await app.visitor().get('/api/v1/portal/home')).status).toBe(200);
  });
});

describe('two units of work in each other’s way', () => {
  let app: TestApp;
  let unitOfWork: UnitOfWork;
  const [first, second] = [1901, 1902];
  beforeAll(async () => {
    app = await startTestApp();
    unitOfWork = app.get(UnitOfWork);
    for (const year of [first, second])
      await app.db('INSERT INTO paper_counter (municipality_id, year, last) SELECT id, $1, 0 FROM municipality', [
        year,
      ]);
  });
  afterAll(() => app.stop());

  const count = (db: Db, year: number) =>
    db.execute('UPDATE paper_counter SET last = last + 1 WHERE year = $1', [year]);

  it('both get through: the one that gives way is run again, with its events and its notes once', async () => {
    const told: string[] = [];
    const end = app.get(EventBus).subscribe('paper-changed', ({ paperId }) => void told.push(paperId));
    let runs = 0;
    let arrived = 0;
    const both = [
      [first, second],
      [second, first],
    ].map(([one = 0, two = 0]) =>
      unitOfWork.run(null, async ({ db, emit, audit }) => {
        runs += 1;
        emit({ name: 'paper-changed', paperId: String(one) });
        audit('deadlock', null, { one });
        await count(db, one);
        // Each waits until the other has its first row, but only the first time.
        arrived += 1;
        while (arrived < 2) await new Promise((resolve) => setTimeout(resolve, 5));
        await count(db, two);
      }),
    );
    await Promise.all(both);
    end();
    expect(runs).toBeGreaterThan(2);
    expect(told.sort()).toEqual([String(first), String(second)]);
    expect(await app.db(`SELECT FROM audit_entry WHERE action = 'deadlock'`)).toHaveLength(2);
    expect(await app.db('SELECT last FROM paper_counter WHERE year < 2000')).toEqual([{ last: 2 }, { last: 2 }]);
  });

  it('gives up with a sentence when it never gets through', async () => {
    let runs = 0;
    const asked = unitOfWork.run(null, async ({ db }) => {
      runs += 1;
      await db.execute(`DO $$ BEGIN RAISE EXCEPTION 'in the way' USING ERRCODE = 'serialization_failure'; END $$`);
    });
    await expect(asked).rejects.toMatchObject({ code: 'busy' });
    expect(runs).toBeGreaterThan(2);
  });

  it('does not run again what the database refuses', async () => {
    let runs = 0;
    const asked = unitOfWork.run(null, async ({ db }) => {
      runs += 1;
      await db.execute('INSERT INTO paper_counter (year) VALUES ($1)', [first]);
    });
    await expect(asked).rejects.toThrow();
    expect(runs).toBe(1);
  });

  it('does not change what somebody reads in one snapshot', async () => {
    const last = async (db: Db) => (await db.row(LAST_NO, [first]))?.last;
    const seen = await unitOfWork.readSnapshot(async (db) => {
      const before = await last(db);
      await app.db('UPDATE paper_counter SET last = 77 WHERE year = $1', [first]);
      return [before, await last(db)];
    });
    expect(seen).toEqual([2, 2]);
    expect(await unitOfWork.read(last)).toBe(77);
    await expect(unitOfWork.readSnapshot((db) => count(db, first))).rejects.toThrow(/read-only/);
  });
});
