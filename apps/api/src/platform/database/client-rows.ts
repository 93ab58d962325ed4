import type { ClientBase } from 'pg';
import type { QueryRunner } from 'typeorm';
import { z } from 'zod';
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
  const { rows }: { readonly rows: readonly unknown[] } = await client.query(statement.sql, [...params]);
  return readRows(statement, rows);
}

/** The same on the connection of a migration, which stays in its transaction. */
export async function runnerRows<C extends z.ZodObject>(
  runner: QueryRunner,
  statement: Statement<C>,
  params: readonly unknown[] = [],
): Promise<z.output<C>[]> {
  const rows: unknown = await runner.query(statement.sql, [...params]);
  return readRows(statement, z.array(z.unknown()).parse(rows));
}
