import type { QueryRunner } from 'typeorm';
import { abandonConnection } from './abandon-connection';
import { isUnanswered } from './database-errors';

/** Writes: everything `work` does is committed when it is fulfilled, or nothing is. */
export async function inTransaction<T>(runner: QueryRunner, work: () => Promise<T>): Promise<T> {
  await runner.startTransaction('READ COMMITTED');
  return ended(runner, work, () => runner.commitTransaction());
}

/** Reads: every statement sees the moment of the first one. One round trip less than asking for each property. */
export async function inSnapshot<T>(runner: QueryRunner, work: () => Promise<T>): Promise<T> {
  await runner.query('START TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
  return ended(runner, work, () => runner.query('COMMIT'));
}

async function ended<T>(runner: QueryRunner, work: () => Promise<T>, commit: () => Promise<unknown>): Promise<T> {
  try {
    const result = await work();
    await commit();
    return result;
  } catch (error) {
    // The first error is the one that matters. Where it cannot be rolled back the server does it, when the connection
    // ends: it must not be lent to anybody again.
    if (isUnanswered(error) || !(await rollBack(runner))) await abandonConnection(runner);
    throw error;
  }
}

async function rollBack(runner: QueryRunner): Promise<boolean> {
  try {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    else await runner.query('ROLLBACK');
    return true;
  } catch {
    return false;
  }
}
