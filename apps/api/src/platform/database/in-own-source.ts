import { DataSource, type DataSourceOptions, type QueryRunner } from 'typeorm';
import { inTransaction } from './in-transaction';

type SourceOptions = Omit<Extract<DataSourceOptions, { type: 'postgres' }>, 'type' | 'installExtensions'>;

/**
 * One transaction over connections of its own, which are closed afterwards: for what is done to a database before, or
 * beside, the application. Everything `work` does is committed when it is fulfilled, or nothing is.
 */
export async function inOwnSource<T>(
  options: SourceOptions,
  work: (source: DataSource, runner: QueryRunner) => Promise<T>,
): Promise<T> {
  const source = new DataSource({ ...options, type: 'postgres', installExtensions: false });
  await source.initialize();
  const runner = source.createQueryRunner();
  try {
    return await inTransaction(runner, () => work(source, runner));
  } finally {
    await runner.release();
    await source.destroy();
  }
}
