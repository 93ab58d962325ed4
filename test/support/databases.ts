import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/**
 * Which state a test's own database starts from: nothing but the schema, the council and its accounts, or the whole
 * demonstration.
 */
export type Origin = 'empty' | 'council' | 'demonstration';

/** Any number; two test processes that need the same template wait for each other. */
const TEMPLATE_LOCK = 8_162_704;

function serverUrl(): string {
  const url = process.env.GREMIA_TEST_SERVER;
  if (url === undefined) throw new Error('tests with a database run under jest with test/support/global-setup.ts');
  return url;
}

function templateName(origin: Origin): string {
  return `gremia_template_${origin}_${process.env.GREMIA_TEST_RUN ?? 'run'}`;
}

export function urlOf(database: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  return url.href;
}

/** Runs one piece of work as the owner of the test server. */
export async function onServer<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * A database of the test's own, cloned in a moment. `prepare` fills the template when nobody has needed this one yet.
 */
export function cloneTemplate(origin: Origin, prepare: (databaseUrl: string) => Promise<void>): Promise<string> {
  const name = `gremia_test_${randomBytes(6).toString('hex')}`;
  const template = templateName(origin);
  return onServer(async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    if (!(await exists(client, template))) await createTemplate(client, template, prepare);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
    return urlOf(name);
  });
}

/** A template appears under its name only when it is complete. */
async function createTemplate(
  client: Client,
  template: string,
  prepare: (databaseUrl: string) => Promise<void>,
): Promise<void> {
  const draft = `${template}_draft`;
  await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${draft}`);
  await prepare(urlOf(draft));
  await client.query(`ALTER DATABASE ${draft} RENAME TO ${template}`);
}

async function exists(client: Client, database: string): Promise<boolean> {
  const { rows } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
  return rows.length > 0;
}

const NOT_PERMITTED = '42501';
const DROP_AGAIN_MILLISECONDS = 200;
const DROP_ATTEMPTS = 100;

/**
 * Whoever is connected is cut off. A worker of autovacuum that happens to be there may be ended by nobody but a
 * superuser, which tests have none of; it is done in a moment.
 */
export async function dropDatabase(databaseUrl: string): Promise<void> {
  const name = new URL(databaseUrl).pathname.slice(1);
  for (let attempt = 1; ; attempt += 1) {
    try {
      await onServer((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== NOT_PERMITTED || attempt === DROP_ATTEMPTS) throw error;
      await sleep(DROP_AGAIN_MILLISECONDS);
    }
  }
}

/** Removes what a run made on a server that goes on living. */
export async function dropAllOfRun(): Promise<void> {
  await onServer(async (client) => {
    const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database WHERE datname LIKE $1', [
      `gremia_template_%_${process.env.GREMIA_TEST_RUN ?? 'run'}%`,
    ]);
    for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  });
}
