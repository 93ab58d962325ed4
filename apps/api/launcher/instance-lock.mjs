import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartError } from './start-error.mjs';

/** Paths of sockets may have 104 characters on macOS, 108 on Linux. */
const LONGEST_SOCKET_PATH = 100;

/**
 * Keeps a second instance away from the data directory.
 *
 * The lock is a socket that the owner listens on: it dies with its process however that ends, so there is no stale lock
 * and no question whose number a process id is.
 *
 * @returns a function that releases the lock
 */
export async function lockDirectory(directory) {
  const path = socketPath(directory);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const server = await listen(path);
    if (server !== null) {
      return () => new Promise((resolve) => server.close(() => resolve()));
    }
    const owner = await ask(path);
    if (owner !== null) {
      throw new StartError(
        `Die Daten in ${directory} sind schon in Gebrauch (Gremia läuft als Prozess ${owner}). Mit GREMIA_DATA wählen Sie ein anderes Verzeichnis.`,
      );
    }
    rmSync(path, { force: true });
  }
  throw new StartError(`Das Verzeichnis ${directory} kann nicht für diesen Start reserviert werden (${path}).`);
}

function socketPath(directory) {
  const name = `gremia-${createHash('sha256').update(directory).digest('hex').slice(0, 16)}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  const inside = join(directory, 'in-use');
  return inside.length <= LONGEST_SOCKET_PATH ? inside : join(tmpdir(), name);
}

/** Null when somebody, dead or alive, has the path already. */
function listen(path) {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.end(String(process.pid)));
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen(path, () => {
      server.unref();
      resolve(server);
    });
  });
}

/** The owner's process id, or null when nobody answers. */
function ask(path) {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(path);
    socket.setTimeout(2_000, () => socket.destroy());
    socket.on('data', (chunk) => (answer += chunk));
    socket.once('error', (error) =>
      resolve(error.code === 'EACCES' || error.code === 'EPERM' ? 'eines anderen Benutzers' : null),
    );
    socket.once('close', () => resolve(answer === '' ? null : answer));
  });
}
