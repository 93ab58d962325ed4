import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runProcess } from './run-process.mjs';
import { StartError } from './start-error.mjs';

/**
 * How PostgreSQL's programs are run.
 *
 * @typedef {object} DatabaseUser
 * @property {number} [uid]
 * @property {number} [gid]
 * @property {(program: string, args: string[]) => Promise<{ code: number | null, output: string }>} run
 */

/**
 * PostgreSQL refuses to run as root, so root lends it the system user `postgres`. That user may be unable to pass a
 * private directory above the programs or the
 * data (such as /root); then it gets, for these programs only, the capability to do so.
 *
 * @returns {Promise<DatabaseUser>}
 */
export async function databaseUser(cluster, programs) {
  if (process.getuid?.() !== 0) return { run: (program, args) => runProcess(program, args, { env: environment() }) };
  const ids = ownerOf(cluster) ?? (await idsOf('postgres')) ?? (await createUser());
  const reachable = [cluster, programs].every((path) => maySearch(path, ids));
  const setpriv = '/usr/bin/setpriv';
  if (!reachable && !existsSync(setpriv)) {
    throw new StartError(
      `Der Systembenutzer der Datenbank kann ${dirname(cluster)} oder ${programs} nicht erreichen. Bitte starten ` +
        `Sie nicht als root oder legen Sie das Programm in ein allgemein lesbares Verzeichnis.`,
    );
  }
  return {
    ...ids,
    run: (program, args) => (reachable ? runAs(ids, program, args) : runWithCapability(setpriv, ids, program, args)),
  };
}

function runAs(ids, program, args) {
  return runProcess(program, args, { ...ids, env: environment() });
}

function runWithCapability(setpriv, { uid, gid }, program, args) {
  // no_setuid_fixup: without it access(2), with which PostgreSQL looks for its own programs, would not count the
  // capability.
  const grant = ['--inh-caps', '+dac_override', '--ambient-caps', '+dac_override', '--securebits', '+no_setuid_fixup'];
  return runProcess(
    setpriv,
    ['--reuid', String(uid), '--regid', String(gid), '--clear-groups', ...grant, program, ...args],
    { env: environment() },
  );
}

/** Without variables that would point PostgreSQL's programs elsewhere or change the language of what they print. */
function environment() {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

/** Whoever owns existing data goes on owning it, in another container too. */
function ownerOf(cluster) {
  if (!existsSync(cluster)) return null;
  const { uid, gid } = statSync(cluster);
  return uid === 0 ? null : { uid, gid };
}

async function idsOf(name) {
  const [user, group] = await Promise.all([runProcess('id', ['-u', name]), runProcess('id', ['-g', name])]);
  return user.code === 0 && group.code === 0 ? { uid: Number(user.output), gid: Number(group.output) } : null;
}

async function createUser() {
  const { code, output } = await runProcess('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ]).catch((error) => ({
    code: 1,
    output: error.message,
  }));
  const ids = code === 0 ? await idsOf('postgres') : null;
  if (ids === null)
    throw new StartError(
      `PostgreSQL läuft nicht als root, und der Systembenutzer postgres konnte nicht angelegt werden ` +
        `(${output.trim()}).`,
    );
  return ids;
}

function maySearch(path, { uid, gid }) {
  for (let current = path; ; current = dirname(current)) {
    if (existsSync(current)) {
      const stat = statSync(current);
      const bit = stat.uid === uid ? 0o100 : stat.gid === gid ? 0o010 : 0o001;
      if ((stat.mode & bit) === 0) return false;
    }
    if (current === dirname(current)) return true;
  }
}

/** The data directory is the application's; the cluster inside it is PostgreSQL's. */
export function clusterIn(directory) {
  return join(directory, 'postgres');
}
