import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from '../../apps/api/launcher/build.mjs';
import { findLivekit } from '../../apps/api/launcher/video/find-livekit.mjs';
import { livekitVersionOf } from '../../apps/api/launcher/video/livekit-version.mjs';
import { findChromium } from '../support/chromium.mjs';
import { weighCall } from './weigh.mjs';

/**
 * `npm run test:video`: everything about video. What needs no server (also in `npm test`), what needs a LiveKit server,
 * what needs that and Chromium. Where something is missing its tests are left out, counted and named;
 * `GREMIA_VIDEO_TESTS=required` makes that a failure.
 */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const required = process.env.GREMIA_VIDEO_TESTS === 'required';

const found = findLivekit({ ...process.env, LIVEKIT_URL: '' }, resolve(process.env.GREMIA_DATA || join(root, 'data')));
const program = found.kind === 'program' ? found.program : null;
if (program !== null) console.log(`LiveKit server ${await livekitVersionOf(program)}: ${program}`);
await buildIfNeeded(root, console.log);

const isLight = weighCall(root, console.log);
const folder = mkdtempSync(join(tmpdir(), 'gremia-video-tests-'));
const report = join(folder, 'report.json');
const code = await run({
  ...process.env,
  GREMIA_LIVEKIT_BIN: program ?? 'off',
  CHROMIUM_PATH: (await findChromium()) ?? '',
});
const skipped = skippedIn(report);
rmSync(folder, { recursive: true, force: true });
if (skipped.length > 0) {
  const reason = program === null ? 'no livekit-server was found (npm run video:install builds one)' : 'see above';
  console.log(`\n${skipped.length} video tests were left out, ${reason}:`);
  for (const name of skipped) console.log(`  ${name}`);
}
// What records is a program of its own, which `.ci/run` builds; at a desk whoever works on recordings (docs/video.md).
const hasRecorder = (process.env.GREMIA_EGRESS_BIN ?? '') !== '';
const missed = skipped.filter((name) => hasRecorder || !name.startsWith('a recorded call '));
process.exitCode = code !== 0 || !isLight || (required && missed.length > 0) ? 1 : 0;

function run(environment) {
  const args = ['--selectProjects', 'video', 'api', '--testPathPatterns', 'test/video/|/video-[^/]*$'];
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const child = spawn(
    process.execPath,
    [jest, ...args, '--maxWorkers=2', '--json', `--outputFile=${report}`, ...process.argv.slice(2)],
    // Without --silent jest would print the report, too.
    { cwd: root, env: environment, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  return new Promise((done) => child.once('close', done));
}

function skippedIn(file) {
  const { testResults } = JSON.parse(readFileSync(file, 'utf8'));
  return testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'pending').map(({ fullName }) => fullName),
  );
}
