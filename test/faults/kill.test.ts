import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandInput } from '@gremia/contracts';
import { Pool } from 'pg';
import { migrate } from '../../apps/api/src/platform/database/migrate';
import { createCouncil, type Council } from '../load/council.mjs';
import { ApiProcess } from '../support/api-process';
import { until } from '../support/live';
import { startOwnDatabase, type OwnDatabase } from '../support/own-database';
import { PersistentVoter } from './persistent-voter';

const VOTERS = 100;
/** Killed when so many have their acknowledgement and the others are on the way. */
const ACKNOWLEDGED_BEFORE = 15;
const SPREAD_MILLISECONDS = 150;

type Unaddressed<T> = T extends unknown ? Omit<T, 'commandId' | 'meetingId'> : never;

/** Real processes, a database that syncs to disk, and nobody who tidies up before the end. */
describe('in the middle of a vote of a hundred', () => {
  let directory: string;
  let database: OwnDatabase;
  let pool: Pool;
  let api: ApiProcess;
  let voters: PersistentVoter[] = [];

  const start = (settings: Readonly<Record<string, string>> = {}) =>
    ApiProcess.start({ DATABASE_URL: database.url, GREMIA_DATA: directory, ...settings });

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'gremia-faults-'));
    database = await startOwnDatabase();
    await migrate(database.url);
    pool = new Pool({ connectionString: database.url, max: 2 });
    pool.on('error', () => undefined);
    api = await start();
  }, 120_000);
  afterEach(() => voters.splice(0).forEach((voter) => voter.leave()));
  afterAll(async () => {
    await api?.stop();
    await pool?.end();
    await database?.stop();
    await rm(directory, { recursive: true, force: true });
  });

  const act = (clerk: PersistentVoter, { meetingId }: Council, command: Unaddressed<CommandInput>) =>
    clerk.persist({ ...command, commandId: randomUUID(), meetingId } as CommandInput);

  /** A council whose members are all in the hall, connected, and asked. */
  const openVote = async () => {
    const council = await createCouncil(await pool.connect().then((client) => (client.release(), client)), VOTERS);
    const clerk = new PersistentVoter(council.clerk, api.address, council.meetingId);
    voters = [clerk, ...council.members.map((member) => new PersistentVoter(member, api.address, council.meetingId))];
    const members = voters.slice(1);
    await act(clerk, council, { kind: 'open-meeting', confirmsRules: true });
    await Promise.all(
      council.members.map(({ personId }) => act(clerk, council, { kind: 'check-in', personId, mode: 'hall' })),
    );
    await act(clerk, council, { kind: 'call-item', itemId: council.itemId });
    const voteId = randomUUID();
    await act(clerk, council, {
      kind: 'open-vote',
      voteId,
      itemId: council.itemId,
      subject: { kind: 'free', question: 'Wer stimmt zu?' },
    });
    await Promise.all(members.map((member) => member.connected()));
    return { council, clerk, members, voteId };
  };

  const ballotsOf = async ({ meetingId }: Council) => {
    const { rows } = await pool.query<{ command_id: string; leaf_hash: string; person: string }>(
      `SELECT command_id, leaf_hash, body ->> 'personId' AS person FROM journal_entry WHERE meeting_id = $1
        AND kind = 'ballot-cast' ORDER BY seq`,
      [meetingId],
    );
    return rows;
  };

  /** All vote at about the same time; resolves when the first of them have their acknowledgement. */
  const castAll = async (members: readonly PersistentVoter[], voteId: string) => {
    const casting = Promise.all(
      members.map(async (member, index) => {
        await new Promise((resolve) => setTimeout(resolve, (index * SPREAD_MILLISECONDS) / VOTERS));
        return member.cast(voteId);
      }),
    );
    await until(
      () => (acknowledged(members).length >= ACKNOWLEDGED_BEFORE ? true : undefined),
      'nobody was acknowledged',
      10_000,
    );
    return { casting };
  };
  const acknowledged = (members: readonly PersistentVoter[]) => members.filter(({ answers }) => answers.length > 0);

  const finish = async (council: Council, clerk: PersistentVoter, voteId: string) => {
    await act(clerk, council, { kind: 'close-vote', voteId });
    await act(clerk, council, { kind: 'announce-result', voteId, carried: true });
    const decision = await until(async () => {
      const { rows } = await pool.query<{ tally: { yes: number } }>('SELECT tally FROM decision WHERE vote_id = $1', [
        voteId,
      ]);
      return rows[0];
    }, 'no decision');
    expect(decision.tally).toMatchObject({ yes: VOTERS, no: 0, abstain: 0, notVoting: 0, absent: 0 });
  };

  it('kill -9 of the application loses no acknowledged ballot and counts none twice, and the meeting goes on', async () => {
    const { council, clerk, members, voteId } = await openVote();
    const { casting } = await castAll(members, voteId);
    await api.kill();
    const before = acknowledged(members);
    expect(before.length).toBeLessThan(VOTERS);
    const survived = await ballotsOf(council);
    for (const { commandId, answers } of before) {
      expect(survived.filter((ballot) => ballot.command_id === commandId).map((ballot) => ballot.leaf_hash)).toEqual([
        answers[0]?.leafHash,
      ]);
    }

    api = await start({ PORT: api.port });
    await casting;
    const ballots = await ballotsOf(council);
    expect(ballots.map(({ person }) => person).sort()).toEqual(council.members.map(({ personId }) => personId).sort());
    // Asked once more, everybody gets the answer they had.
    await Promise.all(members.map((member) => member.cast(voteId)));
    for (const { answers } of members) expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await ballotsOf(council)).toEqual(ballots);
    await finish(council, clerk, voteId);
  }, 90_000);

  it('kill -9 of a database process, after which the database recovers, neither', async () => {
    const { council, clerk, members, voteId } = await openVote();
    const { rows } = await pool.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE application_name = 'gremia' AND backend_type = 'client backend'
        ORDER BY query_start DESC LIMIT 1`,
    );
    const [backend] = rows;
    if (backend === undefined) throw new Error('the application has no connection');
    const { casting } = await castAll(members, voteId);
    process.kill(backend.pid, 'SIGKILL');
    await casting;
    const ballots = await ballotsOf(council);
    expect(ballots.map(({ person }) => person).sort()).toEqual(council.members.map(({ personId }) => personId).sort());
    for (const { commandId, answers } of members) {
      expect(ballots.filter((ballot) => ballot.command_id === commandId).map((ballot) => ballot.leaf_hash)).toEqual([
        answers[0]?.leafHash,
      ]);
    }
    await finish(council, clerk, voteId);
  }, 90_000);

  it('kill -9 between a result and its tables is made up for at the next start', async () => {
    const { council, clerk, members, voteId } = await openVote();
    await Promise.all(members.map((member) => member.cast(voteId)));
    await act(clerk, council, { kind: 'close-vote', voteId });
    // As if the process had died right after the commit of the announcement: the tables cannot be written.
    await pool.query('ALTER TABLE decision RENAME TO decision_away');
    await act(clerk, council, { kind: 'announce-result', voteId, carried: true });
    await api.kill();
    await pool.query('ALTER TABLE decision_away RENAME TO decision');
    expect((await pool.query('SELECT FROM decision WHERE vote_id = $1', [voteId])).rowCount).toBe(0);
    api = await start({ PORT: api.port });
    await until(
      async () =>
        (await pool.query('SELECT FROM decision WHERE vote_id = $1', [voteId])).rowCount === 1 ? true : undefined,
      'not made up for',
    );
  }, 90_000);
});
