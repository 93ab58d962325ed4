import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbeddedDatabase } from '../../apps/api/launcher/embedded-database.mjs';
import { startOldCluster } from './old-cluster.mjs';

/**
 * A PostgreSQL of one's own that syncs to disk, for whoever wants to break it. Tells its address and what is said; ends
 * with whoever started it, and takes its data along unless their directory was given.
 */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const { directory: given, guard = false, old = false, durable = true } = JSON.parse(process.argv[2] ?? '{}');
const directory = given ?? mkdtempSync(join(tmpdir(), 'gremia-database-'));
const say = (line) => process.send?.({ said: line });
const database = old
  ? await startOldCluster({ root, directory })
  : await startEmbeddedDatabase({ root, directory, durable, say });
if (guard) database.guard(({ name, message }) => process.send?.({ lost: { name, message } }));
process.send?.({ url: database.url });
process.once('disconnect', async () => {
  await database.stop();
  if (given === undefined) rmSync(directory, { recursive: true, force: true });
  process.exit(0);
});
