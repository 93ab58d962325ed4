import type { Sql } from '../database/unit-of-work';

/**
 * Locks papers until the unit of work ends, in the one order in which everybody locks them: those that stand for
 * themselves, what hangs on them, what hangs on that; of each by id. So nobody waits in a circle.
 */
export async function lockPapers(sql: Sql, paperIds: readonly string[]): Promise<void> {
  await sql.execute(`${PAPERS} WHERE p.id = ANY ($1::uuid[]) ${IN_ORDER}`, [paperIds]);
}

/** The same with the amendments to these papers, and the amendments to those. */
export async function lockPapersWithAmendments(sql: Sql, paperIds: readonly string[]): Promise<void> {
  await sql.execute(
    `${PAPERS} WHERE p.id = ANY ($1::uuid[]) OR (p.kind = 'amendment'
      AND (p.parent_id = ANY ($1::uuid[]) OR above.parent_id = ANY ($1::uuid[]))) ${IN_ORDER}`,
    [paperIds],
  );
}

const PAPERS = 'SELECT p.id FROM paper p LEFT JOIN paper above ON above.id = p.parent_id';
const IN_ORDER = 'ORDER BY (p.parent_id IS NOT NULL)::int + (above.parent_id IS NOT NULL)::int, p.id FOR UPDATE OF p';
