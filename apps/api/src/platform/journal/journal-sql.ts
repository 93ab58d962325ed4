import { readRows } from '../database/read-rows';
import type { Sql } from '../database/unit-of-work';
import type { Ask } from './journal-pool';

/** A connection of the journal as a place to ask SQL: what is looked up there is part of the append's transaction. */
export function journalSql(ask: Ask): Sql {
  const query: Sql['query'] = async <T>(text: string, params: readonly unknown[] = []): Promise<T[]> =>
    (await ask({ text, values: [...params] })).rows as T[];
  const rows: Sql['rows'] = async (statement, params) => readRows(statement, await query(statement.sql, params));
  return {
    query,
    rows,
    row: async (statement, params) => (await rows(statement, params))[0] ?? null,
    execute: async (text, params = []) => (await ask({ text, values: [...params] })).rowCount ?? 0,
  };
}
