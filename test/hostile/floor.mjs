import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../load/root.mjs';

/**
 * The floor beside a council that votes: a bare server on the same machine and database, asked as often and watched in
 * the same way, of which those who attack the application know nothing. What it makes people wait is the machine's.
 */
export async function startFloor({ databaseUrl }, voters) {
  const server = fork(join(root, 'test/hostile/floor-server.mjs'), {
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });
  const [{ address }] = await once(server, 'message');
  const probe = fork(join(root, 'test/hostile/probe.mjs'));
  probe.send({ kind: 'start', address, isFloor: true, voters: Array.from({ length: voters }, () => ({})) });
  return {
    async report() {
      probe.send({ kind: 'report' });
      const [seen] = await once(probe, 'message');
      return seen;
    },
    async stop() {
      probe.send({ kind: 'stop' });
      await once(probe, 'exit');
      server.disconnect();
      await once(server, 'exit');
    },
  };
}
