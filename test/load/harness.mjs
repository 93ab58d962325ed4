import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedDatabase } from '../../apps/api/launcher/embedded-database.mjs';
import { root } from './root.mjs';

export { root };

/** For measurements in which a whole town comes from one address. */
const ONE_ADDRESS = {
  SOCKETS_PER_ADDRESS: '20000',
  SOCKETS_ANONYMOUS: '20000',
  SOCKET_HANDSHAKES_PER_ADDRESS: '20000',
};

/**
 * A PostgreSQL that syncs to disk (or BENCH_DATABASE_URL) and the built application as a process of its own.
 *
 * @param settings environment beside or instead of the usual one
 */
export async function startApplication(settings = ONE_ADDRESS) {
  const directory = mkdtempSync(join(tmpdir(), 'gremia-bench-'));
  const given = process.env.BENCH_DATABASE_URL;
  const database =
    given === undefined
      ? await startEmbeddedDatabase({ root, directory })
      : { url: given, stop: async () => undefined };
  const env = {
    ...process.env,
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    GREMIA_DATA: directory,
    GREMIA_DEMO: '0',
    PORT: '0',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
    ...settings,
  };
  const { api, address } = await startInstance(env);
  const ask = async () => {
    api.send('usage');
    const [answer] = await once(api, 'message');
    return answer;
  };
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  return {
    address,
    databaseUrl: database.url,
    client,
    /** Processor time of the application so far, in microseconds. */
    usage: async () => {
      const { usage } = await ask();
      return usage.user + usage.system;
    },
    /** Memory of the application, in bytes. */
    memory: async () => (await ask()).memory,
    /** From now on the turns of its event loop are watched, and measured anew. */
    watchTurns: () => void api.send('watch-turns'),
    /** The longest of them, in milliseconds by the clock and of processor time of the main thread. */
    longestTurn: async () => (await ask()).turns,
    /** Whether its process runs. */
    isAlive: () => api.exitCode === null && api.signalCode === null,
    /** The most memory it has ever held, in bytes. */
    mostMemory: async () => (await ask()).mostMemory,
    /** Another instance on the same database: where it is, and what stops it. */
    another: async () => {
      const other = await startInstance(env);
      return { address: other.address, stop: () => stopInstance(other.api) };
    },
    /** What a program answers that works on the same database; it ends then. */
    ask: async (program, question) => {
      const asked = fork(join(root, program), { env });
      asked.send(question);
      const gone = once(asked, 'exit').then(() => Promise.reject(new Error(`${program} ended without an answer`)));
      const [answer] = await Promise.race([once(asked, 'message'), gone]);
      asked.disconnect();
      await once(asked, 'exit');
      return answer;
    },
    stop: async () => {
      await client.end();
      await stopInstance(api);
      await database.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function startInstance(env) {
  const api = fork(join(root, 'test/support/api-process.mjs'), { env });
  const [{ address }] = await once(api, 'message');
  return { api, address };
}

async function stopInstance(api) {
  if (api.exitCode !== null || api.signalCode !== null) return;
  api.kill('SIGTERM');
  await once(api, 'exit');
}

export const seconds = (value) => new Promise((resolve) => setTimeout(resolve, value * 1_000));

/** The value below which a share of the values lies. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

export const median = (values) => quantile(values, 0.5);
