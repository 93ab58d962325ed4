import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { migrate } from '../../apps/api/src/platform/database/migrate';
import { MIGRATIONS } from '../../apps/api/src/platform/database/migrations';
import { dropDatabase, onServer, urlOf } from '../support/databases';

/** Every view with its columns and text, and who may read it. */
const VIEWS = `
  SELECT v.viewname AS name, v.definition,
    (SELECT json_agg(c.column_name || ' ' || c.data_type ORDER BY c.ordinal_position)
      FROM information_schema.columns c WHERE c.table_schema = 'portal' AND c.table_name = v.viewname) AS columns,
    (SELECT json_agg(g.grantee || ' ' || g.privilege_type ORDER BY g.grantee, g.privilege_type)
      FROM information_schema.role_table_grants g
      WHERE g.table_schema = 'portal' AND g.table_name = v.viewname AND g.grantee <> v.viewowner) AS grants
  FROM pg_views v WHERE v.schemaname = 'portal' ORDER BY v.viewname`;

const made: string[] = [];

async function emptyDatabase(): Promise<string> {
  const name = `gremia_portal_${randomBytes(6).toString('hex')}`;
  await onServer((client) => client.query(`CREATE DATABASE ${name}`));
  made.push(urlOf(name));
  return urlOf(name);
}

async function rows<T>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}

/** A database as releases before the script left it: with the views that the migrations made one after the other. */
async function databaseOfOldRelease(migrations: number): Promise<string> {
  const url = await emptyDatabase();
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations: MIGRATIONS.slice(0, migrations),
    migrationsTransactionMode: 'all',
    installExtensions: false,
  });
  await source.initialize();
  await source.runMigrations();
  await source.destroy();
  return url;
}

afterAll(async () => {
  for (const url of made) await dropDatabase(url);
});

describe('the schema of the portal', () => {
  it.each([2, 3, 6])('is the same after an update from the state of %i migrations as on a new database', async (n) => {
    const fresh = await emptyDatabase();
    await migrate(fresh);
    const updated = await databaseOfOldRelease(n);
    await migrate(updated);
    const expected = await rows(fresh, VIEWS);
    expect(expected.length).toBeGreaterThan(15);
    expect(await rows(updated, VIEWS)).toEqual(expected);
  });

  it('may be read by the role of the public, which may read no table', async () => {
    const url = await emptyDatabase();
    await migrate(url);
    const [unreadable] = await rows<{ count: number }>(
      url,
      `SELECT count(*)::int AS count FROM pg_class WHERE relnamespace = 'portal'::regnamespace AND relkind = 'v'
        AND NOT has_table_privilege('gremia_portal', oid, 'SELECT')`,
    );
    const tables = await rows<{ relname: string }>(
      url,
      `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v')
        AND has_table_privilege('gremia_portal', oid, 'SELECT')`,
    );
    expect(unreadable?.count).toBe(0);
    expect(tables).toEqual([]);
  });

  it('is made again only when its script has changed', async () => {
    const url = await emptyDatabase();
    await migrate(url);
    const identity = `SELECT oid::int AS oid FROM pg_class WHERE oid = 'portal.paper'::regclass`;
    const [first] = await rows<{ oid: number }>(url, identity);
    await migrate(url);
    expect(await rows(url, identity)).toEqual([first]);
    const before = await rows(url, VIEWS);
    await rows(url, `COMMENT ON SCHEMA portal IS 'made by another release'; DROP VIEW portal.minutes`);
    await migrate(url);
    expect(await rows(url, identity)).not.toEqual([first]);
    expect(await rows(url, VIEWS)).toEqual(before);
  });
});
