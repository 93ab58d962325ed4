import { DataSource, type QueryRunner } from 'typeorm';
import type { ClientBase } from 'pg';
import { makeSchemas, MIGRATION_LOCK, runPending } from '../../platform/database/migrate';
import { MIGRATIONS } from '../../platform/database/migrations';
import { z } from 'zod';
import { clientRows } from '../../platform/database/client-rows';
import { inOwnSource } from '../../platform/database/in-own-source';
import { statement } from '../../platform/database/statement';
import { BackupError } from './backup-error';
import { newer } from './restore-backup';
import type { Target } from './restore-backup';

const OBJECTS = statement(
  z.object({ count: z.number() }),
  `SELECT count(*)::int AS count FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname IN ('public', 'portal') AND c.relkind IN ('r', 'p', 'v')
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')`,
);

/**
 * One transaction on an empty database: what `work` does is all or nothing. An application that starts meanwhile waits.
 *
 * @throws BackupError when the database is not empty
 */
export async function inEmptyDatabase<T>(databaseUrl: string, work: (target: Target) => Promise<T>): Promise<T> {
  return inOwnSource({ url: databaseUrl }, async (_source, runner) => {
    const client = (await runner.connect()) as ClientBase;
    await client.query(
      'SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0',
    );
    await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await assertEmpty(client);
    let complete = false;
    const result = await work({
      client,
      migrate: async (names) => {
        await migrateWith(databaseUrl, runner, names);
        complete = names.length === MIGRATIONS.length;
      },
    });
    // After the rows, for these schemas have triggers; of an older version they are made at the next start.
    if (complete) await makeSchemas(runner);
    return result;
  });
}

async function assertEmpty(client: ClientBase): Promise<void> {
  const [objects] = await clientRows(client, OBJECTS);
  if (objects?.count === 0) return;
  throw new BackupError(
    'Die Datenbank ist nicht leer; wiederhergestellt wird nur in eine leere, und es wurde nichts geändert. Legen Sie ' +
      'eine neue an (DATABASE_URL) oder nennen Sie mit GREMIA_DATA ein neues Verzeichnis.',
  );
}

async function migrateWith(databaseUrl: string, runner: QueryRunner, names: readonly string[]): Promise<void> {
  const known = MIGRATIONS.filter(({ name }) => names.includes(name));
  if (known.length < names.length) throw newer();
  const source = new DataSource({ type: 'postgres', url: databaseUrl, migrations: known, installExtensions: false });
  await source.initialize();
  try {
    await runPending(source, runner);
  } finally {
    await source.destroy();
  }
}
