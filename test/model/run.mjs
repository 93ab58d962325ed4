import { spawn } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `npm run test:model`: lets Quint's simulator play the model of append, answer, death and resuming at random. As built,
 * every invariant has to hold; with one rule left out, the simulator has to find the state that the rule is there to
 * prevent, or the model would prove nothing. Exits with 1 on any surprise. MODEL_SAMPLES: runs of the model as built.
 */
const here = dirname(fileURLToPath(import.meta.url));
const quint = join(resolve(here, '../..'), 'node_modules/@informalsystems/quint/dist/src/cli.js');
const SAMPLES = process.env.MODEL_SAMPLES ?? '1000';
const HOLDS = ['countedOnce', 'noGap', 'neverAhead'];

const CHECKS = [
  { main: 'asBuilt', says: 'as built', invariants: HOLDS, expected: null },
  {
    main: 'asBuilt',
    says: 'everybody may come to be counted',
    invariants: ['notAllCounted'],
    expected: 'notAllCounted',
  },
  { main: 'answersFirst', says: 'answers before the commit', invariants: HOLDS, expected: 'countedOnce' },
  { main: 'placeNotAsked', says: 'appends wherever the journal ends', invariants: HOLDS, expected: 'countedOnce' },
  { main: 'forgetsIds', says: 'does not look for the ids of commands', invariants: HOLDS, expected: 'countedOnce' },
  { main: 'takesWhatComes', says: 'shows what comes without what is missing', invariants: HOLDS, expected: 'noGap' },
];

function simulate({ main, invariants, expected }) {
  const samples = expected === null ? SAMPLES : '20000';
  const limits = ['--backend=typescript', '--max-steps=40', `--max-samples=${samples}`, '--verbosity=1'];
  const args = [quint, 'run', join(here, 'ballots.qnt'), ...limits, `--main=${main}`, '--invariants', ...invariants];
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('close', (code) => done({ code, output }));
  });
}

let surprises = 0;
for (const check of CHECKS) {
  const { code, output } = await simulate(check);
  // Where there is but one, its name is not said.
  const found = output.includes('[violation]') ? (/❌ (\w+)/.exec(output)?.[1] ?? check.invariants[0]) : null;
  const asExpected = found === check.expected && (code === 0) === (check.expected === null);
  const outcome = found === null ? 'nothing found' : `breaks ${found}`;
  console.log(`${asExpected ? 'ok  ' : 'FAIL'} ${check.says.padEnd(44)} ${outcome}`);
  if (!asExpected) console.error(output.trimEnd());
  surprises += asExpected ? 0 : 1;
}
console.log(surprises === 0 ? 'No surprise.' : `${surprises} of ${CHECKS.length} are not as expected.`);
process.exit(surprises === 0 ? 0 : 1);
