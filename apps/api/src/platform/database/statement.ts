import type { z } from 'zod';

/**
 * A SELECT (or a change with RETURNING) and the shape of its rows.
 *
 * The shape is checked twice: `npm test` asks the migrated database which columns of which types the SQL gives, and
 * every row that is read passes the schema. So no row has a type that nobody checked.
 */
export interface Statement<Columns extends z.ZodObject = z.ZodObject> {
  readonly columns: Columns;
  readonly sql: string;
}

/** A row of a statement. */
export type RowOf<S extends Statement> = z.output<S['columns']>;

const declared: Statement[] = [];

/**
 * Declares a statement at the top of a file, so that the check of all statements finds it.
 *
 * @param columns one field for each column, under the column's name; JSON columns have the schema of their content
 * @param sql with parameters as `$1`, `$2` …
 */
export function statement<Columns extends z.ZodObject>(columns: Columns, sql: string): Statement<Columns> {
  const made = Object.freeze({ columns, sql });
  declared.push(made);
  return made;
}

/** Every statement of the files that have been loaded. For the check against the migrated database. */
export const declaredStatements = (): readonly Statement[] => declared;
