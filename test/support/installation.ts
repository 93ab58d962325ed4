import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Pool } from 'pg';
import { dropDatabase as dropDatabaseOfTenant } from '../../apps/api/src/cli/tenant/tenant-database';
import { startServer, type RunningServer } from '../../apps/api/src/main';
import { DEMONSTRATION_PASSWORD } from '../../apps/api/src/platform/config/demonstration';
import type { Variables } from '../../apps/api/src/platform/tenancy/tenant';
import { registeredTenant } from '../../apps/api/src/platform/tenancy/tenant-list';
import { runOn, type CommandResult } from './commands';
import { cloneTemplate, dropDatabase, onServer, urlOf, type Origin } from './databases';
import { prepare, USUAL, type TestApp } from './test-app';
import { TestClient } from './test-client';

/** An installation for several municipalities, before and while it runs. */
export interface Installation {
  readonly variables: Variables;
  readonly directory: string;
  /** Runs `gremia NAME …` on it. */
  run(...call: Parameters<typeof runOn> extends [Variables, ...infer Rest] ? Rest : never): Promise<CommandResult>;
  start(): Promise<RunningServer>;
  /** One municipality of the running installation, as tests know an application. */
  municipality(server: RunningServer, key: string, host: string | null): TestApp;
  /** Stops everything and takes all databases away. */
  remove(): Promise<void>;
}

/** Keys name databases, which all test files share. */
export const newKey = (name: string): string => `${name}-${randomBytes(4).toString('hex')}`;

export async function newInstallation(
  database: Origin,
  settings: Readonly<Record<string, string>> = {},
): Promise<Installation> {
  const databaseUrl = await cloneTemplate(database, (url) => prepare(database, url));
  const directory = await mkdtemp(join(tmpdir(), 'gremia-installation-'));
  const webRoot = resolve(__dirname, '../../dist/apps/web');
  const variables = { ...USUAL, DATABASE_URL: databaseUrl, GREMIA_DATA: directory, WEB_ROOT: webRoot, ...settings };
  const atTheEnd: (() => Promise<unknown>)[] = [];
  const made = new Set<string>();
  return {
    variables,
    directory,
    run: (name, ...args) => {
      if (name === 'tenant' && args[0] === 'create') made.add(args[1] ?? '');
      return runOn(variables, name, ...args);
    },
    start: async () => {
      const server = await startServer(variables);
      atTheEnd.push(() => server.close());
      return server;
    },
    municipality: (server, key, host) => {
      const url = key === 'default' ? databaseUrl : (registeredTenant(variables, key).variables.DATABASE_URL ?? '');
      const pool = new Pool({ connectionString: url, max: 2 });
      pool.on('error', () => undefined);
      atTheEnd.push(() => pool.end());
      return {
        url: server.address,
        databaseUrl: url,
        db: async (sql, params = []) => (await pool.query(sql, [...params])).rows,
        get: (provider) => server.applicationOf(key).get(provider, { strict: false }),
        visitor: () => new TestClient(server.address, host),
        signIn: async (login) => {
          const client = new TestClient(server.address, host);
          const { status } = await client.signIn(login, DEMONSTRATION_PASSWORD);
          if (status !== 201) throw new Error(`signing in as ${login} was answered ${status}`);
          return client;
        },
        stop: () => Promise.resolve(),
      };
    },
    remove: async () => {
      for (const step of atTheEnd) await step();
      await dropDatabase(databaseUrl);
      for (const key of made) await dropTenant(urlOf('postgres'), key);
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function dropTenant(adminUrl: string, key: string): Promise<void> {
  const name = `gremia_${key.replaceAll('-', '_')}`;
  const made = await onServer(async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
    return rowCount === 1;
  });
  if (made) await dropDatabaseOfTenant(adminUrl, { name, user: name });
}
