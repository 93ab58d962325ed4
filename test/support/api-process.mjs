import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TurnWatch } from './turn-watch.mjs';

/**
 * The built API as a process of its own, for tests and measurements that must not share one with it. Settings come from
 * the environment; tells its address.
 */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const { startServer } = createRequire(import.meta.url)(join(root, 'dist/apps/api/src/main.js'));
const server = await startServer(process.env);
process.send?.({ address: server.address, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
process.once('SIGTERM', () => void end());
async function end() {
  // A release of before cannot let anybody move.
  await server.drain?.();
  await server.close();
  process.exit(0);
}
const KILOBYTE = 1024;
const turns = new TurnWatch();
process.on('message', (message) => {
  if (message === 'watch-turns') turns.begin();
  if (message !== 'usage') return;
  const mostMemory = process.resourceUsage().maxRSS * KILOBYTE;
  process.send?.({ usage: process.cpuUsage(), memory: process.memoryUsage.rss(), mostMemory, turns: turns.longest });
});
// Whoever started it is gone.
process.once('disconnect', () => process.exit(0));
