import type { ClientBase } from 'pg';
import type { z } from 'zod';
import { readRows } from './read-rows';
import type { Statement } from './statement';

/**
 * The rows of a statement, each checked against its columns, for commands that have one connection and no unit of work.
 *
 * @throws RowError with the columns that do not fit
 */
export async function clientRows<C extends z.ZodObject>(
  client: ClientBase,
  statement: Statement<C>,
  params: readonly unknown[] = [],
): Promise<z.output<C>[]> {
  const { rows } = await client.query<object>(statement.sql, [...params]);
  return readRows(statement, rows);
}
