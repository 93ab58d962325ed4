import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { clusterIn } from './database-user.mjs';
import { lockDirectory } from './instance-lock.mjs';
import { realDirectory } from './real-directory.mjs';
import { portOfRunningCluster } from './running-cluster.mjs';
import { secretFiles } from './secret-files.mjs';
import { StartError } from './start-error.mjs';

/**
 * The embedded database for the time of one command. A command that only reads, or shares the database with a running
 * application, uses the one that runs; otherwise it is started, and stopped at the end.
 *
 * @param {{ root: string, directory: string, kind: 'existing' | 'new' | 'any',
 *   say: (line: string) => void }} options
 *   `existing`: there must be data, and Gremia may be running; `new`: neither may be; `any`: as it is
 * @returns {Promise<{ url: string, adminUrl: string, close: () => Promise<void> }>} `adminUrl` signs in as the superuser
 */
export async function openCommandDatabase({ root, directory, kind, say }) {
  const there = existsSync(join(clusterIn(directory), 'PG_VERSION'));
  if (kind === 'existing' && !there)
    throw new StartError(
      `In ${directory} liegt keine Datenbank von Gremia. Mit GREMIA_DATA nennen Sie ihr Verzeichnis, mit ` +
        'DATABASE_URL eine eigene Datenbank.',
    );
  const { adminUrl, embeddedUrl, startEmbeddedDatabase } = await import('./embedded-database.mjs');
  const data = realDirectory(directory);
  let unlock;
  try {
    unlock = await lockDirectory(data);
  } catch (error) {
    const secrets = secretFiles(data);
    const port = kind === 'new' ? null : await portOfRunningCluster(clusterIn(data), secrets);
    if (port === null) throw error;
    return {
      url: embeddedUrl(port, secrets.owner),
      adminUrl: adminUrl(port, secrets.admin),
      close: async () => undefined,
    };
  }
  try {
    const database = await startEmbeddedDatabase({ root, directory: data, say });
    return { url: database.url, adminUrl: database.adminUrl, close: () => database.stop().finally(unlock) };
  } catch (error) {
    await unlock();
    throw error;
  }
}
