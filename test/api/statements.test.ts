import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { z } from 'zod';
import { typesFor } from '../../apps/api/src/platform/database/column-types';
import { declaredStatements, statement, type Statement } from '../../apps/api/src/platform/database/statement';
import { describeStatement } from '../support/describe-statement';
import { migrate } from '../../apps/api/src/platform/database/migrate';
import { cloneTemplate, dropDatabase } from '../support/databases';

const SOURCE = resolve(__dirname, '../../apps/api/src');

/** Loading a file declares its statements. */
async function loadAllSources(): Promise<void> {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !/\.test\.ts$|\.program\.ts$/.test(name),
  );
  for (const name of files) await import(join(SOURCE, name));
}

/** What is wrong with a statement, in words; nothing where it fits. */
async function faultsOf(client: Client, { columns, sql }: Statement): Promise<string[]> {
  const described = await describeStatement(client, sql);
  const given = new Map(described.map(({ name, type }) => [name, type]));
  const missing = Object.entries(columns.shape).flatMap(([name, schema]) => {
    const type = given.get(name);
    if (type === undefined) return [`column ${name} is not selected`];
    const fitting = typesFor(schema as z.ZodType);
    return fitting === null || fitting.has(type) ? [] : [`column ${name} is ${type}`];
  });
  const undeclared = [...given.keys()].filter((name) => !(name in columns.shape));
  return [...missing, ...undeclared.map((name) => `column ${name} is not declared`)];
}

describe('every statement of the API', () => {
  let databaseUrl: string;
  let connection: Client;

  beforeAll(async () => {
    databaseUrl = await cloneTemplate('empty', async (url) => void (await migrate(url)));
    connection = new Client({ connectionString: databaseUrl });
    await connection.connect();
  });
  afterAll(async () => {
    await connection.end();
    await dropDatabase(databaseUrl);
  });

  it('gives the columns and types that its rows are read with, on the migrated database', async () => {
    await loadAllSources();
    const faults: string[] = [];
    for (const each of declaredStatements()) {
      const found = await faultsOf(connection, each).catch((error: Error) => [error.message]);
      faults.push(...found.map((fault) => `${fault}: ${each.sql.trim().replace(/\s+/g, ' ').slice(0, 90)}`));
    }
    expect(declaredStatements().length).toBeGreaterThan(5);
    expect(faults).toEqual([]);
  });

  it('finds the newest results of fifteen years by their index, not by sorting all of them', async () => {
    await loadAllSources();
    const newest = declaredStatements().find(({ sql }) =>
      /FROM portal\.decision d[\s\S]*ORDER BY d\.announced_at DESC LIMIT/u.test(sql),
    );
    await connection.query('SET enable_seqscan = off; SET enable_sort = off');
    const { rows } = await connection.query<{ 'QUERY PLAN': string }>(`EXPLAIN (GENERIC_PLAN) ${newest?.sql ?? ''}`);
    await connection.query('RESET enable_seqscan; RESET enable_sort');
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('Index Scan using decision_announced');
  });

  it.each([
    ['a column that is not selected', z.object({ id: z.string(), nothing: z.string() }), 'SELECT id FROM person'],
    ['a column of another type', z.object({ id: z.number() }), 'SELECT id FROM person'],
    ['a column that nobody declared', z.object({ id: z.string() }), 'SELECT id, title FROM person'],
    ['a table that is not there', z.object({ id: z.string() }), 'SELECT id FROM nowhere'],
  ])('would be told of %s', async (_what, columns, sql) => {
    const found = await faultsOf(connection, statement(columns, sql)).catch((error: Error) => [error.message]);
    expect(found).toHaveLength(1);
  });
});
