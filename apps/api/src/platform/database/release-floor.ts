import type { ClientBase } from 'pg';
import type { QueryRunner } from 'typeorm';
import { StartError } from '../start-error';

/** How a database stands to this release. */
export type DatabaseAge = 'empty' | 'same-or-older' | 'newer';

const NOTE = 'releases must know ';

/**
 * Looks whether this release may work on a database, which a newer one may have changed. The newer one has noted which
 * of its migrations a release has to know; those that only add something need not be known.
 *
 * @param known names of the migrations of this release
 * @throws StartError when the database needs a newer release
 */
export async function ageOf(client: ClientBase, known: ReadonlySet<string>): Promise<DatabaseAge> {
  const { rows: tables } = await client.query<{ note: string | null }>(
    `SELECT obj_description(c.oid, 'pg_class') AS note FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relname = 'migrations'`,
  );
  const [table] = tables;
  if (table === undefined) return 'empty';
  const { rows } = await client.query<{ name: string }>('SELECT name FROM migrations');
  if (rows.every(({ name }) => known.has(name))) return 'same-or-older';
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
