import { buildIfNeeded } from '../../apps/api/launcher/build.mjs';
import { root, seconds } from '../load/harness.mjs';
import { endWith, printTrial } from '../support/fault-report.mjs';
import { ATTACKS } from './attacks/index.mjs';
import { setStage, startVoting } from './stage.mjs';

/**
 * `npm run test:hostile`: everything that one person can send to stop the others, one after another, against the built
 * application with a database of its own, while a council votes. Ends with 1 on any fault; how long somebody had to
 * wait is printed and no fault. `HOSTILE_ONLY=part of a name` runs some of it.
 */
const only = process.env.HOSTILE_ONLY ?? '';
const worst = (waits) => whole(Math.max(0, ...waits));
const whole = (value) => Math.round(value).toLocaleString('en-US');

if (process.env.GREMIA_BUILD !== 'skip') await buildIfNeeded(root, console.log);
const stage = await setStage();
const voting = await startVoting(stage);
const faults = [];

try {
  await seconds(3);
  const quiet = await voting.report();
  console.log(`Quiet: worst wait for /health/live ${worst(quiet.health)} ms, for a ballot ${worst(quiet.ballots)} ms`);
  for (const attack of ATTACKS.filter(({ name }) => name.includes(only))) {
    const before = await stage.memory();
    const { answers, faults: found } = await attack
      .run({ ...stage, memberCookie: voting.memberCookie })
      .catch((error) => ({
        answers: 'failed',
        faults: [String(error?.stack ?? error)],
      }));
    await seconds(0.5);
    const seen = await voting.report();
    if (!stage.isAlive()) found.push('the process has died');
    if (seen.health.length === 0) found.push('/health/live was not answered once');
    if (seen.refused.length > 0) found.push(`ballots were refused: ${[...new Set(seen.refused)].join(', ')}`);
    if (seen.broken > 0) found.push(`${seen.broken} voters were put off`);
    print(attack, answers, found, seen, (await stage.memory()) - before);
    faults.push(...found.map((fault) => `${attack.name}: ${fault}`));
    if (!stage.isAlive()) break;
  }
  await voting.report();
  const { acknowledged, lost } = await voting.lost();
  if (lost > 0) faults.push(`${lost} acknowledged ballots are not in the journal`);
  console.log(`\n${whole(acknowledged)} ballots were acknowledged meanwhile, ${lost} of them lost.`);
} finally {
  await voting.stop();
  for (const visitor of [...stage.accounts, ...stage.anonymous]) visitor.leave();
  await stage.stop();
}
endWith(faults);

function print({ name, sends }, answers, found, { health, ballots }, grown) {
  const rows = [
    ['sent', sends],
    ['answered', answers],
    ['server', `alive: ${stage.isAlive() ? 'yes' : 'no'}; memory ${grown >= 0 ? '+' : ''}${whole(grown / 1e6)} MB`],
    ['others', `worst wait for /health/live ${worst(health)} ms, for a ballot ${worst(ballots)} ms`],
  ];
  printTrial(name, rows, found);
}
