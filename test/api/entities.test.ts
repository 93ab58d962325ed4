import { DataSource, type EntityMetadata } from 'typeorm';
import { startTestApp, type TestApp } from '../support/test-app';

interface FoundColumn {
  readonly table_name: string;
  readonly column_name: string;
  readonly udt_name: string;
  readonly is_nullable: 'YES' | 'NO';
  readonly is_primary: boolean;
}

const COLUMNS = `
SELECT c.table_name, c.column_name, c.udt_name, c.is_nullable, EXISTS (
  SELECT FROM information_schema.table_constraints k
  JOIN information_schema.key_column_usage u USING (constraint_schema, constraint_name)
  WHERE k.table_schema = 'public' AND k.table_name = c.table_name AND k.constraint_type = 'PRIMARY KEY'
    AND u.column_name = c.column_name) AS is_primary
FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'`;

describe('every entity', () => {
  let app: TestApp;
  let columns: readonly FoundColumn[];
  let entities: readonly EntityMetadata[];

  beforeAll(async () => {
    app = await startTestApp({ database: 'empty' });
    columns = await app.db(COLUMNS);
    entities = app.get(DataSource).entityMetadatas;
  });
  afterAll(() => app.stop());

  /** `account.login text NOT NULL`, as the database and the entity have it. */
  const line = (table: string, name: string, type: string, nullable: boolean, primary: boolean): string =>
    `${table}.${name} ${type}${nullable ? '' : ' NOT NULL'}${primary ? ' KEY' : ''}`;

  it('describes the columns, types and keys of its table as the migrations made them', () => {
    const tables = new Set(entities.map(({ tableName }) => tableName));
    const described = entities.flatMap(({ tableName, columns: all }) =>
      all.map(({ databaseName, type, isNullable, isPrimary }) =>
        line(tableName, databaseName, String(type), isNullable, isPrimary),
      ),
    );
    const found = columns
      .filter(({ table_name }) => tables.has(table_name))
      .map((each) =>
        line(each.table_name, each.column_name, each.udt_name, each.is_nullable === 'YES', each.is_primary),
      );
    expect(entities.length).toBeGreaterThan(0);
    expect(described.sort()).toEqual(found.sort());
  });
});
