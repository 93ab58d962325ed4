import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { clusterIn, databaseUser } from './database-user.mjs';
import { freePort } from './free-port.mjs';
import { MAJOR_VERSION, postgresPrograms } from './postgres-programs.mjs';
import { portOfRunningCluster } from './running-cluster.mjs';
import { StartError } from './start-error.mjs';

const USER = 'gremia';
const DATABASE = 'gremia';
const ATTEMPTS = 3;

/**
 * Starts the PostgreSQL that came with npm on a directory of its own, reachable from this machine only.
 *
 * @param {{ root: string, directory: string, durable?: boolean, say?: (line: string) => void }} options
 *   `durable: false` is for tests: faster, and lost when the machine goes down
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} `stop` ends the server and waits for it
 */
export async function startEmbeddedDatabase({ root, directory, durable = true, say = () => undefined }) {
  mkdirSync(directory, { recursive: true });
  const cluster = clusterIn(realpathSync(directory));
  assertSameVersion(cluster);
  const programs = postgresPrograms(root);
  const user = await databaseUser(cluster, programs.postgres);
  const passwordFile = join(directory, 'postgres-password');
  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    say('Datenbank wird angelegt …');
    await initialise(programs, user, cluster, passwordFile);
  }
  const password = readPassword(passwordFile);
  const port = (await portOfRunningCluster(cluster, password)) ?? (await start(programs, user, cluster, durable));
  await ensureDatabase(port, password);
  return {
    url: embeddedUrl(port, password),
    stop: async () => {
      const { code, output } = await user.run(programs.pg_ctl, [
        'stop',
        '-D',
        cluster,
        '-m',
        'fast',
        '-w',
        '-t',
        '60',
        '-s',
      ]);
      if (code !== 0) throw new StartError(`Die Datenbank ließ sich nicht beenden: ${output.trim()}`);
    },
  };
}

/** Connection string of the owner. */
export const embeddedUrl = (port, password) => `postgres://${USER}:${password}@127.0.0.1:${port}/${DATABASE}`;

function assertSameVersion(cluster) {
  const file = join(cluster, 'PG_VERSION');
  if (!existsSync(file)) return;
  const found = readFileSync(file, 'utf8').trim();
  if (found !== String(MAJOR_VERSION)) {
    throw new StartError(
      `Die Daten in ${cluster} stammen von PostgreSQL ${found}, Gremia bringt PostgreSQL ${MAJOR_VERSION} mit. Es wurde nichts verändert; wie Sie umziehen, steht in docs/operations.md.`,
    );
  }
}

function readPassword(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new StartError(`Zur Datenbank fehlt die Datei ${file} mit ihrem Passwort.`);
  }
}

/**
 * Made beside its final place and moved when it is complete: a start that is broken off leaves nothing half-made
 * behind.
 */
async function initialise(programs, user, cluster, passwordFile) {
  const draft = `${cluster}.new`;
  const handover = `${passwordFile}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(handover, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  if (user.uid !== undefined) for (const path of [draft, handover]) chownSync(path, user.uid, user.gid);
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['--auth=scram-sha-256', `--username=${USER}`, `--pwfile=${handover}`];
  const { code, output } = await user.run(programs.initdb, ['-D', draft, ...locale, ...access, '--no-instructions']);
  if (code !== 0) throw new StartError(`Die Datenbank konnte nicht angelegt werden: ${output.trim()}`);
  writeFileSync(join(draft, 'postgresql.conf'), "\ninclude_if_exists = 'gremia.conf'\n", { flag: 'a' });
  if (user.uid !== undefined) chownSync(handover, process.getuid(), process.getgid());
  chmodSync(handover, 0o600);
  renameSync(handover, passwordFile);
  renameSync(draft, cluster);
}

async function start(programs, user, cluster, durable) {
  let last = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = await freePort();
    writeFileSync(join(cluster, 'gremia.conf'), settings(port, durable));
    const log = join(cluster, 'server.log');
    rmSync(log, { force: true });
    const { code } = await user.run(programs.pg_ctl, ['start', '-D', cluster, '-l', log, '-w', '-t', '60', '-s']);
    if (code === 0) return port;
    last = existsSync(log) ? readFileSync(log, 'utf8').trim() : '';
    // Another program may have taken the port, or processes of a crashed server are still going down.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  throw new StartError(`Die Datenbank startet nicht: ${last.split('\n').slice(-3).join(' ')}`);
}

/** TCP on this machine only, no socket file; errors are logged without the statements and values that caused them. */
function settings(port, durable) {
  const lines = [
    "listen_addresses = '127.0.0.1'",
    `port = ${port}`,
    "unix_socket_directories = ''",
    'max_connections = 100',
    'log_min_error_statement = panic',
    'log_error_verbosity = terse',
    "timezone = 'UTC'",
    "log_timezone = 'UTC'",
    ...(durable ? [] : ['fsync = off', 'full_page_writes = off', 'synchronous_commit = off']),
  ];
  return `# Written at every start.\n${lines.join('\n')}\n`;
}

async function ensureDatabase(port, password) {
  const client = new pg.Client({ host: '127.0.0.1', port, user: USER, password, database: 'postgres' });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rows.length === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}
