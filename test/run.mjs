import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from '../apps/api/launcher/build.mjs';
import { findChromium } from './support/chromium.mjs';

/**
 * `npm test`: everything, in the order in which a mistake shows soonest; ends at the first step in which a section
 * fails. The sections of a step run side by side, as many as there are processors, the longest first. Tests get as many
 * processes as there are processors, where jest by itself would leave one idle; those with a server get one more, for
 * each of them waits for the database or a page now and then.
 */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Tools are run as programs of Node: no shell, the same on every system. */
const tool = (name, binary, ...args) => [join(root, 'node_modules', name, binary), ...args];
const jest = (...args) => tool('jest', 'bin/jest.js', '--selectProjects', ...args);
const ON_ALL_PROCESSORS = '--maxWorkers=100%';
const ONE_MORE = `--maxWorkers=${availableParallelism() + 1}`;

/** Lints in two processes: together they look at everything, each file once, and tell what the compiler finds, too. */
const WEB = 'apps/web';
const eslint = (...args) => tool('eslint', 'bin/eslint.js', ...args);

const STEPS = [
  [
    { title: 'ESLint and types of all but the web application', run: eslint('.', '--ignore-pattern', `${WEB}/**`) },
    { title: 'ESLint and types of the web application', run: eslint(WEB) },
    { title: 'Prettier', run: tool('prettier', 'bin/prettier.cjs', '--check', '--log-level', 'warn', '.') },
    {
      title: 'Boundaries',
      run: tool(
        'dependency-cruiser',
        'bin/dependency-cruise.mjs',
        '--config',
        '.dependency-cruiser.cjs',
        'apps',
        'libs',
        'migrations',
        'test',
      ),
    },
  ],
  [{ title: 'Build', work: () => buildIfNeeded(root, console.log) }],
  [{ title: 'Tests of the libs and of the web application', run: jest('libs', 'web', ON_ALL_PROCESSORS) }],
  // On one PostgreSQL, whose templates are filled once.
  [{ title: 'Tests of the API, on PostgreSQL, and in the browser', run: jest('api', 'browser', ONE_MORE) }],
];

/** Runs the sections of a step; gives whether all of them passed. What they say is not mixed: each speaks at its end. */
async function passStep(sections, environment) {
  const alone = sections.length === 1;
  const waiting = [...sections];
  const passed = [];
  const passOneByOne = async () => {
    for (let section = waiting.shift(); section !== undefined; section = waiting.shift())
      passed.push(await passSection(section, environment, alone));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, passOneByOne));
  return passed.every(Boolean);
}

async function passSection({ title, ...section }, environment, alone) {
  const began = performance.now();
  const { code, output } = await pass(section, environment, alone);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (output !== '') console.log(`\n${output.trimEnd()}`);
  if (code === 0) console.log(`== ${title}: passed in ${seconds} s`);
  else console.error(`\n== ${title} failed after ${seconds} s`);
  return code === 0;
}

/** Runs a section; gives the exit code, and what was said unless it was said at once. */
async function pass({ run: args, work }, environment, atOnce) {
  if (args !== undefined) return run(args, environment, atOnce);
  try {
    await work();
    return { code: 0, output: '' };
  } catch (error) {
    return { code: 1, output: error.message };
  }
}

function run(args, environment, atOnce) {
  const stdio = atOnce ? 'inherit' : ['ignore', 'pipe', 'pipe'];
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio, env: environment });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    child.once('close', (code, signal) => done({ code: signal === null ? code : 1, output }));
  });
}

async function main() {
  const chromium = findChromium();
  if (chromium === null) return 1;
  const environment = { ...process.env, CHROMIUM_PATH: chromium, GREMIA_BUILD: 'skip' };
  const began = performance.now();
  for (const [index, sections] of STEPS.entries()) {
    const titles = sections.map(({ title }) => title).join(', ');
    console.log(`\n== ${index + 1}/${STEPS.length} ${titles}`);
    if (!(await passStep(sections, environment))) return 1;
  }
  console.log(`\n== Everything passed in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  return 0;
}

process.exitCode = await main();
