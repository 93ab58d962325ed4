import { ATTACKS } from '../hostile/attacks/index.mjs';
import { setStage, startVoting } from '../hostile/stage.mjs';
import { quantile, seconds } from './harness.mjs';

const QUIET_SECONDS = Number(process.env.BENCH_QUIET_SECONDS ?? 20);

/**
 * How long the application takes to answer at all, and how long a ballot takes: while nothing else happens, and while
 * everything hostile happens at once. Measured by a process of its own.
 *
 * @returns worst and 99 of 100 in milliseconds, for both
 */
export async function waitsUnderAttack() {
  const stage = await setStage();
  const voting = await startVoting(stage);
  try {
    await seconds(5);
    await voting.report();
    await seconds(QUIET_SECONDS);
    const quiet = await voting.report();
    const began = performance.now();
    const context = { ...stage, memberCookie: voting.memberCookie };
    // What became of each is judged by `npm run test:hostile`.
    await Promise.all(ATTACKS.map((attack) => attack.run(context).catch(() => undefined)));
    const lasted = (performance.now() - began) / 1_000;
    const attacked = await voting.report();
    return { lasted, quiet: waitsOf(quiet), attacked: waitsOf(attacked), lost: await voting.lost() };
  } finally {
    await voting.stop();
    for (const visitor of [...stage.accounts, ...stage.anonymous]) visitor.leave();
    await stage.stop();
  }
}

const waitsOf = ({ health, ballots }) => ({ health: wait(health), ballot: wait(ballots) });
const wait = (waits) => ({ worst: Math.max(0, ...waits), most: quantile(waits, 0.99) ?? 0, count: waits.length });
