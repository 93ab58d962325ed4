import { Client } from 'pg';
import type { ApiProcess } from '../support/api-process';
import { until } from '../support/live';
import { guardedDatabase } from '../support/own-database';
import { fault } from './fault';
import { configure } from './configure';
import { postmasterOf, VoteStage } from './vote-stage';

const VOTERS = 20;
const QUIET_MILLISECONDS = 3_000;
const BACK_MILLISECONDS = 60_000;

/** What is acknowledged is on the disk, whatever the server was told to think of that. */
describe('a database that answers before it has written', () => {
  let stage: VoteStage;
  let api: ApiProcess;
  beforeAll(async () => {
    stage = await VoteStage.set({ guard: true });
    await answerEarly(stage.directory, stage.database.url);
    api = await stage.start();
  }, 120_000);
  afterAll(() => stage?.end());

  fault(
    'synchronous_commit = off, and SIGKILL to the whole database',
    'no acknowledged ballot is lost, the meeting goes on',
    async () => {
      const vote = await stage.openVote(VOTERS, api.address);
      await Promise.all(vote.members.map((member) => member.cast(vote.voteId)));
      await killAndWait(stage.directory, () => stage.rows('SELECT 1 AS up'));
      expect(await stage.expectKept(vote)).toBe(VOTERS);
      await stage.expectCountedOnce(vote);
      await stage.finish(vote);
      return `${VOTERS} acknowledged, all kept`;
    },
  );

  describe('and nobody who insists', () => {
    const own = guardedDatabase();

    fault('the same', 'a row that was committed is lost, so that the fault above is one', async () => {
      const { url } = await own.start(true);
      await answerEarly(own.directory(), url);
      const client = new Client({ connectionString: url });
      client.on('error', () => undefined);
      await client.connect();
      // The first row may wake a writer that sleeps deeply; the second meets one that has just gone to sleep again.
      await client.query('SET synchronous_commit = on');
      await client.query('CREATE TABLE row_of (n int)');
      await client.query('RESET synchronous_commit');
      await client.query('INSERT INTO row_of VALUES (1)');
      await new Promise((wake) => setTimeout(wake, QUIET_MILLISECONDS));
      await client.query('INSERT INTO row_of VALUES (2)');
      const rows = await killAndWait(own.directory(), () => rowsOf(url));
      expect(rows).not.toContainEqual({ n: 2 });
    });
  });
});

/** Its processes answer for a moment when the one above them has gone; the one that was started anew is asked. */
async function killAndWait<T>(directory: string, ask: () => Promise<T>): Promise<T> {
  const killed = await postmasterOf(directory);
  process.kill(killed, 'SIGKILL');
  const again = async (): Promise<T | undefined> =>
    (await postmasterOf(directory).catch(() => killed)) === killed ? undefined : ask().catch(() => undefined);
  return until(again, 'the database does not come back', BACK_MILLISECONDS);
}

async function rowsOf(url: string): Promise<object[]> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    return (await client.query<{ n: number }>('SELECT n FROM row_of')).rows;
  } finally {
    await client.end();
  }
}

/** As an operator does who wants speed; what is committed lies in memory for up to ten seconds. */
const answerEarly = (directory: string, address: string): Promise<void> =>
  configure(directory, address, { synchronous_commit: 'off', wal_writer_delay: '10s' });
