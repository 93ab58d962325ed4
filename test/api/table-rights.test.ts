import { migrate } from '../../apps/api/src/platform/database/migrate';
import { TABLE_RIGHTS, type TableRight } from '../../apps/api/src/platform/database/table-rights';
import { UnitOfWork } from '../../apps/api/src/platform/database/unit-of-work';
import { startTestApp, type TestApp } from '../support/test-app';

const RIGHTS: readonly TableRight[] = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];
const DENIED = /permission denied/;

describe('the role of the running application', () => {
  let app: TestApp;
  /** Every table with a column that may be written. */
  let tables: readonly { readonly name: string; readonly column: string }[];
  beforeAll(async () => {
    app = await startTestApp({ database: 'empty' });
    tables = await app.db(
      `SELECT table_name AS name, min(column_name) AS column FROM information_schema.columns
       WHERE table_schema = 'public' AND is_generated = 'NEVER' AND is_identity = 'NO'
         AND table_name IN (SELECT tablename FROM pg_tables) GROUP BY table_name`,
    );
  });
  afterAll(() => app.stop());

  const tryAs = (sql: string): Promise<'done' | 'denied'> =>
    app
      .get(UnitOfWork)
      .run(null, ({ db }) => db.execute(sql))
      .then(
        () => 'done' as const,
        (error: Error) => {
          if (DENIED.test(error.message)) return 'denied' as const;
          throw error;
        },
      );

  /** Touches no row, but needs the right. */
  const attempt: Readonly<Record<TableRight, (table: string, column: string) => string>> = {
    SELECT: (table, column) => `SELECT "${column}" FROM "${table}" LIMIT 1`,
    INSERT: (table, column) => `INSERT INTO "${table}" ("${column}") SELECT NULL WHERE false`,
    UPDATE: (table, column) => `UPDATE "${table}" SET "${column}" = DEFAULT WHERE false`,
    DELETE: (table) => `DELETE FROM "${table}" WHERE false`,
  };

  it('may do to each table what is listed for it, and nothing else', async () => {
    expect(tables.map(({ name }) => name).sort()).toEqual(Object.keys(TABLE_RIGHTS).sort());
    const found: Record<string, TableRight[]> = {};
    for (const { name, column } of tables) {
      found[name] = [];
      for (const right of RIGHTS) if ((await tryAs(attempt[right](name, column))) === 'done') found[name].push(right);
      expect(await tryAs(`TRUNCATE "${name}" CASCADE`)).toBe('denied');
    }
    expect(found).toEqual(TABLE_RIGHTS);
  });

  it.each([
    { thing: 'the journal', sql: 'UPDATE journal_entry SET kind = kind' },
    { thing: 'what is sealed in it', sql: 'DELETE FROM journal_secret' },
    { thing: 'what is sealed in it, by another content', sql: 'UPDATE journal_secret SET salt = salt' },
    { thing: 'a checkpoint', sql: 'DELETE FROM checkpoint' },
    { thing: 'minutes', sql: 'UPDATE minutes SET document = document' },
    { thing: 'a correction', sql: 'DELETE FROM text_correction' },
    { thing: 'the audit', sql: 'DELETE FROM audit_entry' },
    { thing: 'an earlier name', sql: 'UPDATE person_correction SET family_name = family_name' },
    { thing: 'who was there', sql: 'DELETE FROM person' },
    { thing: 'the tables themselves', sql: 'ALTER TABLE journal_entry DISABLE TRIGGER USER' },
    { thing: 'the schema', sql: 'CREATE TABLE public.mine (id int)' },
    { thing: 'the queues of jobs', sql: `SELECT jobs.create_queue('mine', '{}')` },
  ])('cannot change $thing', async ({ sql }) => {
    await expect(app.get(UnitOfWork).run(null, ({ db }) => db.execute(sql))).rejects.toThrow(
      /permission denied|must be owner/,
    );
  });

  it('may not even read a table that is not listed, and gets its rights back where somebody changed them', async () => {
    await app.db('CREATE TABLE not_listed (note text)');
    expect(await tryAs('SELECT note FROM not_listed')).toBe('denied');
    await app.db('GRANT ALL ON minutes, not_listed TO gremia_app; REVOKE SELECT ON person FROM gremia_app');
    expect(await tryAs('SELECT id FROM person')).toBe('denied');
    await migrate(app.databaseUrl);
    expect(await tryAs('SELECT id FROM person')).toBe('done');
    expect(await tryAs('DELETE FROM minutes')).toBe('denied');
    expect(await tryAs('SELECT note FROM not_listed')).toBe('denied');
    await app.db('DROP TABLE not_listed');
  });
});
