import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfNeeded } from '../../apps/api/launcher/build.mjs';
import { runProcess } from '../../apps/api/launcher/run-process.mjs';
import { root } from '../load/harness.mjs';
import { endWith, printTrial } from '../support/fault-report.mjs';

/**
 * `npm run test:faults`: whatever can break around a council in session (processes, database, disk, clock, network,
 * releases) is broken, against the built application, and a table says what held. Ends with 1 on any fault.
 * `FAULTS_ONLY=part of a name` runs some of it.
 */
const BETWEEN = ' → ';
const NOT_RUN = 'NOT RUN';
const only = process.env.FAULTS_ONLY ?? '';

if (process.env.GREMIA_BUILD !== 'skip') await buildIfNeeded(root, console.log);
const directory = mkdtempSync(join(tmpdir(), 'gremia-faults-report-'));
const report = join(directory, 'report.json');
const counted = join(directory, 'counted');
const jest = join(root, 'node_modules/jest/bin/jest.js');
const args = [
  '--selectProjects',
  'api',
  'long',
  '--testPathPatterns',
  'test/faults/',
  '--runInBand',
  '--json',
  '--outputFile',
  report,
  '-t',
  only,
];
const env = { ...process.env, GREMIA_BUILD: 'skip', GREMIA_FAULTS_COUNTED: counted };
console.log('Breaking things; this takes some minutes …');
const { code, output } = await runProcess(process.execPath, [jest, ...args], { cwd: root, env });

const { results, figures } = readReport();
const faults = [];
for (const { ancestorTitles, title, status, failureMessages } of results) {
  const [done, holds] = title.includes(BETWEEN) ? title.split(BETWEEN) : ['a start or call', title];
  const figure = figures.get(title) ?? '';
  const found = status === 'passed' ? [] : [`${status}: ${firstLine(failureMessages)}`];
  if (figure.startsWith(NOT_RUN)) console.log(`\n${figure}: ${ancestorTitles.join(', ')}, ${done}`);
  else
    printTrial(
      ancestorTitles.join(', '),
      [['done', done], ['holds', holds], ...(figure ? [['seen', figure]] : [])],
      found,
    );
  faults.push(...found.map((each) => `${ancestorTitles.join(', ')}, ${done}: ${each}`));
}
if (results.length === 0) faults.push(`nothing was run:\n${output}`);
else if (code !== 0 && faults.length === 0) faults.push(`a file could not be run:\n${output}`);
rmSync(directory, { recursive: true, force: true });
endWith(faults);

/** What a failure says in short. */
function firstLine(messages) {
  return (messages[0] ?? '').replaceAll(/\u001b\[[\d;]*m/g, '').split('\n')[0];
}

/** Every fault that was tried, and what was counted meanwhile. */
function readReport() {
  const read = (path) => {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return '';
    }
  };
  const { testResults = [] } = JSON.parse(read(report) || '{}');
  const lines = read(counted).split('\n').filter(Boolean);
  return {
    results: testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status !== 'pending'),
    figures: new Map(lines.map((line) => JSON.parse(line)).map(({ title, counted: figure }) => [title, figure])),
  };
}
