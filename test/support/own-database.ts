import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface OwnDatabase {
  readonly url: string;
  /** What whoever waits in front of the terminal was told. */
  readonly said: readonly string[];
  /** Why the database could not be brought back, if so. */
  readonly lost: readonly { readonly name: string; readonly message: string }[];
  stop(): Promise<void>;
}

export interface OwnDatabaseOptions {
  /** Kept at the end; without one the data are made in a place of their own and go with the database. */
  readonly directory?: string;
  /** Whether it is started again when it dies. */
  readonly guard?: boolean;
  /** `false`: faster, and what was committed last is lost when it is killed. */
  readonly durable?: boolean;
  /** As releases made it whose owner was the superuser. */
  readonly old?: boolean;
}

type Message = { readonly url: string } | { readonly said: string } | { readonly lost: OwnDatabase['lost'][number] };

/** Starts a PostgreSQL for one test file alone; see database-process.mjs. */
export async function startOwnDatabase(options: OwnDatabaseOptions = {}): Promise<OwnDatabase> {
  return databaseOf('database-process.mjs', options);
}

/** Starts one that follows another: `directory` is a copy of the data in `original`, taken while that was stopped. */
export const startStandby = (options: {
  readonly directory: string;
  readonly original: string;
  readonly primary: string;
}): Promise<OwnDatabase> => databaseOf('standby-process.mjs', options);

async function databaseOf(program: string, options: object): Promise<OwnDatabase> {
  const child = fork(resolve(__dirname, program), [JSON.stringify(options)], { execArgv: [] });
  const said: string[] = [];
  const lost: OwnDatabase['lost'][number][] = [];
  const url = await new Promise<string>((ready, fail) => {
    child.on('message', (message: Message) => {
      if ('url' in message) ready(message.url);
      else if ('said' in message) said.push(message.said);
      else lost.push(message.lost);
    });
    child.once('exit', (code) => fail(new Error(`the database ended at start with ${code}`)));
  });
  return {
    url,
    said,
    lost,
    stop: async () => {
      const exit = once(child, 'exit');
      child.disconnect();
      await exit;
    },
  };
}

export interface GuardedDatabase {
  /** Where its data lie, for each test a place of its own. */
  readonly directory: () => string;
  readonly start: (durable?: boolean) => Promise<OwnDatabase>;
  readonly stop: () => Promise<void>;
}

/** Gives each test of a file a guarded database that it may start and stop; what is left of it goes with the test. */
export function guardedDatabase(): GuardedDatabase {
  let directory: string;
  let database: OwnDatabase | null = null;
  const stop = async (): Promise<void> => {
    await database?.stop();
    database = null;
  };
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'gremia-own-'));
  });
  afterEach(async () => {
    await stop();
    await rm(directory, { recursive: true, force: true });
  });
  return {
    directory: () => directory,
    start: async (durable = false) => (database = await startOwnDatabase({ directory, guard: true, durable })),
    stop,
  };
}
