import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbeddedDatabase } from '../../apps/api/launcher/embedded-database.mjs';

/**
 * A PostgreSQL of one's own that syncs to disk, for whoever wants to break it. Tells its address; ends, and takes its
 * data along, with whoever started it.
 */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const directory = mkdtempSync(join(tmpdir(), 'gremia-database-'));
const database = await startEmbeddedDatabase({ root, directory, durable: true });
process.send?.({ url: database.url });
process.once('disconnect', async () => {
  await database.stop();
  rmSync(directory, { recursive: true, force: true });
  process.exit(0);
});
