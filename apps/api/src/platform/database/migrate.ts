import { Client } from 'pg';
import { type DataSource, MigrationExecutor, type QueryRunner } from 'typeorm';
import { z } from 'zod';
import { prepareJobs } from '../outbox/prepare-jobs';
import { StartError } from '../start-error';
import { applyTableRights } from './apply-table-rights';
import { clientRows } from './client-rows';
import { connectionOptions } from './connection-options';
import { databaseFault } from './database-errors';
import { GERMAN_COLLATION } from './german-order';
import { inOwnSource } from './in-own-source';
import { FLOOR, MIGRATIONS } from './migrations';
import { ageOf, noteFloor } from './release-floor';
import { applySchema, dropSchema } from './repeatable-schema';
import { DERIVED, PORTAL } from './schemas';
import { statement } from './statement';
import { migrationLimits, waitingLimits } from './time-limits';

const KNOWN: ReadonlySet<string> = new Set(MIGRATIONS.map(({ name }) => name));
const OLDEST_SUPPORTED = 150_000;
/** Any number will do as long as every instance takes the same one. */
export const MIGRATION_LOCK = 4_736_421;
/** So long one statement of a migration may take, unless the operator says otherwise. */
const USUAL_MINUTES = 120;
/** 0006-public-counter-wording. */
const LAST_MIGRATION_WITH_VIEWS = 1_763_700_000_006;

/**
 * Brings the database up to this version, as its owner. Two instances that start at once wait for each other. A
 * database of a newer release that this one can work on stays as it is.
 *
 * @param minutes so long one statement may take
 * @returns names of the migrations that ran
 * @throws StartError when the database cannot be reached, is too old, was written by a newer version,
 *   or somebody holds a lock
 */
export async function migrate(databaseUrl: string, minutes = USUAL_MINUTES): Promise<string[]> {
  const client = await connectAsOwner(databaseUrl, minutes);
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    // What a newer release has made stays as it is.
    if ((await ageOf(client, KNOWN)) === 'newer') return [];
    const names = await runMigrations(databaseUrl, minutes);
    await prepareJobs(client);
    return names;
  } catch (error) {
    throw databaseFault(error) === 'busy' ? tooLong(error) : error;
  } finally {
    await client.end();
  }
}

/** @throws StartError when the database cannot be reached or is too old */
export async function connectAsOwner(databaseUrl: string, minutes = USUAL_MINUTES): Promise<Client> {
  const client = await connect(databaseUrl, minutes);
  try {
    await assertSupported(client);
    return client;
  } catch (error) {
    await client.end();
    throw error;
  }
}

async function connect(databaseUrl: string, minutes: number): Promise<Client> {
  const client = new Client(connectionOptions(databaseUrl, { role: null, limits: waitingLimits(minutes) }));
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    const { hostname, port, pathname } = new URL(databaseUrl);
    throw new StartError(
      `Die Datenbank ${hostname}:${port || '5432'}${pathname} ist nicht erreichbar ` +
        `(${reason(error)}). Bitte prüfen Sie DATABASE_URL.`,
    );
  }
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === '28P01' || code === '28000') return 'Anmeldung abgelehnt';
  if (code === '3D000') return 'diese Datenbank gibt es nicht';
  return code || (error instanceof Error ? error.message : 'unbekannter Fehler');
}

function tooLong(error: unknown): StartError {
  return new StartError(
    `Die Datenbank ließ sich nicht einrichten, weil ein anderes Programm eine Tabelle gesperrt hält oder die Zeit ` +
      `nicht reicht (${reason(error)}). Es wurde nichts verändert. Bitte beenden Sie, was sonst auf diese Datenbank ` +
      `zugreift, oder erhöhen Sie DATABASE_MIGRATION_MINUTES, und starten Sie erneut.`,
  );
}

const SERVER = statement(
  z.object({ number: z.string(), version: z.string(), german: z.boolean() }),
  `SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS version,
    EXISTS (SELECT FROM pg_collation WHERE collname = $1) AS german`,
);

async function assertSupported(client: Client): Promise<void> {
  const [found] = await clientRows(client, SERVER, [GERMAN_COLLATION]);
  if (found === undefined || Number(found.number) < OLDEST_SUPPORTED) {
    throw new StartError(
      `Gremia braucht PostgreSQL 15 oder neuer; die angegebene Datenbank ist PostgreSQL ` +
        `${found?.version ?? 'unbekannter Version'}.`,
    );
  }
  if (!found.german)
    throw new StartError(
      'Der angegebenen PostgreSQL-Datenbank fehlt ICU: Ohne kann sie Namen nicht deutsch sortieren.',
    );
}

/**
 * Migrations, the schema `portal` and rights in one transaction: nobody sees the one without the other. Whoever reads
 * the portal meanwhile waits for the commit.
 */
function runMigrations(databaseUrl: string, minutes: number): Promise<string[]> {
  const extra = { ...connectionOptions(databaseUrl, { role: null, limits: migrationLimits(minutes) }) };
  return inOwnSource({ url: databaseUrl, extra, migrations: MIGRATIONS }, async (source, runner) => {
    const names = await runPending(source, runner);
    await makeSchemas(runner);
    await applyTableRights(runner);
    await noteFloor(runner, FLOOR);
    return names;
  });
}

/**
 * The oldest migrations make views of the portal themselves. All others find neither view nor trigger: these
 * hold on to their columns.
 */
export async function runPending(source: DataSource, runner: QueryRunner): Promise<string[]> {
  const executor = new MigrationExecutor(source, runner);
  const names: string[] = [];
  for (const migration of await executor.getPendingMigrations()) {
    if (migration.timestamp > LAST_MIGRATION_WITH_VIEWS) {
      await dropSchema(runner, PORTAL);
      await dropSchema(runner, DERIVED);
    }
    await executor.executeMigration(migration);
    names.push(migration.name);
  }
  return names;
}

/** What was stored by other rules than today's, or while the triggers were away, is computed again. */
export async function makeSchemas(runner: QueryRunner): Promise<void> {
  if (await applySchema(runner, DERIVED)) await runner.query('SELECT derived.rebuild()');
  await applySchema(runner, PORTAL);
}
