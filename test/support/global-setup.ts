import { randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedDatabase } from '../../apps/api/launcher/embedded-database.mjs';
import { running } from './running';

/** Roles belong to the server: two test files that migrate at the same moment must not both make them. */
async function createRoles(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(
    `CREATE ROLE gremia_app NOLOGIN; CREATE ROLE gremia_portal NOLOGIN; GRANT gremia_app, gremia_portal TO CURRENT_USER;
     GRANT gremia_portal TO gremia_app`,
  );
  await client.end();
}

/**
 * One PostgreSQL for all test files; each file clones a template on it. TEST_DATABASE_URL names another server instead
 * (its user may create databases).
 */
export default async function globalSetup(): Promise<void> {
  process.env.GREMIA_TEST_RUN = randomBytes(4).toString('hex');
  if (process.env.TEST_DATABASE_URL !== undefined) {
    process.env.GREMIA_TEST_SERVER = process.env.TEST_DATABASE_URL;
    return;
  }
  const directory = await mkdtemp(join(tmpdir(), 'gremia-test-'));
  const database = await startEmbeddedDatabase({
    root: resolve(__dirname, '../..'),
    directory,
    durable: false,
    mayCreateDatabases: true,
  });
  process.env.GREMIA_TEST_SERVER = database.url;
  await createRoles(database.url);
  running.push({ directory, stop: () => database.stop() });
}
