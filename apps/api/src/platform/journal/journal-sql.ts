import { readRows } from '../database/read-rows';
import type { Sql } from '../database/unit-of-work';
import type { Ask } from './journal-pool';

/** A connection of the journal as a place to ask SQL: what is looked up there is part of the append's transaction. */
export function journalSql(ask: Ask): Sql {
  const rows: Sql['rows'] = async (statement, params = []) =>
    readRows(statement, (await ask({ text: statement.sql, values: [...params] })).rows);
  return {
    rows,
    row: async (statement, params) => (await rows(statement, params))[0] ?? null,
    execute: async (text, params = []) => (await ask({ text, values: [...params] })).rowCount ?? 0,
  };
}
