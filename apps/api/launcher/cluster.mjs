import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { freePort } from './free-port.mjs';
import { ADMIN } from './local-client.mjs';
import { MAJOR_VERSION } from './postgres-programs.mjs';
import { forgetZombie, hasServer } from './running-cluster.mjs';
import { newPassword, writeSecret } from './secret-files.mjs';
import { StartError } from './start-error.mjs';

const ATTEMPTS = 3;
const USUAL_CONNECTIONS = 100;
/** What the pools of one more municipality may take at most. */
const CONNECTIONS_OF_ONE = 20;
/** Processes of a server that was killed may take a while to go, and hold its shared memory until then. */
const RESTART_ATTEMPTS = 15;

/** @throws StartError when the data were written by another major version */
export function assertSameVersion(cluster) {
  const file = join(cluster, 'PG_VERSION');
  if (!existsSync(file)) return;
  const found = readFileSync(file, 'utf8').trim();
  if (found !== String(MAJOR_VERSION)) {
    throw new StartError(
      `Die Daten in ${cluster} stammen von PostgreSQL ${found}, Gremia bringt PostgreSQL ${MAJOR_VERSION} mit. ` +
        `Es wurde nichts verändert; wie Sie umziehen, steht in docs/operations.md.`,
    );
  }
}

/**
 * Made beside its final place and moved when it is complete: a start that is broken off leaves nothing half-made
 * behind.
 */
export async function initialiseCluster(programs, user, cluster, { ownerFile, adminFile }) {
  const draft = `${cluster}.new`;
  const handover = `${adminFile}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(handover, `${newPassword()}\n`, { mode: 0o600 });
  if (user.uid !== undefined) for (const path of [draft, handover]) chownSync(path, user.uid, user.gid);
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['--auth=scram-sha-256', `--username=${ADMIN}`, `--pwfile=${handover}`];
  const { code, output } = await user.run(programs.initdb, ['-D', draft, ...locale, ...access, '--no-instructions']);
  if (code !== 0) throw new StartError(`Die Datenbank konnte nicht angelegt werden: ${output.trim()}`);
  writeFileSync(join(draft, 'postgresql.conf'), "\ninclude_if_exists = 'gremia.conf'\n", { flag: 'a' });
  if (user.uid !== undefined) chownSync(handover, process.getuid(), process.getgid());
  chmodSync(handover, 0o600);
  renameSync(handover, adminFile);
  writeSecret(ownerFile, newPassword());
  renameSync(draft, cluster);
}

/**
 * Starts the server on any free port, or again on the one that its clients know.
 *
 * @param {{ programs: { pg_ctl: string }, user: import('./database-user.mjs').DatabaseUser, cluster: string,
 *   durable: boolean, port?: number }} options
 * @returns {Promise<number>} the port
 */
export async function startCluster({ programs, user, cluster, durable, port: known }) {
  const log = join(cluster, 'server.log');
  // What a server said before it fell is kept; what one said before its last orderly end is not.
  if (known === undefined) rmSync(log, { force: true });
  for (let attempt = 0; attempt < (known === undefined ? ATTEMPTS : RESTART_ATTEMPTS); attempt += 1) {
    const port = known ?? (await freePort());
    forgetZombie(cluster);
    writeFileSync(join(cluster, 'gremia.conf'), settings(port, durable, tenantsBeside(cluster)));
    const { code } = await user.run(programs.pg_ctl, ['start', '-D', cluster, '-l', log, '-w', '-t', '60', '-s']);
    if (code === 0) return port;
    // Another program may have taken the port, or processes of a crashed server are still going down.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  const last = existsSync(log) ? readFileSync(log, 'utf8').trim() : '';
  throw new StartError(`Die Datenbank startet nicht: ${last.split('\n').slice(-3).join(' ')}`);
}

/** Ends the server and waits for it; one that has gone already is no failure. */
export async function stopCluster({ programs, user, cluster }) {
  const args = ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '60', '-s'];
  const { code, output } = await user.run(programs.pg_ctl, args);
  if (code === 0 || !hasServer(cluster)) return;
  throw new StartError(`Die Datenbank ließ sich nicht beenden: ${output.trim()}`);
}

/** How many municipalities were added to this data directory. */
function tenantsBeside(cluster) {
  const directory = join(dirname(cluster), 'tenants');
  return existsSync(directory) ? readdirSync(directory).length : 0;
}

/** TCP on this machine only, no socket file; errors are logged without the statements and values that caused them. */
function settings(port, durable, tenants) {
  const lines = [
    "listen_addresses = '127.0.0.1'",
    `port = ${port}`,
    "unix_socket_directories = ''",
    // Tests start many applications on one server.
    `max_connections = ${(durable ? USUAL_CONNECTIONS : 300) + tenants * CONNECTIONS_OF_ONE}`,
    'log_min_error_statement = panic',
    'log_error_verbosity = terse',
    "timezone = 'UTC'",
    "log_timezone = 'UTC'",
    ...(durable ? [] : ['fsync = off', 'full_page_writes = off', 'synchronous_commit = off']),
  ];
  return `# Written at every start.\n${lines.join('\n')}\n`;
}
