import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandInput } from '@gremia/contracts';
import { Pool, type QueryResultRow } from 'pg';
import { migrate } from '../../apps/api/src/platform/database/migrate';
import { createCouncil, type Council } from '../load/council.mjs';
import { ApiProcess } from '../support/api-process';
import { until } from '../support/live';
import { startOwnDatabase, type OwnDatabase, type OwnDatabaseOptions } from '../support/own-database';
import { PersistentVoter } from './persistent-voter';

/** Ballots are cast over so long, so that something can happen in between. */
const SPREAD_MILLISECONDS = 150;

type Unaddressed<T> = T extends unknown ? Omit<T, 'commandId' | 'meetingId'> : never;

export interface OpenVote {
  readonly council: Council;
  readonly clerk: PersistentVoter;
  readonly members: readonly PersistentVoter[];
  readonly voteId: string;
}

interface Ballot extends QueryResultRow {
  readonly command_id: string;
  readonly leaf_hash: string;
  readonly person: string;
}

/** Real processes, a database that syncs to disk, a council that votes, and nobody who tidies up before the end. */
export class VoteStage {
  private readonly applications: ApiProcess[] = [];
  private voters: PersistentVoter[] = [];

  private constructor(
    readonly directory: string,
    readonly database: OwnDatabase,
    private readonly pool: Pool,
    private readonly answerMilliseconds: number | undefined,
  ) {}

  /**
   * @param options `directory`: where the database and the files of the application are kept; `migrated`: false where
   *   the application is to make the tables; `answerMilliseconds`: how long devices wait before they send again
   */
  static async set(
    options: OwnDatabaseOptions & { readonly migrated?: boolean; readonly answerMilliseconds?: number } = {},
  ): Promise<VoteStage> {
    const directory = options.directory ?? (await mkdtemp(join(tmpdir(), 'gremia-faults-')));
    const database = await startOwnDatabase({ ...options, directory });
    if (options.migrated !== false) await migrate(database.url);
    const pool = new Pool({ connectionString: database.url, max: 2 });
    pool.on('error', () => undefined);
    return new VoteStage(directory, database, pool, options.answerMilliseconds);
  }

  /**
   * Starts the built application on the database of the stage, unless the settings name another way to it.
   *
   * @param root where another release lies
   */
  async start(settings: Readonly<Record<string, string>> = {}, root?: string): Promise<ApiProcess> {
    const environment = { DATABASE_URL: this.database.url, GREMIA_DATA: this.directory, ...settings };
    const application = await ApiProcess.start(environment, root);
    this.applications.push(application);
    return application;
  }

  /** The process id of the database. */
  postmaster(): Promise<number> {
    return postmasterOf(this.directory);
  }

  async rows<T extends QueryResultRow>(sql: string, params: readonly unknown[] = []): Promise<T[]> {
    return (await this.pool.query<T>(sql, [...params])).rows;
  }

  /** A council whose members are all in the hall, connected (in turn to each of the addresses), and asked. */
  async openVote(size: number, ...addresses: readonly string[]): Promise<OpenVote> {
    const client = await this.pool.connect();
    const council = await createCouncil(client, size).finally(() => client.release());
    const [first = ''] = addresses;
    const join = (voter: Council['clerk'], address: string) =>
      new PersistentVoter(voter, address, council.meetingId, this.answerMilliseconds);
    const clerk = join(council.clerk, first);
    const members = council.members.map((member, index) => join(member, addresses[index % addresses.length] ?? first));
    this.voters.push(clerk, ...members);
    await this.act(clerk, council, { kind: 'open-meeting', confirmsRules: true });
    await Promise.all(
      council.members.map(({ personId }) => this.act(clerk, council, { kind: 'check-in', personId, mode: 'hall' })),
    );
    const { itemId } = council;
    await this.act(clerk, council, { kind: 'call-item', itemId });
    const voteId = randomUUID();
    const subject = { kind: 'free', question: 'Wer stimmt zu?' } as const;
    await this.act(clerk, council, { kind: 'open-vote', voteId, itemId, subject });
    await Promise.all(members.map((member) => member.connected()));
    return { council, clerk, members, voteId };
  }

  act(clerk: PersistentVoter, { meetingId }: Council, command: Unaddressed<CommandInput>) {
    return clerk.persist({ ...command, commandId: randomUUID(), meetingId } as CommandInput);
  }

  /**
   * All vote, and again until they are answered: one half over a short time, the other when so many were answered,
   * which is when it resolves. What is done next strikes while ballots are on their way, however fast the machine is.
   */
  async castUntil({ members, voteId }: OpenVote, answered: number): Promise<{ readonly casting: Promise<unknown> }> {
    const half = Math.ceil(members.length / 2);
    let sendTheOthers: () => void = () => undefined;
    const enough = new Promise<void>((resolve) => (sendTheOthers = resolve));
    const casting = Promise.all(
      members.map(async (member, index) => {
        const turn = (index * SPREAD_MILLISECONDS) / half;
        await (index < half ? new Promise((wake) => setTimeout(wake, turn)) : enough);
        return member.cast(voteId);
      }),
    );
    // Whoever waits for it is told; where the test has failed before, nobody is.
    casting.catch(() => undefined);
    await until(() => (acknowledged(members).length >= answered ? true : undefined), 'nobody was acknowledged', 10_000);
    sendTheOthers();
    return { casting };
  }

  ballotsOf({ meetingId }: Council): Promise<Ballot[]> {
    return this.rows<Ballot>(
      `SELECT command_id, leaf_hash, body ->> 'personId' AS person FROM journal_entry WHERE meeting_id = $1
        AND kind = 'ballot-cast' ORDER BY seq`,
      [meetingId],
    );
  }

  /** What was acknowledged so far stands in the journal as it was acknowledged; resolves to how many that are. */
  async expectKept(vote: OpenVote): Promise<number> {
    const before = acknowledged(vote.members);
    const survived = new Map((await this.ballotsOf(vote.council)).map((ballot) => [ballot.command_id, ballot]));
    for (const { commandId, answers } of before) expect(survived.get(commandId)?.leaf_hash).toBe(answers[0]?.leafHash);
    return before.length;
  }

  /**
   * Everybody's ballot stands in the journal once, the journal has no gap, and whoever asks again gets the answer they
   * had.
   */
  async expectCountedOnce(vote: OpenVote): Promise<void> {
    const { council, members, voteId } = vote;
    const ballots = await this.ballotsOf(council);
    expect(ballots.map(({ person }) => person).sort()).toEqual(council.members.map(({ personId }) => personId).sort());
    await Promise.all(members.map((member) => member.cast(voteId)));
    for (const { answers } of members) expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await this.ballotsOf(council)).toEqual(ballots);
    await this.expectKept(vote);
    const [{ gaps } = { gaps: 1 }] = await this.rows<{ gaps: number }>(
      'SELECT (max(seq) - count(*))::int AS gaps FROM journal_entry WHERE meeting_id = $1',
      [council.meetingId],
    );
    expect(gaps).toBe(0);
  }

  /** The vote is closed and announced, and its result reaches the tables. */
  async finish({ council, clerk, members, voteId }: OpenVote): Promise<void> {
    await this.act(clerk, council, { kind: 'close-vote', voteId });
    await this.act(clerk, council, { kind: 'announce-result', voteId, carried: true });
    const decision = await until(
      async () => (await this.rows<{ tally: object }>('SELECT tally FROM decision WHERE vote_id = $1', [voteId]))[0],
      'no decision',
      10_000,
    );
    expect(decision.tally).toMatchObject({ yes: members.length, no: 0, abstain: 0, notVoting: 0, absent: 0 });
  }

  /** Whoever is connected goes; applications go on. */
  sendHome(): void {
    this.voters.splice(0).forEach((voter) => voter.leave());
  }

  async end(): Promise<void> {
    this.sendHome();
    for (const application of this.applications) await application.stop();
    await this.pool.end();
    await this.database.stop();
    await rm(this.directory, { recursive: true, force: true });
  }
}

export const acknowledged = (members: readonly PersistentVoter[]): readonly PersistentVoter[] =>
  members.filter(({ answers }) => answers.length > 0);

/** The process id of the database that lies in this directory. */
export const postmasterOf = async (directory: string): Promise<number> =>
  Number((await readFile(join(directory, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]);
