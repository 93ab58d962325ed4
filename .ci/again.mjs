import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

// Runs the files that failed in a report of jest once more, one after another; exits as that run does.
const { testResults = [] } = JSON.parse(readFileSync(process.argv[2], 'utf8') || '{}');
const failed = testResults.filter(({ status }) => status === 'failed').map(({ name }) => relative('.', name));
if (failed.length === 0) {
  console.error('The tests did not end.');
  process.exit(1);
}
console.error(`\nFAILED, and run once more alone:\n${failed.map((name) => `  ${name}`).join('\n')}\n`);
const args = ['jest', '--selectProjects', 'long', '--runInBand', '--runTestsByPath', ...failed];
process.exit(spawnSync('npx', args, { stdio: 'inherit' }).status ?? 1);
