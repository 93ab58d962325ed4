import { availableParallelism } from 'node:os';
import { castBallots, openVote } from './ballots.mjs';
import { insertBatches, sampleOf } from './floor.mjs';
import { median, quantile } from './harness.mjs';
import { line, tenths, whole } from './report.mjs';

const LARGEST_BATCH = 256;
/** What is called so often is compiled by then, however busy the machine is; less measures the compiler. */
const WARM_BALLOTS = 20_000;
/** Share of the floor that is aimed at. */
const AIM = 0.6;

/**
 * Ballots through the gateway beside the database alone, in turns, and what each costs by process: that hardly depends
 * on the neighbours of the machine, and says what more processors could bring.
 */
export async function measureBallots(application, { voters, rounds: count, duration }) {
  const vote = await openVote(application, voters);
  const warm = await castWarm(application, vote, duration);
  const sample = await sampleOf(application.client, vote.meetingId);
  const rounds = [];
  for (let round = 0; round < count; round += 1) {
    const ballots = await castBallots(application, vote, duration);
    const size = Math.max(1, Math.round(ballots.perCommit));
    const same = await insertBatches(application.client, sample, size, duration / 2);
    const largest = await insertBatches(application.client, sample, LARGEST_BATCH, duration / 2);
    rounds.push({ ballots, same, largest });
  }
  vote.close();
  const queue = await application.ask('test/load/queue-alone.mjs', { voters, duration, warm: WARM_BALLOTS });
  const of = (figure) => median(rounds.map(figure));
  const latencies = rounds.flatMap(({ ballots }) => ballots.latencies);
  console.log(
    `\nBallots: ${voters} sockets through the gateway, each waits for its acknowledgement; median of ${count} rounds (warm-up ${whole(warm.rate)}/s)`,
  );
  line('acknowledged as durable', whole(of(({ ballots }) => ballots.rate)), 'ballots/s');
  line('  ballots in one commit', tenths(of(({ ballots }) => ballots.perCommit)));
  line('  from sending to acknowledgement, median', tenths(median(latencies)), 'ms');
  line('  from sending to acknowledgement, 99 of 100', tenths(quantile(latencies, 0.99)), 'ms');
  line('floor: one INSERT per commit, as many rows as above', whole(of(({ same }) => same.rate)), 'rows/s');
  line(`floor: one INSERT per commit, ${LARGEST_BATCH} rows`, whole(of(({ largest }) => largest.rate)), 'rows/s');
  line('RATIO to the floor with as many rows', tenths(100 * of(({ ballots, same }) => ballots.rate / same.rate)), '%');
  line(
    `RATIO to the floor with ${LARGEST_BATCH} rows`,
    tenths(100 * of(({ ballots, largest }) => ballots.rate / largest.rate)),
    '%',
  );
  printProcessorTime(rounds, queue);
}

async function castWarm(application, vote, duration) {
  for (let ballots = 0; ;) {
    const cast = await castBallots(application, vote, duration);
    ballots += cast.latencies.length;
    if (ballots >= WARM_BALLOTS) return cast;
  }
}

function printProcessorTime(rounds, queue) {
  const of = (figure) => {
    const values = rounds.map(figure).filter((value) => value !== null);
    return values.length === 0 ? null : median(values);
  };
  const time = (label, value) => line(label, value === null ? 'unknown' : tenths(value), 'µs');
  const [application, postgres, clients] = ['application', 'postgres', 'clients'].map((process) =>
    of(({ ballots }) => ballots.microseconds[process]),
  );
  console.log('\nProcessor time of one ballot, by process');
  time('application: sockets, decision, chain, append', application);
  time('  of which without any socket: decision, chain, append', queue.microseconds);
  time('PostgreSQL', postgres);
  time('clients: all of them in the process that measures', clients);
  const [floorOfPostgres, floorOfClient] = ['postgres', 'client'].map((process) =>
    of(({ same }) => same.microseconds[process]),
  );
  time('of the floor, one row: PostgreSQL', floorOfPostgres);
  time('  and the client that inserts', floorOfClient);
  if (postgres === null) return;
  const cores = availableParallelism();
  const together = application + postgres + clients;
  const share = (label, part) => line(label, tenths((100 * part) / together), '%');
  share('share of the application in what all of them need', application);
  share('  of PostgreSQL', postgres);
  share('  of the clients, which elsewhere are in the hall', clients);
  line(
    `BOUND: what ${cores} processors can do at ${tenths(together)} µs in all`,
    whole((cores * 1e6) / together),
    'ballots/s',
  );
  line('BOUND: what the one thread can do', whole(1e6 / application), 'ballots/s');
  line('BOUND: what it could do if others held the sockets', whole(1e6 / queue.microseconds), 'ballots/s');
  printWhatIsLeft({ cores, application, others: postgres + clients, row: floorOfPostgres + floorOfClient });
}

/**
 * What the aim leaves for the application, by processor time alone: at the floor PostgreSQL and one client take turns,
 * so that a row takes at least what both need of it.
 */
function printWhatIsLeft({ cores, application, others, row }) {
  const budget = row / AIM;
  const inAll = (100 * cores * row) / (application + others);
  line(`BOUND: RATIO that ${cores} processors allow`, tenths(inAll), '% of the floor');
  line('BOUND: RATIO that the one thread allows', tenths((100 * row) / application), '% of the floor');
  line(`for ${whole(100 * AIM)} % of the floor the one thread may take of a ballot`, tenths(budget), 'µs');
  line(`  and all of ${cores} processors beside PostgreSQL and clients`, tenths(cores * budget - others), 'µs');
}
