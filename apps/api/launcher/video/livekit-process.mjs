import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { RoomServiceClient } from 'livekit-server-sdk';
import { isAlive } from '../process-table.mjs';
import { LIVEKIT_KEY } from './livekit-settings.mjs';

const START_MILLISECONDS = 15_000;
const LOOK_MILLISECONDS = 50;
const WATCH_MILLISECONDS = 300;
/** The first SIGTERM asks the server to end, and it waits for everybody to leave; the second makes it. */
const BEFORE_SECOND_SIGNAL = 1_000;
const BEFORE_KILL = 3_000;
const ANSWER_SECONDS = 3;

/** @typedef {{ pid: number, ended: Promise<void>, hasEnded: () => boolean }} ServerProcess */

/** Starts the program and waits until it answers. @returns {Promise<ServerProcess | null>} null when it did not */
export async function spawnLivekit({ program, files, port }) {
  const log = openSync(files.log, 'a', 0o600);
  const child = spawn(program, ['--config', files.settings], {
    stdio: ['ignore', log, log],
    windowsHide: true,
    // Ctrl+C in the terminal is for Gremia, which ends its server itself.
    detached: process.platform !== 'win32',
  });
  closeSync(log);
  let over = false;
  const ended = new Promise((resolve) => {
    child.once('error', resolve);
    child.once('exit', resolve);
  }).then(() => {
    over = true;
  });
  const server = { pid: child.pid ?? 0, ended, hasEnded: () => over };
  if (child.pid !== undefined) writeFileSync(files.process, `${child.pid}\n`, { mode: 0o600 });
  const deadline = performance.now() + START_MILLISECONDS;
  while (!over && performance.now() < deadline) {
    if (await answers(port)) return server;
    await Promise.race([ended, sleep(LOOK_MILLISECONDS)]);
  }
  await endProcess(server);
  return null;
}

/**
 * The server that survived its Gremia (kill -9), with the calls that are going on in it. Its process id alone proves
 * nothing; only a server that knows our secret is ours.
 *
 * @returns {Promise<ServerProcess | null>}
 */
export async function survivingLivekit({ files, port, secret }) {
  const pid = pidIn(files);
  if (pid === null || !isAlive(pid) || !(await knowsSecret(port, secret))) return null;
  const watch = async () => {
    while (isAlive(pid)) await sleep(WATCH_MILLISECONDS, undefined, { ref: false });
  };
  return { pid, ended: watch(), hasEnded: () => !isAlive(pid) };
}

/** Ends the calls, so that nobody's browser waits for them, then the server, and waits for it. */
export async function stopLivekit(server, { files, port, secret }) {
  if (!server.hasEnded()) await endRooms(port, secret).catch(() => undefined);
  await endProcess(server);
  rmSync(files.process, { force: true });
}

async function endProcess(server) {
  for (const [signal, patience] of [
    ['SIGTERM', BEFORE_SECOND_SIGNAL],
    ['SIGTERM', BEFORE_KILL],
    ['SIGKILL', BEFORE_KILL],
  ]) {
    if (server.hasEnded() || server.pid === 0) return;
    try {
      process.kill(server.pid, signal);
    } catch {
      return;
    }
    await atMost(patience, server.ended);
  }
}

/** Waits for the work, but not longer than so many milliseconds. */
async function atMost(milliseconds, work) {
  const given = new AbortController();
  const late = sleep(milliseconds, undefined, { signal: given.signal }).catch(() => undefined);
  await Promise.race([work, late]);
  given.abort();
}

async function endRooms(port, secret) {
  const rooms = client(port, secret);
  for (const { name } of await rooms.listRooms()) await rooms.deleteRoom(name);
}

const client = (port, secret) =>
  new RoomServiceClient(`http://127.0.0.1:${port}`, LIVEKIT_KEY, secret, { requestTimeout: ANSWER_SECONDS });

const knowsSecret = (port, secret) =>
  client(port, secret)
    .listRooms()
    .then(
      () => true,
      () => false,
    );

async function answers(port) {
  try {
    return (await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(1_000) })).status === 200;
  } catch {
    return false;
  }
}

function pidIn({ process: file }) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
}
