import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfNeeded } from '../../apps/api/launcher/build.mjs';
import { runProcess } from '../../apps/api/launcher/run-process.mjs';
import { root } from '../load/root.mjs';
import { playMeeting } from './play-meeting.mjs';

/**
 * `npm run test:nodes`: starts what `npm start` starts on every version of Node that is promised, plays one meeting from
 * opening to minutes, and ends it. The versions are fetched as packages of npm and kept. Ends with 1 when one fails.
 */
const VERSIONS = ['20.19', '22', '24'];
const CACHE = join(root, 'node_modules/.cache/nodes');
const START_MILLISECONDS = 120_000;

await buildIfNeeded(root, console.log);
const faults = [];
for (const version of VERSIONS) {
  const began = performance.now();
  try {
    const played = await playOn(await fetchNode(version));
    console.log(`Node ${played.node}: ${played.entries} entries, ${played.line} (${secondsSince(began)} s)`);
  } catch (error) {
    faults.push(version);
    console.error(`Node ${version}: ${error.message}`);
  }
}
process.exitCode = faults.length === 0 ? 0 : 1;

function secondsSince(began) {
  return ((performance.now() - began) / 1000).toFixed(1);
}

/** The program of a version, from the package of npm for this system: it needs no script to be installed. */
async function fetchNode(version) {
  const isWindows = process.platform === 'win32';
  const name = `node-${isWindows ? 'win' : process.platform}-${process.arch}`;
  const directory = join(CACHE, version);
  const program = join(directory, 'node_modules', name, 'bin', isWindows ? 'node.exe' : 'node');
  if (existsSync(program)) return program;
  mkdirSync(directory, { recursive: true });
  const args = ['install', '--no-audit', '--no-fund', '--no-save', '--prefix', directory, `${name}@${version}`];
  const { code, output } = await runProcess(isWindows ? 'npm.cmd' : 'npm', args, { cwd: directory, env: process.env });
  if (code !== 0 || !existsSync(program)) throw new Error(`it could not be fetched:\n${output}`);
  return program;
}

/** Starts the application with the program, plays, and sees it end by itself. */
async function playOn(program) {
  const data = mkdtempSync(join(tmpdir(), 'gremia-node-'));
  const { DATABASE_URL: _database, npm_lifecycle_event: _npm, ...environment } = process.env;
  const settings = { NODE_ENV: 'development', PORT: '0', GREMIA_BUILD: 'skip', GREMIA_DATA: data };
  const child = spawn(program, ['apps/api/start.mjs'], { cwd: root, env: { ...environment, ...settings } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const ended = new Promise((resolve) => child.once('close', resolve));
  try {
    const { address, password } = await ready();
    const { code: _code, output: node } = await runProcess(program, ['--version'], { cwd: root, env: environment });
    const played = await playMeeting(address, password);
    child.kill('SIGTERM');
    const code = await ended;
    if (code !== 0) throw new Error(`it ended with ${code}:\n${output}`);
    return { node: node.trim(), ...played };
  } finally {
    child.kill('SIGKILL');
    await ended;
    rmSync(data, { recursive: true, force: true });
  }

  async function ready() {
    const until = Date.now() + START_MILLISECONDS;
    while (Date.now() < until && child.exitCode === null) {
      const address = /bereit .*: (http:\S+)/.exec(output)?.[1];
      const password = /Passwort für alle Konten: (\S+)/.exec(output)?.[1];
      if (address !== undefined && password !== undefined) return { address, password };
      await new Promise((wake) => setTimeout(wake, 100));
    }
    throw new Error(`it did not start:\n${output}`);
  }
}
