import { buildIfNeeded } from '../../apps/api/launcher/build.mjs';
import { measureUnderAttack } from './bench-attack.mjs';
import { measureBallots } from './bench-ballots.mjs';
import { bareWebSockets, followMeeting } from './fan-out.mjs';
import { join, longMeeting, stormOf } from './joining.mjs';
import { median, root, startApplication } from './harness.mjs';
import { line, tenths, whole } from './report.mjs';

/**
 * `npm run bench`: what the application does, beside what the same machine can do at most, measured in turns within one
 * run, because machines differ and have
 * neighbours. Read the ratios, not the figures. `BENCH_ONLY=attack` (or `ballots`, `fan-out`, `joining`) runs a part,
 * `BENCH_ATTACK=part of a name` only what is called so of that which attacks.
 */
const VOTERS = Number(process.env.BENCH_VOTERS ?? 100);
const SOCKETS = Number(process.env.BENCH_SOCKETS ?? 500);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 4);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 3);
const LONG_ENTRIES = Number(process.env.BENCH_ENTRIES ?? 10_000);
const JOINERS = Number(process.env.BENCH_JOINERS ?? 200);
const EVENTS_A_ROUND = 15;
/** Part of the name of what is measured; everything without it. */
const ONLY = process.env.BENCH_ONLY ?? '';
const COUNCIL = {
  ballots: (application) => measureBallots(application, { voters: VOTERS, rounds: ROUNDS, duration: SECONDS }),
  'fan-out': measureFanOut,
  joining: measureJoining,
};

async function measureFanOut(application) {
  const meeting = await followMeeting(application, SOCKETS);
  const bare = await bareWebSockets(SOCKETS);
  const [ours, theirs] = [[], []];
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (let event = 0; event < EVENTS_A_ROUND; event += 1) {
      const [mine, floor] = [await meeting.event(), await bare.event(meeting.bytes())];
      // The first round only warms up.
      if (round > 0) ours.push(mine) && theirs.push(floor);
    }
  }
  const bytes = meeting.bytes();
  meeting.close();
  bare.close();
  console.log(
    `\nFan-out: until the last of ${SOCKETS} sockets has an event of ${bytes} bytes; median of ${ours.length} events`,
  );
  line('a remark: sent, decided, committed, pushed', tenths(median(ours)), 'ms');
  line('bare ws: sent, passed on', tenths(median(theirs)), 'ms');
  line('RATIO', (median(ours) / median(theirs)).toFixed(2), 'times bare ws');
}

async function measureJoining(application) {
  const meeting = await longMeeting(application, VOTERS, LONG_ENTRIES);
  const { meetingId, cookies, head } = meeting;
  const joins = { pages: [], snapshot: [] };
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const way of ['pages', 'snapshot']) {
      const joined = await join(application.address, cookies[round % VOTERS], meetingId, way);
      // The first round makes the snapshot.
      if (round > 0) joins[way].push(joined);
    }
  const storms = {};
  for (const way of ['pages', 'snapshot']) {
    const used = await application.usage();
    const { milliseconds } = await stormOf(JOINERS, application.address, cookies, meetingId, way);
    storms[way] = { milliseconds, cpu: ((await application.usage()) - used) / 1_000 / JOINERS };
  }
  const began = performance.now();
  const other = await application.another();
  const started = performance.now() - began;
  const first = await join(other.address, cookies[0], meetingId, 'pages');
  await other.stop();
  meeting.close();
  const of = (way, what) => median(joins[way].map((joined) => joined[what]));
  console.log(`\nJoining a meeting of ${whole(head)} entries; median of ${ROUNDS}, then ${whole(JOINERS)} at once`);
  for (const [way, label] of [
    ['pages', 'every entry, page by page'],
    ['snapshot', 'what they have come to, and the tail'],
  ]) {
    line(`${label}: until the state is there`, tenths(of(way, 'milliseconds')), 'ms');
    line('  sent to whoever joins', tenths(of(way, 'characters') / 1_000), 'kB');
    line(`  ${whole(JOINERS)} at once: until the last is there`, whole(storms[way].milliseconds), 'ms');
    line('  processor time of the application', tenths(storms[way].cpu), 'ms each');
  }
  line('an instance that starts: until it answers', whole(started), 'ms');
  line('  until the first one has read every entry from it', whole(first.milliseconds), 'ms');
  line('RATIO of what is sent', (of('snapshot', 'characters') / of('pages', 'characters')).toFixed(3), '');
}

async function measureCouncil(measures) {
  const application = await startApplication();
  try {
    console.log(
      `Node ${process.version}, ${(await application.client.query('SHOW server_version')).rows[0].server_version} PostgreSQL, fsync on`,
    );
    for (const measure of measures) await measure(application);
  } finally {
    await application.stop();
  }
}

if (process.env.GREMIA_BUILD !== 'skip') await buildIfNeeded(root, console.log);
const chosen = Object.entries(COUNCIL).filter(([name]) => name.includes(ONLY));
if (chosen.length > 0) await measureCouncil(chosen.map(([, measure]) => measure));
if ('attack'.includes(ONLY)) await measureUnderAttack();
process.exit(0);
