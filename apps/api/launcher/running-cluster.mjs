import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ADMIN, onLocalServer, OWNER } from './local-client.mjs';
import { isAlive, isZombie } from './process-table.mjs';
import { runProcess } from './run-process.mjs';
import { StartError } from './start-error.mjs';

const PATIENCE = 15_000;

/**
 * A PostgreSQL that survived its application (kill -9) and still serves this cluster.
 *
 * Its process id alone proves nothing: after a restart of the machine another program may have it. Only a server that
 * knows our passwords and names this very directory is ours.
 *
 * @returns {Promise<number | null>} its port, or null when there is none and a new one may start
 */
export async function portOfRunningCluster(cluster, secrets) {
  const file = pidFile(cluster);
  const deadline = Date.now() + PATIENCE;
  while (existsSync(file)) {
    const [pid, , , port] = readFileSync(file, 'utf8').split('\n');
    if (!isAlive(Number(pid))) return null;
    if (await serves(cluster, Number(port), secrets)) return Number(port);
    if (!(await isPostgres(Number(pid)))) {
      rmSync(file);
      return null;
    }
    if (Date.now() > deadline)
      throw new StartError(
        `Die Datenbank in ${cluster} läuft noch (Prozess ${pid}), antwortet aber nicht. Bitte beenden Sie diesen ` +
          `Prozess.`,
      );
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return null;
}

/** Whether the process that the cluster's file names is there. */
export function hasServer(cluster) {
  return existsSync(pidFile(cluster)) && isAlive(pidIn(cluster));
}

/**
 * PostgreSQL itself finds out that the process its file names is gone, and that nothing of it is left in memory. Only a
 * dead process that nobody has cleared away looks alive to it.
 */
export function forgetZombie(cluster) {
  if (existsSync(pidFile(cluster)) && isZombie(pidIn(cluster))) rmSync(pidFile(cluster), { force: true });
}

const pidIn = (cluster) => Number(readFileSync(pidFile(cluster), 'utf8').split('\n', 1)[0]);

function pidFile(cluster) {
  return join(cluster, 'postmaster.pid');
}

/** Only a superuser may ask for the directory; before the first start of this release that is the owner. */
async function serves(cluster, port, { admin, owner }) {
  const asked = [
    { port, user: ADMIN, password: admin },
    { port, user: OWNER, password: owner },
  ].filter(({ password }) => password !== null);
  for (const whom of asked) {
    const directory = await onLocalServer(whom, (client) => client.query('SHOW data_directory')).then(
      ({ rows }) => rows[0].data_directory,
      () => null,
    );
    if (directory !== null && realpathSync(directory) === realpathSync(cluster)) return true;
  }
  return false;
}

async function isPostgres(pid) {
  const [command, args] =
    process.platform === 'win32'
      ? ['tasklist', ['/FI', `PID eq ${pid}`, '/NH']]
      : ['ps', ['-p', String(pid), '-o', 'comm=']];
  const { output } = await runProcess(command, args).catch(() => ({ output: processName(pid) }));
  return /postgres/i.test(output);
}

/**
 * Slim images have no ps. When nothing can be found out, it counts as PostgreSQL: better not to start than to damage
 * data.
 */
function processName(pid) {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8');
  } catch {
    return 'postgres';
  }
}
