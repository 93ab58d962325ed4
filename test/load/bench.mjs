import { buildIfNeeded } from '../../apps/api/launcher/build.mjs';
import { castBallots, openVote } from './ballots.mjs';
import { bareWebSockets, followMeeting } from './fan-out.mjs';
import { insertBatches, sampleOf } from './floor.mjs';
import { join, longMeeting, stormOf } from './joining.mjs';
import { median, quantile, root, startApplication } from './harness.mjs';
import { waitsUnderAttack } from './under-attack.mjs';

/**
 * `npm run bench`: what the application does, beside what the same machine can do at most, measured in turns within one
 * run, because machines differ and have
 * neighbours. Read the ratios, not the figures.
 */
const VOTERS = Number(process.env.BENCH_VOTERS ?? 100);
const SOCKETS = Number(process.env.BENCH_SOCKETS ?? 500);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 4);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 3);
const LONG_ENTRIES = Number(process.env.BENCH_ENTRIES ?? 10_000);
const JOINERS = Number(process.env.BENCH_JOINERS ?? 200);
const LARGEST_BATCH = 256;
const EVENTS_A_ROUND = 15;

const line = (label, value, unit) => console.log(`${label.padEnd(64)} ${value.padStart(10)} ${unit}`);
const whole = (value) => Math.round(value).toLocaleString('en-US');
const tenths = (value) => value.toFixed(1);

async function measureBallots(application) {
  const vote = await openVote(application, VOTERS);
  const warm = await castBallots(application, vote, SECONDS);
  const sample = await sampleOf(application.client, vote.meetingId);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const ballots = await castBallots(application, vote, SECONDS);
    const size = Math.max(1, Math.round(ballots.perCommit));
    const same = await insertBatches(application.client, sample, size, SECONDS / 2);
    const largest = await insertBatches(application.client, sample, LARGEST_BATCH, SECONDS / 2);
    rounds.push({ ballots, same, largest });
  }
  vote.close();
  const latencies = rounds.flatMap(({ ballots }) => ballots.latencies);
  console.log(
    `\nBallots: ${VOTERS} sockets through the gateway, each waits for its acknowledgement; median of ${ROUNDS} rounds (warm-up ${whole(warm.rate)}/s)`,
  );
  line('acknowledged as durable', whole(median(rounds.map(({ ballots }) => ballots.rate))), 'ballots/s');
  line('  ballots in one commit', tenths(median(rounds.map(({ ballots }) => ballots.perCommit))), '');
  line('  from sending to acknowledgement, median', tenths(median(latencies)), 'ms');
  line('  from sending to acknowledgement, 99 of 100', tenths(quantile(latencies, 0.99)), 'ms');
  line(
    '  processor time of the application',
    tenths(median(rounds.map(({ ballots }) => ballots.microsecondsPerBallot))),
    'µs a ballot',
  );
  line('floor: one INSERT per commit, as many rows as above', whole(median(rounds.map(({ same }) => same))), 'rows/s');
  line(
    `floor: one INSERT per commit, ${LARGEST_BATCH} rows`,
    whole(median(rounds.map(({ largest }) => largest))),
    'rows/s',
  );
  line(
    'RATIO to the floor with as many rows',
    tenths(100 * median(rounds.map(({ ballots, same }) => ballots.rate / same))),
    '%',
  );
  line(
    `RATIO to the floor with ${LARGEST_BATCH} rows`,
    tenths(100 * median(rounds.map(({ ballots, largest }) => ballots.rate / largest))),
    '%',
  );
}

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

async function measureUnderAttack() {
  const { lasted, quiet, attacked, lost } = await waitsUnderAttack();
  console.log(
    `\nHostile: everything that test:hostile sends, at once, for ${whole(lasted)} s; measured by a process of its own`,
  );
  for (const [what, label] of [
    ['health', '/health/live'],
    ['ballot', 'a ballot'],
  ]) {
    line(`${label}, quiet: worst of ${whole(quiet[what].count)}`, tenths(quiet[what].worst), 'ms');
    line(`${label}, under attack: worst of ${whole(attacked[what].count)}`, tenths(attacked[what].worst), 'ms');
    line('  99 of 100, quiet and under attack', `${tenths(quiet[what].most)} ${tenths(attacked[what].most)}`, 'ms');
    line('RATIO of the worst (aim: 3, and 250 ms)', (attacked[what].worst / quiet[what].worst).toFixed(1), 'times');
  }
  line('ballots acknowledged, and lost', `${whole(lost.acknowledged)} ${whole(lost.lost)}`, '');
}

if (process.env.GREMIA_BUILD !== 'skip') await buildIfNeeded(root, console.log);
const application = await startApplication();
try {
  console.log(
    `Node ${process.version}, ${(await application.client.query('SHOW server_version')).rows[0].server_version} PostgreSQL, fsync on`,
  );
  await measureBallots(application);
  await measureFanOut(application);
  await measureJoining(application);
} finally {
  await application.stop();
}
await measureUnderAttack();
process.exit(0);
