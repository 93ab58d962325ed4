import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { StartError } from '../start-error';
import { MIGRATIONS } from './migrations';

const OLDEST_SUPPORTED = 150_000;
/** Any number will do as long as every instance takes the same one. */
const MIGRATION_LOCK = 4_736_421;

/**
 * Brings the database up to this version, as its owner. Two instances that start at once wait for each other.
 *
 * @returns names of the migrations that ran
 * @throws StartError when the database cannot be reached, is too old, or was written by a newer version
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const client = await connect(databaseUrl);
  try {
    await assertSupported(client);
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await assertNotNewer(client);
    return await runMigrations(databaseUrl);
  } finally {
    await client.end();
  }
}

async function connect(databaseUrl: string): Promise<Client> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return client;
  } catch (error) {
    const { hostname, port, pathname } = new URL(databaseUrl);
    throw new StartError(
      `Die Datenbank ${hostname}:${port || '5432'}${pathname} ist nicht erreichbar (${reason(error)}). Bitte prüfen Sie DATABASE_URL.`,
    );
  }
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === '28P01' || code === '28000') return 'Anmeldung abgelehnt';
  if (code === '3D000') return 'diese Datenbank gibt es nicht';
  return code || (error instanceof Error ? error.message : 'unbekannter Fehler');
}

async function assertSupported(client: Client): Promise<void> {
  const { rows } = await client.query<{ number: string; version: string }>(
    `SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS version`,
  );
  const found = rows[0];
  if (found === undefined || Number(found.number) < OLDEST_SUPPORTED) {
    throw new StartError(
      `Gremia braucht PostgreSQL 15 oder neuer; die angegebene Datenbank ist PostgreSQL ` +
        `${found?.version ?? 'unbekannter Version'}.`,
    );
  }
}

async function assertNotNewer(client: Client): Promise<void> {
  const { rows: tables } = await client.query(
    `SELECT FROM pg_tables WHERE schemaname = 'public' AND tablename = 'migrations'`,
  );
  if (tables.length === 0) return;
  const { rows } = await client.query<{ name: string }>('SELECT name FROM migrations');
  const known = new Set<string>(MIGRATIONS.map((migration) => migration.name));
  if (rows.some(({ name }) => !known.has(name))) {
    throw new StartError(
      'Die Daten wurden von einer neueren Version von Gremia geschrieben. Bitte starten Sie diese; an den Daten ' +
        'wurde nichts geändert.',
    );
  }
}

async function runMigrations(databaseUrl: string): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url: databaseUrl,
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'all',
    installExtensions: false,
  });
  await source.initialize();
  try {
    return (await source.runMigrations()).map(({ name }) => name);
  } finally {
    await source.destroy();
  }
}
