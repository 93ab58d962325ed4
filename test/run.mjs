import { spawn } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from '../apps/api/launcher/build.mjs';
import { findChromium } from './support/chromium.mjs';

/** `npm test`: everything, in the order in which a mistake shows soonest; ends at the first section that fails. */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Tools are run as programs of Node: no shell, the same on every system. */
const tool = (name, binary, ...args) => [join(root, 'node_modules', name, binary), ...args];
const jest = (project, ...args) => tool('jest', 'bin/jest.js', '--selectProjects', project, ...args);

const SECTIONS = [
  { title: 'ESLint', run: tool('eslint', 'bin/eslint.js', '.') },
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
  { title: 'Types', run: tool('typescript', 'bin/tsc', '--noEmit') },
  { title: 'Types of the web application', run: tool('typescript', 'bin/tsc', '--noEmit', '--project', 'apps/web') },
  { title: 'Build', work: () => buildIfNeeded(root, console.log) },
  { title: 'Tests of the libs', run: jest('libs') },
  { title: 'Tests of the web application', run: jest('web') },
  { title: 'Tests of the API, on PostgreSQL', run: jest('api') },
  { title: 'Tests in the browser', run: jest('browser', '--runInBand') },
];

/** Runs a section; gives the exit code. */
async function pass({ run: args, work }, environment) {
  if (args !== undefined) return run(args, environment);
  try {
    await work();
    return 0;
  } catch (error) {
    console.error(error.message);
    return 1;
  }
}

function run(args, environment) {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: environment });
    child.once('exit', (code, signal) => done(signal === null ? code : 1));
  });
}

async function main() {
  const chromium = findChromium();
  if (chromium === null) return 1;
  const environment = { ...process.env, CHROMIUM_PATH: chromium, GREMIA_BUILD: 'skip' };
  const began = performance.now();
  for (const [index, section] of SECTIONS.entries()) {
    const { title } = section;
    console.log(`\n== ${index + 1}/${SECTIONS.length} ${title}`);
    const sectionBegan = performance.now();
    const code = await pass(section, environment);
    const seconds = ((performance.now() - sectionBegan) / 1000).toFixed(1);
    if (code !== 0) {
      console.error(`\n== ${title} failed after ${seconds} s`);
      return code;
    }
    console.log(`== ${title}: passed in ${seconds} s`);
  }
  console.log(`\n== Everything passed in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  return 0;
}

process.exitCode = await main();
