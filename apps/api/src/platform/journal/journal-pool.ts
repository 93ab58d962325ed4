import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Client, Pool, type ClientBase, type PoolClient, type QueryConfig, type QueryResult } from 'pg';
import { AppConfig } from '../config/app-config';
import { connectionOptions } from '../database/connection-options';
import { DatabaseAwayError, databaseFault, isUnanswered } from '../database/database-errors';
import { DatabaseRoles } from '../database/database-roles';
import { DatabaseState } from '../database/database-state';
import { JOURNAL_LIMITS } from '../database/time-limits';

/**
 * Connections of the journal, apart from everybody else's, so that a slow query elsewhere never keeps a ballot waiting.
 */
const CONNECTIONS = 4;
/** An attempt gets so long at least, for one without any time could never succeed. */
const SHORTEST_MILLISECONDS = 200;
/** To the server and back, with room for a machine that is busy. */
const WAY_MILLISECONDS = 500;
const GOODBYE_MILLISECONDS = 2_000;

/**
 * What is acknowledged lies on the disk, also where the server would rather answer before (`synchronous_commit = off`).
 * A server that asks for more, such as a copy on a second one, goes on doing so.
 */
const WAITS_FOR_THE_DISK = `SELECT set_config('synchronous_commit', 'on', false)
  WHERE current_setting('synchronous_commit') = 'off'`;

/** The pool waits for it before it lends the connection, which its types do not say. */
const waitForTheDisk = (client: ClientBase): void => client.query(WAITS_FOR_THE_DISK) as unknown as void;

@Injectable()
export class JournalPool implements OnApplicationShutdown {
  private readonly logger = new Logger(JournalPool.name);
  private pool: Pool;

  constructor(
    private readonly config: AppConfig,
    private readonly roles: DatabaseRoles,
    private readonly state: DatabaseState,
  ) {
    this.pool = this.newPool();
  }

  /**
   * Asks, and gives up after `within` milliseconds, whatever is in the way: no free connection, a lock, a slow disk, a
   * peer that has silently gone. Nobody waits for the answer any more then, but it may still be carried out.
   *
   * @throws DatabaseAwayError; what the server said against the statement, or about its own limits, is thrown as it is
   */
  query(query: QueryConfig, within = JOURNAL_LIMITS.answer): Promise<Answer> {
    return this.withClient(within, (ask) => ask(query));
  }

  /**
   * The same for several statements that are committed together, or not at all when `work` throws.
   *
   * @throws DatabaseAwayError also when nobody knows whether it was committed
   */
  transaction<T>(work: (ask: Ask) => Promise<T>, within = JOURNAL_LIMITS.answer): Promise<T> {
    return this.withClient(within, async (ask) => {
      await ask({ text: 'BEGIN' });
      try {
        const result = await work(ask);
        await ask({ text: 'COMMIT' });
        return result;
      } catch (error) {
        // Where the connection is of no use any more, the server rolls back by itself when it is closed.
        if (databaseFault(error) !== 'away') await ask({ text: 'ROLLBACK' });
        throw error;
      }
    });
  }

  private async withClient<T>(within: number, work: (ask: Ask) => Promise<T>): Promise<T> {
    const until = performance.now() + Math.max(within, SHORTEST_MILLISECONDS);
    const { pool } = this;
    try {
      const client = await connectWithin(pool, until - performance.now());
      return await this.lendClient(client, () => Math.max(1, Math.ceil(until - performance.now())), work);
    } catch (error) {
      if (databaseFault(error) !== 'away') throw error;
      // Where the server itself would not have spoken yet, its silence proves nothing.
      if (!isUnanswered(error)) this.state.noteAway(error);
      else if (within > JOURNAL_LIMITS.lock + WAY_MILLISECONDS) {
        this.state.noteAway(error);
        this.renew(pool);
      }
      throw new DatabaseAwayError(error);
    }
  }

  /** A connection of its own, for LISTEN. */
  client(): Client {
    return new Client(this.options());
  }

  async onApplicationShutdown(): Promise<void> {
    // A peer that has silently gone does not say goodbye either.
    await Promise.race([this.pool.end(), sleep(GOODBYE_MILLISECONDS, undefined, { ref: false })]);
  }

  private async lendClient<T>(client: PoolClient, left: () => number, work: (ask: Ask) => Promise<T>): Promise<T> {
    let broken: Error | undefined;
    const note = (error: Error): void => void (broken = error);
    client.on('error', note);
    try {
      return await work((query) => client.query({ ...query, query_timeout: left() } as LimitedQuery));
    } catch (error) {
      if (databaseFault(error) === 'away') broken ??= error instanceof Error ? error : new Error('unknown');
      throw error;
    } finally {
      client.off('error', note);
      client.release(broken);
    }
  }

  /** Where one connection has died without a word, those beside it have too: all are made anew. */
  private renew(old: Pool): void {
    if (this.pool !== old) return;
    this.pool = this.newPool();
    void old.end().catch(() => undefined);
  }

  private newPool(): Pool {
    const pool = new Pool({ ...this.options(), max: CONNECTIONS, onConnect: waitForTheDisk });
    // Without a listener an idle connection that the server ends would end the process. Whoever asks next will say so.
    pool.on('error', (error) =>
      databaseFault(error) === 'away'
        ? this.state.noteAway(error)
        : this.logger.warn({ err: error }, 'a connection of the journal broke'),
    );
    return pool;
  }

  private options(): ReturnType<typeof connectionOptions> {
    const { config, roles } = this;
    return connectionOptions(config.databaseUrl, { role: roles.app ? 'gremia_app' : null, limits: JOURNAL_LIMITS });
  }
}

/** Asks over one connection. */
export type Ask = (query: QueryConfig) => Promise<Answer>;

/** Rows that nobody has checked yet (`readRows` does), and how many were read or changed. */
export type Answer = Pick<QueryResult<object>, 'rows' | 'rowCount'>;

/** The driver knows a time limit per query; its types do not. */
type LimitedQuery = QueryConfig & { readonly query_timeout: number };

/** A connection that is there too late goes back to the pool unused. */
function connectWithin(pool: Pool, milliseconds: number): Promise<PoolClient> {
  return new Promise((resolve, reject) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      // A pool that lends none is either exhausted or waits for a server that is silent; the command is tried again.
      reject(new Error('timeout expired'));
    }, milliseconds);
    pool.connect().then(
      (client) => {
        clearTimeout(timer);
        if (late) client.release();
        else resolve(client);
      },
      (error: Error) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}
