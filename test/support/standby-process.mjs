import { appendFileSync, chownSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startCluster, stopCluster } from '../../apps/api/launcher/cluster.mjs';
import { clusterIn, databaseUser } from '../../apps/api/launcher/database-user.mjs';
import { embeddedUrl } from '../../apps/api/launcher/embedded-database.mjs';
import { ADMIN } from '../../apps/api/launcher/local-client.mjs';
import { postgresPrograms } from '../../apps/api/launcher/postgres-programs.mjs';
import { secretFiles } from '../../apps/api/launcher/secret-files.mjs';

/**
 * A second PostgreSQL that follows a first one, for whoever only reads. `directory` is a copy of the first one's, taken
 * while it was stopped. Tells its address; ends with whoever started it.
 */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const { directory, original, primary } = JSON.parse(process.argv[2] ?? '{}');
const cluster = clusterIn(directory);
const programs = postgresPrograms(root);
const user = await databaseUser(clusterIn(original), programs.postgres);
const secrets = secretFiles(directory);
const followed = `host=127.0.0.1 port=${new URL(primary).port} user=${ADMIN} password=${secrets.admin}`;
appendFileSync(join(cluster, 'postgresql.auto.conf'), `primary_conninfo = '${followed}'\n`);
writeFileSync(join(cluster, 'standby.signal'), '');
rmSync(join(cluster, 'postmaster.pid'), { force: true });
if (user.uid !== undefined)
  for (const each of ['', ...readdirSync(cluster, { recursive: true })])
    chownSync(join(cluster, each), user.uid, user.gid);
const server = { programs, user, cluster, durable: true };
process.send?.({ url: embeddedUrl(await startCluster(server), secrets.owner) });
process.once('disconnect', async () => {
  await stopCluster(server);
  process.exit(0);
});
