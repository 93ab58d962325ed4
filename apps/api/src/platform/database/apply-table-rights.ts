import type { QueryRunner } from 'typeorm';
import { z } from 'zod';
import { runnerRows } from './client-rows';
import { statement } from './statement';
import { TABLE_RIGHTS } from './table-rights';

/** Tables of our own schema with what the role of the application may do to them by now. */
const GRANTED = statement(
  z.object({ table: z.string(), rights: z.array(z.string()) }),
  `SELECT c.relname::text AS table, ARRAY(
  SELECT acl.privilege_type FROM aclexplode(c.relacl) acl
  WHERE acl.grantee = to_regrole('gremia_app')::oid ORDER BY acl.privilege_type) AS rights
FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
  AND to_regrole('gremia_app') IS NOT NULL AND NOT EXISTS (SELECT FROM pg_depend d
    WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
ORDER BY c.relname`,
);

/** Earlier releases let the application do everything to whatever a later migration makes. */
const NOTHING_BY_DEFAULT = `
ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON TABLES FROM gremia_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON SEQUENCES FROM gremia_app;
REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM gremia_app;
GRANT USAGE ON SCHEMA public TO gremia_app;`;

/**
 * Gives the role of the application what the list says for each table, and nothing else. Where the role is missing,
 * nothing is done.
 *
 * @returns the tables whose rights were changed
 */
export async function applyTableRights(runner: QueryRunner): Promise<string[]> {
  const granted = await runnerRows(runner, GRANTED);
  const wrong = granted.filter(({ table, rights }) => rights.join() !== wanted(table).join());
  if (wrong.length === 0) return [];
  await runner.query(NOTHING_BY_DEFAULT);
  for (const { table } of wrong) {
    await runner.query(`REVOKE ALL ON TABLE public."${table}" FROM gremia_app`);
    if (wanted(table).length > 0)
      await runner.query(`GRANT ${wanted(table).join(', ')} ON TABLE public."${table}" TO gremia_app`);
  }
  return wrong.map(({ table }) => table);
}

const wanted = (table: string): readonly string[] => [...(TABLE_RIGHTS[table] ?? [])].sort();
