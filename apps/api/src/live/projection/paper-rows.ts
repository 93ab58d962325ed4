import type { Sql } from '../../platform/database/unit-of-work';
import { lockPapers } from '../../platform/records/lock-papers';

/** Whoever has the paper open is told that it has changed. */
const CHANGED = 'changed_at = $2, revision = revision + 1';

export async function beginConsultation(sql: Sql, paperId: string, at: string): Promise<void> {
  await sql.execute(
    `UPDATE paper SET state = 'in-consultation', ${CHANGED} WHERE id = $1 AND state IN ('submitted', 'scheduled')`,
    [paperId, at],
  );
}

export async function withdraw(sql: Sql, paperId: string, at: string): Promise<void> {
  await sql.execute(
    `UPDATE paper SET state = 'withdrawn', ${CHANGED} WHERE id = $1 AND state NOT IN ('decided', 'withdrawn')`,
    [paperId, at],
  );
}

/** The paper and the amendments that lay before the body are done with. */
export async function settle(sql: Sql, paperId: string, amendmentIds: readonly string[], at: string): Promise<void> {
  const ids = [paperId, ...amendmentIds];
  await lockPapers(sql, ids);
  await sql.execute(
    `UPDATE paper SET state = 'decided', ${CHANGED}
     WHERE id = ANY ($1::uuid[]) AND state NOT IN ('withdrawn', 'decided')`,
    [ids, at],
  );
}

/** Unless somebody else has decided on the paper: then it stays decided. */
export async function reopen(sql: Sql, paperId: string, amendmentIds: readonly string[], at: string): Promise<void> {
  const ids = [paperId, ...amendmentIds];
  await lockPapers(sql, ids);
  await sql.execute(
    `UPDATE paper SET state = 'in-consultation', ${CHANGED} WHERE id = ANY ($1::uuid[]) AND state = 'decided'
      AND NOT EXISTS (SELECT FROM decision d WHERE d.paper_id = $3 AND d.settles AND NOT d.superseded)`,
    [ids, at, paperId],
  );
}

/** What belongs to the paper has changed. */
export async function touch(sql: Sql, paperId: string, at: string): Promise<void> {
  await sql.execute(`UPDATE paper SET ${CHANGED} WHERE id = $1 AND changed_at < $2`, [paperId, at]);
}
