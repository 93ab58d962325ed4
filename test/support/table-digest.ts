import type { TestApp } from './test-app';

/** What signing in and reading change by themselves: marks are stored when somebody reads them first. */
const PASSING = new Set(['session', 'text_mark']);

/** A digest of every table of the application, by name. */
export async function digestOfTables({ db }: TestApp): Promise<Readonly<Record<string, string>>> {
  const tables = await db<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition ORDER BY 1`,
  );
  const names = tables.map(({ name }) => name).filter((name) => !PASSING.has(name));
  const digests = names.map(
    (name) =>
      `SELECT '${name}' AS name, count(*) || ' ' || coalesce(md5(string_agg(h, '' ORDER BY h)), '') AS digest
        FROM (SELECT md5(t::text) AS h FROM public."${name}" t) rows`,
  );
  const rows = await db<{ name: string; digest: string }>(digests.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
}
