// Plays scenarios and prints every difference: npm run scenario -- [--core] [FILE…]; with --coverage what is played how
// often.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
if (process.argv.includes('--coverage')) process.exit(printCoverage());
const core = process.argv.includes('--core');
const given = process.argv.slice(2).filter((each) => each !== '--core');
const all = readdirSync(join(here, 'scenarios')).map((name) => join(here, 'scenarios', name));
const unknown = given.filter((each) => each.startsWith('-') || !existsSync(each));
if (unknown.length > 0) {
  console.error(`Diese Dateien gibt es nicht: ${unknown.join(', ')}`);
  process.exit(2);
}
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/jest/bin/jest.js'),
    ...['--selectProjects', core ? 'libs' : 'api', '-w', '1', '--silent'],
    ...['--reporters', join(here, 'scenario-reporter.cjs')],
    ...['--runTestsByPath', join(here, `scenarios.${core ? 'core' : 'api'}.test.ts`)],
  ],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'ignore'],
    env: { ...process.env, SCENARIOS: (given.length > 0 ? given.map((each) => resolve(each)) : all).join('\n') },
  },
);
process.exit(status ?? 1);

/** Kinds of commands, votes, questions, interruptions and points of order: in how many scenarios and random meetings. */
function printCoverage() {
  const folder = mkdtempSync(join(tmpdir(), 'gremia-coverage-'));
  const table = join(folder, 'table.txt');
  const played = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/jest/bin/jest.js'),
      ...['--selectProjects', 'libs', '-w', '1', '--silent'],
      ...['--runTestsByPath', join(here, 'coverage.core.test.ts')],
    ],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, COVERAGE_TABLE: table } },
  );
  if (existsSync(table)) process.stdout.write(readFileSync(table, 'utf8'));
  rmSync(folder, { recursive: true });
  return played.status ?? 1;
}
