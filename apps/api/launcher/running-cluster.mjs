import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { runProcess } from './run-process.mjs';
import { StartError } from './start-error.mjs';

const PATIENCE = 15_000;

/**
 * A PostgreSQL that survived its application (kill -9) and still serves this cluster.
 *
 * Its process id alone proves nothing: after a restart of the machine another program may have it. Only a server that
 * knows our password and names this very directory is ours.
 *
 * @returns {Promise<number | null>} its port, or null when there is none and a new one may start
 */
export async function portOfRunningCluster(cluster, password) {
  const file = join(cluster, 'postmaster.pid');
  const deadline = Date.now() + PATIENCE;
  while (existsSync(file)) {
    const [pid, , , port] = readFileSync(file, 'utf8').split('\n');
    if (!isAlive(Number(pid))) return null;
    if (await serves(cluster, Number(port), password)) return Number(port);
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

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

async function serves(cluster, port, password) {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'gremia',
    password,
    database: 'postgres',
    connectionTimeoutMillis: 3_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query('SHOW data_directory');
    return realpathSync(rows[0].data_directory) === realpathSync(cluster);
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
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
