import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { dayOf } from '@gremia/rules';
import type { Abstract } from '@nestjs/common';
import { Pool, type QueryResultRow } from 'pg';
import { councilPart } from '../../apps/api/src/demo/parts/council.part';
import { ownRulesPart } from '../../apps/api/src/demo/parts/own-rules.part';
import { startServer, type RunningServer } from '../../apps/api/src/main';
import { DEMONSTRATION_PASSWORD } from '../../apps/api/src/platform/config/demonstration';
import { UnitOfWork } from '../../apps/api/src/platform/database/unit-of-work';
import { migrate } from '../../apps/api/src/platform/database/migrate';
import { cloneTemplate, dropDatabase, type Origin } from './databases';
import { TestClient } from './test-client';

export interface TestAppOptions {
  /** What the database holds at the beginning; `council` unless said otherwise. */
  readonly database?: Origin;
  /** Runs on the database of another test application: a second instance. */
  readonly on?: { readonly databaseUrl: string };
  /** Settings beside or instead of the usual ones. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface TestApp {
  readonly url: string;
  readonly databaseUrl: string;
  /** Rows of a statement, asked as the owner of the database. */
  db<T extends QueryResultRow>(sql: string, params?: readonly unknown[]): Promise<T[]>;
  /** A provider of the running application. */
  get<T>(provider: Abstract<T>): T;
  /** A client that signed in with an account of the demonstration. */
  signIn(login: string): Promise<TestClient>;
  /** A client of the public. */
  visitor(): TestClient;
  stop(): Promise<void>;
}

/** Everything as in earnest, except that limits on requests are out of the way and the port is any free one. */
export const USUAL = {
  NODE_ENV: 'test',
  PORT: '0',
  GREMIA_DEMO: '0',
  LOG_LEVEL: 'error',
  RATE_REQUESTS: '100000',
  RATE_HEAVY: '100000',
  REFUSAL_SECONDS: '0',
  RATE_SIGN_IN_PER_LOGIN: '1000',
  RATE_SIGN_IN_PER_ADDRESS: '10000',
};

/** Starts the real application on a database of its own. */
export async function startTestApp({ database = 'council', on, settings = {} }: TestAppOptions = {}): Promise<TestApp> {
  const databaseUrl = on?.databaseUrl ?? (await cloneTemplate(database, (url) => prepare(database, url)));
  const { server, directory } = await start(databaseUrl, settings);
  const pool = new Pool({ connectionString: databaseUrl, max: 2 });
  pool.on('error', () => undefined);
  return {
    url: server.address,
    databaseUrl,
    db: async (sql, params = []) => (await pool.query(sql, [...params])).rows,
    get: (provider) => server.application.get(provider, { strict: false }),
    visitor: () => new TestClient(server.address),
    signIn: async (login) => {
      const client = new TestClient(server.address);
      const { status } = await client.signIn(login, DEMONSTRATION_PASSWORD);
      if (status !== 201) throw new Error(`signing in as ${login} was answered ${status}`);
      return client;
    },
    stop: async () => {
      await server.close();
      await pool.end();
      if (on === undefined) await dropDatabase(databaseUrl);
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function start(
  databaseUrl: string,
  settings: Readonly<Record<string, string>>,
): Promise<{ server: RunningServer; directory: string }> {
  const directory = await mkdtemp(join(tmpdir(), 'gremia-test-data-'));
  const webRoot = resolve(__dirname, '../../dist/apps/web');
  return {
    directory,
    server: await startServer({
      ...USUAL,
      DATABASE_URL: databaseUrl,
      GREMIA_DATA: directory,
      WEB_ROOT: webRoot,
      ...settings,
    }),
  };
}

/** Fills a template with what a test's database begins with. */
export async function prepare(origin: Origin, databaseUrl: string): Promise<void> {
  if (origin === 'empty') {
    await migrate(databaseUrl);
    return;
  }
  const { server, directory } = await start(databaseUrl, { GREMIA_DEMO: origin === 'demonstration' ? '1' : '0' });
  if (origin === 'council') {
    const now = new Date();
    const today = dayOf(now.getTime(), 'Europe/Berlin');
    const unitOfWork = server.application.get(UnitOfWork, { strict: false });
    for (const part of [councilPart, ownRulesPart]) await part.load({ unitOfWork, now, today });
  }
  await server.close();
  await rm(directory, { recursive: true, force: true });
}
