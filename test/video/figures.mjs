import { spawnSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from '../../apps/api/launcher/build.mjs';
import { findLivekit } from '../../apps/api/launcher/video/find-livekit.mjs';
import { findChromium } from '../support/chromium.mjs';

/**
 * `npm run bench:video`: how long a call with three people in browsers takes, what one with 10, 25 and 50 people costs,
 * and how long a typed caption takes, on this machine. What follows goes to jest:
 * `npm run bench:video -- --testPathPatterns crowd`.
 */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const data = resolve(process.env.GREMIA_DATA || join(root, 'data'));
const found = findLivekit({ ...process.env, LIVEKIT_URL: '' }, data);
const chromium = await findChromium();
if (found.kind !== 'program' || chromium === null) {
  console.error('A LiveKit server (npm run video:install) and Chromium (CHROMIUM_PATH) are needed.');
  process.exit(1);
}
await buildIfNeeded(root, console.log);
const jest = join(root, 'node_modules/jest/bin/jest.js');
const args = ['--selectProjects', 'figures', '--runInBand', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, [jest, ...args], {
  cwd: root,
  env: { ...process.env, GREMIA_LIVEKIT_BIN: found.program, CHROMIUM_PATH: chromium },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
