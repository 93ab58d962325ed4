import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startEmbeddedDatabase } from '../../../apps/api/launcher/embedded-database.mjs';
import { root } from '../root.mjs';
import { fillArchive } from './fill.mjs';

/** Of every account of the archive. */
export const ARCHIVE_PASSWORD = 'archiv-der-grossstadt';
/** Where the archive lies, to be used again by the next run. */
export const ARCHIVE_DIRECTORY = process.env.ARCHIVE_DATA || join(tmpdir(), 'gremia-archive');

const MARK = 'archive.made';

/** Another generator makes another archive. */
function signature() {
  const here = dirname(fileURLToPath(import.meta.url));
  const hash = createHash('sha256');
  for (const file of readdirSync(here).sort()) hash.update(readFileSync(join(here, file)));
  return hash.digest('hex');
}

/**
 * Starts PostgreSQL on the archive, which is made first where there is none yet.
 *
 * @returns the running database, migrated by the built application
 */
export async function startArchive(say) {
  const mark = join(ARCHIVE_DIRECTORY, MARK);
  const made = existsSync(mark) && readFileSync(mark, 'utf8') === signature();
  if (!made) rmSync(ARCHIVE_DIRECTORY, { recursive: true, force: true });
  const database = await startEmbeddedDatabase({ root, directory: ARCHIVE_DIRECTORY, say });
  try {
    const { migrate } = createRequire(import.meta.url)(join(root, 'dist/apps/api/src/platform/database/migrate.js'));
    await migrate(database.url);
    if (!made) {
      await make(database.url, say);
      await migrate(database.url);
      await analyse(database.url);
      writeFileSync(mark, signature());
      say('Archiv fertig');
    }
    return database;
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function make(url, say) {
  say(`Das Archiv wird angelegt in ${ARCHIVE_DIRECTORY} …`);
  await asOwner(url, async (client) => {
    await client.query('SET synchronous_commit = off');
    await fillArchive(client, { password: ARCHIVE_PASSWORD, say });
    await client.query('ANALYZE');
  });
}

const analyse = (url) => asOwner(url, (client) => client.query('VACUUM (ANALYZE)'));

async function asOwner(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
