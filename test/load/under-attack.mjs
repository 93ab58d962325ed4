import { getPriority, setPriority } from 'node:os';
import { ATTACKS } from '../hostile/attacks/index.mjs';
import { startFloor } from '../hostile/floor.mjs';
import { setStage, startVoting, VOTERS } from '../hostile/stage.mjs';
import { quantile, seconds } from './harness.mjs';
import { ownTime, postgresTime } from './processor-time.mjs';

const QUIET_SECONDS = Number(process.env.BENCH_QUIET_SECONDS ?? 20);
const LEAST_PRIORITY = 19;

/** `BENCH_ATTACK`: part of a name; what is meant is then sent alone. */
const CHOSEN = ATTACKS.filter(({ name }) => name.includes(process.env.BENCH_ATTACK ?? ''));

/**
 * How long the application takes to answer at all, and how long a ballot takes: while nothing else happens, and while
 * everything hostile happens at once. Measured by a process of its own, and beside it, by another one, a bare server
 * that nobody attacks.
 *
 * @param isElsewhere whether those who attack give way to everybody else on this machine, as if they had one of their
 *   own; otherwise their own work takes a share of the processors that the application is then without
 * @returns for application and floor, quiet and attacked: worst and 99 of 100 in milliseconds; and how many processors
 *   application, PostgreSQL and those who attack kept busy, and the longest turn of the application's event loop:
 *   steadier figures than any worst one
 */
export async function waitsUnderAttack({ isElsewhere }) {
  const stage = await setStage();
  const voting = await startVoting(stage);
  const floor = await startFloor(stage, VOTERS);
  const usual = getPriority();
  const waits = async () => {
    const [application, bare] = await Promise.all([voting.report(), floor.report()]);
    return { application: waitsOf(application), floor: waitsOf(bare) };
  };
  try {
    await seconds(5);
    await waits();
    stage.watchTurns();
    const spent = await processorTimes(stage);
    await seconds(QUIET_SECONDS);
    const quiet = { ...(await waits()), busy: await spent(), turn: await stage.longestTurn() };
    // Whatever was started before keeps its priority.
    if (isElsewhere) setPriority(LEAST_PRIORITY);
    stage.watchTurns();
    const began = performance.now();
    const spentThen = await processorTimes(stage);
    const context = { ...stage, memberCookie: voting.memberCookie };
    // What became of each is judged by `npm run test:hostile`.
    await Promise.all(CHOSEN.map((attack) => attack.run(context).catch(() => undefined)));
    const lasted = (performance.now() - began) / 1_000;
    const attacked = { ...(await waits()), busy: await spentThen(), turn: await stage.longestTurn() };
    return { lasted, quiet, attacked, lost: await voting.lost() };
  } finally {
    restorePriority(usual);
    await floor.stop();
    await voting.stop();
    for (const visitor of [...stage.accounts, ...stage.anonymous]) visitor.leave();
    await stage.stop();
  }
}

/** From now on: how many processors each kept busy, until it is asked; null where that cannot be known. */
async function processorTimes({ usage, client }) {
  const read = async () => ({ application: await usage(), postgres: await postgresTime(client), attackers: ownTime() });
  const [before, began] = [await read(), performance.now()];
  return async () => {
    const [after, microseconds] = [await read(), (performance.now() - began) * 1_000];
    const busy = (whose) => (after[whose] === null ? null : (after[whose] - before[whose]) / microseconds);
    return { application: busy('application'), postgres: busy('postgres'), attackers: busy('attackers') };
  };
}

/** Only the administrator of a machine may take a priority back. */
function restorePriority(usual) {
  try {
    setPriority(usual);
  } catch {
    console.log('the priority could not be taken back');
  }
}

const waitsOf = ({ health, ballots }) => ({ health: wait(health), ballot: wait(ballots) });
const wait = (waits) => ({ worst: Math.max(0, ...waits), most: quantile(waits, 0.99) ?? 0, count: waits.length });
