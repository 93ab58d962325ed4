import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { assertSameVersion, initialiseCluster, startCluster, stopCluster } from './cluster.mjs';
import { guardDatabase } from './database-guard.mjs';
import { clusterIn, databaseUser } from './database-user.mjs';
import { ADMIN, DATABASE, OWNER } from './local-client.mjs';
import { ensureOwner } from './owner-role.mjs';
import { postgresPrograms } from './postgres-programs.mjs';
import { portOfRunningCluster } from './running-cluster.mjs';
import { secretFiles } from './secret-files.mjs';

/**
 * Starts the PostgreSQL that came with npm on a directory of its own, reachable from this machine only.
 *
 * @param {{ root: string, directory: string, durable?: boolean, mayCreateDatabases?: boolean,
 *   say?: (line: string) => void }} options
 *   `durable: false` is for tests: faster, and lost when the machine goes down; `mayCreateDatabases` for tests, too
 * @returns {Promise<{ url: string, adminUrl: string, guard: (onLost: (error: Error) => void) => void, stop: () => Promise<void> }>}
 *   `url` signs in as the owner, `adminUrl` as the superuser; `guard` starts the server again whenever it dies; `stop` ends it and waits for it
 */
export async function startEmbeddedDatabase({
  root,
  directory,
  durable = true,
  mayCreateDatabases = false,
  say = () => undefined,
}) {
  mkdirSync(directory, { recursive: true });
  const cluster = clusterIn(realpathSync(directory));
  assertSameVersion(cluster);
  const programs = postgresPrograms(root);
  const user = await databaseUser(cluster, programs.postgres);
  const secrets = secretFiles(directory);
  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    say('Datenbank wird angelegt …');
    await initialiseCluster(programs, user, cluster, secrets);
  }
  const server = { programs, user, cluster, durable };
  const port = (await portOfRunningCluster(cluster, secrets)) ?? (await startCluster(server));
  await ensureOwner(port, secrets, mayCreateDatabases);
  let release = async () => undefined;
  return {
    url: embeddedUrl(port, secrets.owner),
    adminUrl: adminUrl(port, secrets.admin),
    guard: (onLost) => {
      const restart = () => startCluster({ ...server, port });
      release = guardDatabase({ port, password: secrets.admin, restart, say, onLost });
    },
    stop: async () => {
      await release();
      await stopCluster(server);
    },
  };
}

/** Connection string of the owner. */
export const embeddedUrl = (port, password) => `postgres://${OWNER}:${password}@127.0.0.1:${port}/${DATABASE}`;

/** Connection string of the superuser, who makes the databases of further municipalities. */
export const adminUrl = (port, password) => `postgres://${ADMIN}:${password}@127.0.0.1:${port}/postgres`;
