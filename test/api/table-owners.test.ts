import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { TABLE_OWNERS, TABLE_RIGHTS, type TableOwner } from '../../apps/api/src/platform/database/table-rights';
import { writtenTables } from '../support/written-tables';

const SOURCE = resolve(__dirname, '../../apps/api/src');

/** What fills an empty database, before any module works on it: the commands, and the council of the demonstration. */
const FILLS_EMPTY_DATABASES = new Set(['cli', 'demo']);

interface Source {
  readonly name: string;
  readonly module: string;
  readonly text: string;
}

const sources = (): Source[] =>
  readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name.includes(sep))
    .map((name) => ({ name, module: name.split(sep)[0] ?? '', text: readFileSync(join(SOURCE, name), 'utf8') }));

/** Where a module writes what it does not own, in words. */
const faultsIn = ({ name, module, text }: Source): string[] =>
  writtenTables(text, name).flatMap(({ table, line, text: words }) => {
    const where = `${name}:${line} (${words})`;
    if (table === null) return [`${where} does not say which table it writes`];
    const owner: TableOwner | undefined = TABLE_OWNERS[table];
    if (owner === undefined) return [`${where} writes ${table}, which is not listed in table-rights.ts`];
    return owner === module ? [] : [`${where} writes ${table}, which belongs to ${owner}: use a port of it`];
  });

describe('one writer for each table', () => {
  const modules = sources().filter(({ module }) => !FILLS_EMPTY_DATABASES.has(module));

  it('is what every module keeps to', () => {
    expect(modules.flatMap(faultsIn)).toEqual([]);
  });

  it('is seen: every table that the running application may change is written by its owner', () => {
    const seen = new Set(modules.flatMap(({ text }) => writtenTables(text).map(({ table }) => table)));
    const changeable = Object.keys(TABLE_RIGHTS).filter((table) => TABLE_RIGHTS[table]?.includes('INSERT'));
    expect(changeable.length).toBeGreaterThan(20);
    expect(changeable.filter((table) => !seen.has(table))).toEqual([]);
  });

  it('is kept by owners that are modules', () => {
    const known = new Set(sources().map(({ module }) => module));
    const others = [...new Set(Object.values(TABLE_OWNERS))].filter((owner) => !known.has(owner));
    expect(others.sort()).toEqual(['migrations', 'triggers']);
  });

  it.each([
    { what: 'an update', text: 'await sql.execute(`UPDATE paper SET state = $2 WHERE id = $1`, [id, state]);' },
    { what: 'an update with another name', text: 'const A = `update only public.paper AS p\n set state = $1`;' },
    { what: 'an insert', text: `db.query('INSERT INTO "paper" (id) VALUES ($1)', [id]);` },
    { what: 'a deletion', text: `db.query('DELETE FROM paper WHERE id = $1', [id]);` },
    { what: 'a merge', text: 'db.query(`MERGE INTO paper USING news ON true`);' },
    { what: 'emptying a table', text: 'db.query(`TRUNCATE paper CASCADE`);' },
    { what: 'a copy', text: 'db.query(`COPY paper (id, no) FROM STDIN`);' },
    {
      what: 'one in the middle',
      text: 'const A = `WITH gone AS (DELETE FROM paper RETURNING id) SELECT id FROM gone`;',
    },
    { what: 'one put together', text: `db.query('UPDATE paper ' + 'SET title = $1 ' + condition);` },
    { what: 'one with a constant', text: "const TABLE = 'paper';\nconst A = `UPDATE ${TABLE} SET no = 1`;" },
    { what: 'one within another text', text: 'const A = `${head} INSERT INTO paper SELECT ${columns.join()} FROM x`;' },
    { what: 'the manager', text: `db.manager.update('paper', { id }, { state });` },
    { what: 'a repository', text: `await db.manager.getRepository('paper').save(row);` },
    { what: 'a builder', text: `manager.createQueryBuilder().insert().into('paper').values(rows);` },
    { what: 'an entity', text: `export const mine = entity('paper', { id: key(uuid()) });` },
  ])('is broken by $what of a paper in the live module', ({ text }) => {
    expect(faultsIn({ name: 'live/bad.ts', module: 'live', text })).toEqual([
      expect.stringContaining('writes paper, which belongs to papers'),
    ]);
  });

  it.each([
    { what: 'its table is not named', text: 'db.query(`INSERT INTO ${table} VALUES (1)`);', fault: 'does not say' },
    { what: 'nobody owns it', text: 'db.query(`INSERT INTO nowhere VALUES (1)`);', fault: 'is not listed' },
    { what: 'it is of another schema', text: 'db.query(`DELETE FROM portal.paper`);', fault: 'is not listed' },
  ])('cannot be seen to be kept where $what', ({ text, fault }) => {
    expect(faultsIn({ name: 'live/bad.ts', module: 'live', text })).toEqual([expect.stringContaining(fault)]);
  });

  it.each([
    'db.query(`SELECT id FROM paper FOR UPDATE OF p`);',
    'db.query(`SELECT id FROM paper FOR UPDATE SKIP LOCKED`);',
    'db.query(`INSERT INTO decision (id) VALUES ($1) ON CONFLICT (id) DO UPDATE SET id = excluded.id`);',
    'db.query(`SELECT 1 -- UPDATE paper SET state = 1\n`);',
    `audit('update paper', id);`,
    `known.delete('something');`,
    `// UPDATE paper SET state = 'decided'`,
  ])('lets the live module do what writes no paper: %s', (text) => {
    expect(faultsIn({ name: 'live/good.ts', module: 'live', text })).toEqual([]);
  });
});
