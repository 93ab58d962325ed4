import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type QueryRunner } from 'typeorm';
import { abandonConnection } from './abandon-connection';
import { brokeInBetween, DatabaseAwayError, DatabaseBusyError, databaseFault, isUnanswered } from './database-errors';
import { DatabaseState } from './database-state';

/** Name of the public's own pool. */
export const PUBLIC_POOL = 'public';

/** For whom is asked: each has a pool, a role and time limits of its own. */
export type Audience = 'members' | 'public';

/** Lends connections, and says in the words of the contract when there is none or it took too long. */
@Injectable()
export class DatabaseConnections {
  constructor(
    @InjectDataSource() private readonly members: DataSource,
    @InjectDataSource(PUBLIC_POOL) private readonly visitors: DataSource,
    private readonly state: DatabaseState,
  ) {}

  /** @throws DatabaseAwayError, DatabaseBusyError; what the database said against a statement is thrown as it is */
  async withConnection<T>(audience: Audience, work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    const runner = (audience === 'public' ? this.visitors : this.members).createQueryRunner();
    try {
      return await work(runner);
    } catch (error) {
      if (isUnanswered(error)) await abandonConnection(runner);
      throw this.explained(error);
    } finally {
      await runner.release();
    }
  }

  private explained(error: unknown): unknown {
    const fault = databaseFault(error);
    if (fault === 'busy') return new DatabaseBusyError(error);
    if (fault !== 'away') return error;
    if (!brokeInBetween(error)) this.state.noteAway(error);
    return new DatabaseAwayError(error);
  }
}
