import { Client } from 'pg';
import { enter, planMeeting } from '../support/live';
import { motion } from '../support/paper-inputs';
import { handIn } from '../support/held-meeting';
import { DOCUMENT_DIFFERENCE, ORACLE_DIFFERENCE, ORACLE_SCHEMA, OWN_DIFFERENCE } from '../support/public-state-oracle';
import { RandomCouncil, seeded } from '../support/random-council';
import { startTestApp, type TestApp, type TestAppOptions } from '../support/test-app';

async function startWithOracle(options?: TestAppOptions): Promise<TestApp> {
  const app = await startTestApp(options);
  await app.db(ORACLE_SCHEMA);
  return app;
}

const STATES = 'SELECT DISTINCT public_state AS state FROM paper_standing';

async function expectNoDifference(app: TestApp): Promise<void> {
  expect(await app.db(ORACLE_DIFFERENCE)).toEqual([]);
  expect(await app.db(OWN_DIFFERENCE)).toEqual([]);
  expect(await app.db(DOCUMENT_DIFFERENCE)).toEqual([]);
}

const countOf = async (app: TestApp, condition: string): Promise<number> =>
  (await app.db<{ count: number }>(`SELECT count(*)::int FROM paper_standing WHERE ${condition}`))[0]?.count ?? 0;

describe('what is stored about a paper for the public', () => {
  const done = new Map<string, number>();
  const states = new Set<string | null>();

  it('is what follows from papers, agendas and decisions after the whole demonstration', async () => {
    const app = await startWithOracle({ database: 'demonstration' });
    try {
      for (const state of ['submitted', 'scheduled', 'in-consultation', 'decided'])
        expect(await countOf(app, `public_state = '${state}'`)).toBeGreaterThan(0);
      expect(await countOf(app, 'NOT public')).toBeGreaterThan(0);
      expect(await countOf(app, 'result IS NOT NULL')).toBeGreaterThan(0);
      expect(await countOf(app, `kind = 'amendment' AND result IS NOT NULL`)).toBeGreaterThan(0);
      await expectNoDifference(app);
      for (const { state } of await app.db<{ state: string | null }>(STATES)) states.add(state);
    } finally {
      await app.stop();
    }
  }, 180_000);

  it.each([7, 1848])(
    'stays so through anything that people do (seed %i)',
    async (seed) => {
      const app = await startWithOracle();
      try {
        const council = new RandomCouncil(app, seeded(seed));
        await council.gather();
        for (let step = 1; step <= 240; step += 1) {
          await council.act();
          if (step % 20 !== 0) continue;
          await expectNoDifference(app);
          for (const { state } of await app.db<{ state: string | null }>(STATES)) states.add(state);
        }
        for (const [action, times] of council.done) done.set(action, (done.get(action) ?? 0) + times);
      } finally {
        await app.stop();
      }
    },
    240_000,
  );

  it('was seen in all that can happen', () => {
    const expected = [
      'hand in',
      'amend',
      'state',
      'schedule',
      'publish',
      'open',
      'vote',
      'withdraw',
      'cancel',
      'doubt',
    ];
    expect(expected.filter((action) => !done.has(action))).toEqual([]);
    expect([...states].sort()).toEqual(
      ['decided', 'in-consultation', 'scheduled', 'submitted', 'withdrawn', null].sort(),
    );
  });

  describe('whoever writes', () => {
    let app: TestApp;
    beforeAll(async () => void (app = await startWithOracle()));
    afterAll(() => app.stop());

    it('cannot leave it behind: not even a statement by hand', async () => {
      const clerk = await app.signIn('sitzungsdienst');
      const paper = await handIn(clerk, motion());
      const id = await planMeeting(app, { items: [{ id: crypto.randomUUID(), paperId: paper.id }] });
      await expectNoDifference(app);
      const other = await handIn(clerk, motion());
      for (const sql of [
        `UPDATE agenda_item SET paper_id = '${other.id}' WHERE meeting_id = '${id}'`,
        `UPDATE meeting SET public = false WHERE id = '${id}'`,
        `UPDATE meeting SET public = true, state = 'closed' WHERE id = '${id}'`,
        `UPDATE paper SET state = 'decided'`,
        `UPDATE paper SET public = NOT public`,
        `UPDATE consultation SET public = NOT public`,
        `UPDATE meeting SET rehearsal = true WHERE id = '${id}'`,
        `DELETE FROM meeting WHERE id = '${id}'`,
        `UPDATE paper SET public = true, parent_id = CASE WHEN id = '${paper.id}' THEN '${other.id}'::uuid END,
          kind = CASE WHEN id = '${paper.id}' THEN 'amendment' ELSE kind END`,
        'DELETE FROM consultation',
      ]) {
        await app.db(sql);
        await expectNoDifference(app);
      }
    });

    it('has no right to write it otherwise', async () => {
      const client = new Client({ connectionString: app.databaseUrl, options: '-c role=gremia_app' });
      await client.connect();
      try {
        await expect(client.query('UPDATE paper_standing SET public = true')).rejects.toThrow('permission denied');
        await expect(client.query('DELETE FROM paper_standing')).rejects.toThrow('permission denied');
      } finally {
        await client.end();
      }
    });

    it('waits for whoever concerns the same paper, and sees what that one did', async () => {
      const clerk = await enterClerk(app);
      const paper = await handIn(clerk, motion());
      const meetingId = await planMeeting(app, {
        published: false,
        items: [{ id: crypto.randomUUID(), paperId: paper.id }],
      });
      const [first, second] = await Promise.all([connect(app), connect(app)]);
      try {
        await first.query('BEGIN');
        await first.query('UPDATE meeting SET agenda_published_at = now() WHERE id = $1', [meetingId]);
        await second.query('BEGIN');
        const later = second.query(`UPDATE paper SET state = 'scheduled' WHERE id = $1`, [paper.id]);
        await new Promise((resolve) => setTimeout(resolve, 100));
        await first.query('COMMIT');
        await later;
        await second.query('COMMIT');
      } finally {
        await Promise.all([first.end(), second.end()]);
      }
      expect(await countOf(app, `paper_id = '${paper.id}' AND public_state = 'scheduled'`)).toBe(1);
      await expectNoDifference(app);
    });
  });

  it('is computed again when it was stored by other rules', async () => {
    const app = await startWithOracle({ database: 'demonstration' });
    try {
      await app.db('ALTER TABLE paper_standing DROP CONSTRAINT paper_standing_check');
      await app.db(`UPDATE paper_standing SET public_state = 'withdrawn', result = NULL`);
      expect((await app.db(OWN_DIFFERENCE)).length).toBeGreaterThan(0);
      await app.db('SELECT derived.rebuild()');
      await expectNoDifference(app);
    } finally {
      await app.stop();
    }
  }, 120_000);
});

async function connect(app: TestApp): Promise<Client> {
  const client = new Client({ connectionString: app.databaseUrl });
  await client.connect();
  return client;
}

async function enterClerk(app: TestApp): ReturnType<typeof enter> {
  const clerk = await enter(app, 'sitzungsdienst');
  clerk.csrfToken = (await clerk.get<{ csrfToken: string | null }>('/api/v1/session')).body.csrfToken;
  return clerk;
}
