import { randomUUID } from 'node:crypto';
import { createCouncil } from './council.mjs';
import { seconds } from './harness.mjs';
import { LiveLine } from './live-line.mjs';
import { ownTime, postgresTime } from './processor-time.mjs';

/** A council in session with a vote open, and a connected socket for every member. */
export async function openVote({ address, client }, voters) {
  const council = await createCouncil(client, voters);
  const { meetingId, itemId } = council;
  const voteId = randomUUID();
  const clerk = await LiveLine.connect(address, council.clerk.cookie);
  const act = (kind, rest = {}) => clerk.must('command', { commandId: randomUUID(), meetingId, kind, ...rest });
  await act('open-meeting', { confirmsRules: true });
  await Promise.all(council.members.map(({ personId }) => act('check-in', { personId, mode: 'hall' })));
  await act('call-item', { itemId });
  // As in every hall: what somebody follows stays in memory, however long the measurement makes it.
  for (let after = 0; after !== null;) after = (await clerk.must('subscribe', { meetingId, after })).next;
  await act('open-vote', { voteId, itemId, subject: { kind: 'free', question: 'Messung' } });
  const lines = await Promise.all(council.members.map(({ cookie }) => LiveLine.connect(address, cookie)));
  const cookies = council.members.map(({ cookie }) => cookie);
  return {
    meetingId,
    itemId,
    voteId,
    cookies,
    lines,
    clerk,
    close: () => [clerk, ...lines].forEach((line) => line.close()),
  };
}

/** Processor time by process, in microseconds; of PostgreSQL null where nobody can know it. */
const timesOf = async ({ client, usage }) => ({
  postgres: await postgresTime(client),
  clients: ownTime(),
  application: await usage(),
});

/**
 * Everybody votes, waits for the acknowledgement, changes their mind and votes again, for some time.
 *
 * @returns ballots per second acknowledged, ballots per commit, the time from sending to acknowledgement in
 *   milliseconds, and microseconds of processor time a ballot by process
 */
export async function castBallots(application, { meetingId, voteId, lines }, duration) {
  const { client } = application;
  const latencies = [];
  let running = true;
  const cast = async (line, parity) => {
    for (let round = parity; running; round += 1) {
      const began = performance.now();
      const choice = round % 2 === 0 ? 'yes' : 'no';
      await line.must('command', {
        commandId: randomUUID(),
        meetingId,
        kind: 'cast-ballot',
        voteId,
        choice,
        replaces: true,
      });
      latencies.push(performance.now() - began);
    }
  };
  const [{ last }] = (
    await client.query('SELECT max(seq) AS last FROM journal_entry WHERE meeting_id = $1', [meetingId])
  ).rows;
  // Whoever would repeat their last choice would cast nothing new.
  const parity = Math.floor(Math.random() * 1e6);
  const before = await timesOf(application);
  const began = performance.now();
  const casting = lines.map((line) => cast(line, parity));
  await seconds(duration);
  running = false;
  await Promise.all(casting);
  const elapsed = (performance.now() - began) / 1_000;
  const after = await timesOf(application);
  const { rows } = await client.query(
    `SELECT count(*)::int AS ballots, count(DISTINCT xmin::text)::int AS commits FROM journal_entry
      WHERE meeting_id = $1 AND seq > $2 AND kind = 'ballot-cast'`,
    [meetingId, last],
  );
  const [{ ballots, commits }] = rows;
  const each = (process) => (after[process] === null ? null : (after[process] - before[process]) / ballots);
  const microseconds = {
    application: each('application'),
    postgres: each('postgres'),
    clients: each('clients'),
  };
  return { rate: ballots / elapsed, perCommit: ballots / commits, latencies, microseconds };
}
