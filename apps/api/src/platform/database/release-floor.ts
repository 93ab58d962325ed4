import type { ClientBase } from 'pg';
import type { QueryRunner } from 'typeorm';
import { z } from 'zod';
import { StartError } from '../start-error';
import { clientRows } from './client-rows';
import { statement } from './statement';

/** How a database stands to this release. */
export type DatabaseAge = 'empty' | 'same-or-older' | 'newer';

const NOTE = 'releases must know ';

const TABLE_OF_MIGRATIONS = statement(
  z.object({ note: z.string().nullable() }),
  `SELECT obj_description(c.oid, 'pg_class') AS note FROM pg_class c
   WHERE c.relnamespace = 'public'::regnamespace AND c.relname = 'migrations'`,
);
const MIGRATIONS_DONE = statement(z.object({ name: z.string() }), 'SELECT name FROM migrations');

/**
 * Looks whether this release may work on a database, which a newer one may have changed. The newer one has noted which
 * of its migrations a release has to know; those that only add something need not be known.
 *
 * @param known names of the migrations of this release
 * @throws StartError when the database needs a newer release
 */
export async function ageOf(client: ClientBase, known: ReadonlySet<string>): Promise<DatabaseAge> {
  const [table] = await clientRows(client, TABLE_OF_MIGRATIONS);
  if (table === undefined) return 'empty';
  const done = await clientRows(client, MIGRATIONS_DONE);
  if (done.every(({ name }) => known.has(name))) return 'same-or-older';
  if (table.note?.startsWith(NOTE) === true && known.has(table.note.slice(NOTE.length))) return 'newer';
  throw new StartError(
    'Die Daten wurden von einer neueren Version von Gremia geschrieben. Bitte starten Sie diese; an den Daten ' +
      'wurde nichts geändert.',
  );
}

/** Notes at the table of migrations which of them a release must know to work on this database. */
export async function noteFloor(runner: QueryRunner, floor: string): Promise<void> {
  await runner.query(`COMMENT ON TABLE migrations IS '${NOTE}${floor}'`);
}
