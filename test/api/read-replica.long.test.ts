import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startOwnDatabase, startStandby, type OwnDatabase } from '../support/own-database';
import { ApiProcess } from '../support/api-process';
import { until } from '../support/live';

const OTHER_NAME = 'Lindenau an der Mündung';
const PATIENCE_MILLISECONDS = 30_000;

/** Real replication: a PostgreSQL that streams from another one. */
describe('public pages from a database server that follows the main one', () => {
  let place: string;
  let primary: OwnDatabase;
  let standby: OwnDatabase;
  let api: ApiProcess;
  const started: { stop(): Promise<void> }[] = [];
  const begun = <T extends { stop(): Promise<void> }>(each: T): T => {
    started.unshift(each);
    return each;
  };

  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'gremia-replica-'));
    const [directory, original] = [join(place, 'standby'), join(place, 'primary')];
    const first = await startOwnDatabase({ directory: original });
    const setUp = await ApiProcess.start({ DATABASE_URL: first.url, GREMIA_DATA: place, GREMIA_DEMO: '1' });
    await setUp.stop();
    await first.stop();
    await cp(original, directory, { recursive: true });
    primary = await startOwnDatabase({ directory: original });
    standby = begun(await startStandby({ directory, original, primary: primary.url }));
    api = begun(
      await ApiProcess.start({
        DATABASE_URL: primary.url,
        GREMIA_READ_DATABASE_URL: standby.url,
        GREMIA_DATA: place,
        GREMIA_DEMO: '1',
      }),
    );
  }, 240_000);
  afterAll(async () => {
    for (const each of started) await each.stop();
    await rm(place, { recursive: true, force: true });
  });

  const get = (path: string): Promise<Response> => fetch(`${api.address}/api/v1${path}`);

  it('shows what has changed in the main one', async () => {
    const name = async (): Promise<string> =>
      ((await (await get('/portal/municipality')).json()) as { name: string }).name;
    expect(await name()).not.toBe(OTHER_NAME);
    const client = new Client({ connectionString: primary.url });
    await client.connect();
    await client.query('UPDATE municipality SET name = $1', [OTHER_NAME]);
    await client.end();
    await until(
      async () => ((await name()) === OTHER_NAME ? true : undefined),
      'not replicated',
      PATIENCE_MILLISECONDS,
    );
  });

  it('asks it, and not the main one', async () => {
    const client = new Client({ connectionString: standby.url });
    await client.connect();
    const { rows } = await client.query(
      `SELECT pg_is_in_recovery() AS follows, count(*)::int AS connections FROM pg_stat_activity
        WHERE application_name = 'gremia'`,
    );
    await client.end();
    expect(rows).toEqual([{ follows: true, connections: expect.any(Number) as number }]);
    expect((rows[0] as { connections: number }).connections).toBeGreaterThan(0);
  });

  it('goes on showing what is public when the main server has gone', async () => {
    await primary.stop();
    expect((await get('/portal/papers')).status).toBe(200);
    await until(
      async () => ((await fetch(`${api.address}/health/ready`)).status === 503 ? true : undefined),
      'said to be ready',
      PATIENCE_MILLISECONDS,
    );
    expect((await get('/portal/meetings')).status).toBe(200);
  });
});
