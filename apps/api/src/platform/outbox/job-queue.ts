import { Injectable, Logger } from '@nestjs/common';
import PgBoss from 'pg-boss';
import { AppConfig } from '../config/app-config';
import { DatabaseConnections } from '../database/database-connections';
import { JOBS_SCHEMA } from './prepare-jobs';

/** Taken at once by one instance; the others take what is left. */
const BATCH = 10;
/** An instance that has taken a job and is not heard of for so long has ended: the job is given to another one. */
const LIFE_SECONDS = 60;

/**
 * The queues of pg-boss, one for each reader, on the connections of the application: who works on what, and when what
 * failed is tried again. Its own loop of workers is not used, for it does not wait for its last statement.
 */
@Injectable()
export class JobQueue {
  private readonly logger = new Logger(JobQueue.name);
  private readonly boss: PgBoss;
  private started: Promise<unknown> | null = null;

  constructor(
    private readonly connections: DatabaseConnections,
    private readonly config: AppConfig,
  ) {
    this.boss = new PgBoss({
      schema: JOBS_SCHEMA,
      db: { executeSql: (text, values) => this.execute(text, values) },
      // Tables are made by `migrate`, as the owner; what is over is cleared away when `clear` is called.
      migrate: false,
      supervise: false,
      schedule: false,
    });
    this.boss.on('error', (error) => this.logger.warn({ err: error }, 'the queue of jobs reported a fault'));
  }

  /** Looks whether the tables are those of this version. */
  async start(): Promise<void> {
    this.started ??= this.boss.start();
    try {
      await this.started;
    } catch (error) {
      this.started = null;
      throw error;
    }
  }

  async stop(): Promise<void> {
    if (this.started !== null) await this.boss.stop({ graceful: false, close: false });
  }

  /** Makes a job of each of these; one that is there already stays as it is. */
  async add(jobs: readonly { readonly id: string; readonly reader: string }[]): Promise<void> {
    const { retries, retrySeconds } = this.config.events;
    await this.boss.insert(
      jobs.map(({ id, reader }) => ({
        id,
        name: reader,
        retryLimit: retries,
        retryDelay: retrySeconds,
        retryBackoff: true,
        expireInSeconds: LIFE_SECONDS,
      })),
    );
  }

  /** Takes the next jobs of a reader; gives their ids. */
  async fetch(reader: string): Promise<string[]> {
    return (await this.boss.fetch(reader, { batchSize: BATCH })).map(({ id }) => id);
  }

  async complete(reader: string, id: string): Promise<void> {
    await this.boss.complete(reader, id);
  }

  /** Tries again later, each time after a longer while, until it was tried often enough. */
  async fail(reader: string, id: string, error: unknown): Promise<void> {
    // The whole error would hold what was asked of the database.
    await this.boss.fail(reader, id, { message: error instanceof Error ? error.message : String(error) });
  }

  /** Gives jobs of instances that have ended to others, and forgets those that were done long ago. */
  async clear(): Promise<void> {
    await this.boss.maintain();
  }

  private execute(text: string, values: readonly unknown[] = []): Promise<{ rows: unknown[] }> {
    return this.connections.withConnection('members', async (runner) => {
      try {
        const { records } = await runner.query(text, values.length > 0 ? [...values] : undefined, true);
        return { rows: (records ?? []) as unknown[] };
      } catch (error) {
        // Some of these texts begin a transaction themselves, which nobody else would end.
        await runner.query('ROLLBACK').catch(() => undefined);
        throw error;
      }
    });
  }
}
