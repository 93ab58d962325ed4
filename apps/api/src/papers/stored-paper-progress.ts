import { Injectable } from '@nestjs/common';
import type { Sql } from '../platform/database/unit-of-work';
import { PaperProgress } from '../platform/ports/paper-progress.port';
import { lockPapers, lockPapersWithAmendments } from '../platform/records/lock-papers';

/** Whoever has the paper open is told that it has changed. */
const CHANGED = 'changed_at = $2, revision = revision + 1';

/** The state of papers, as far as agendas and meetings change it. */
@Injectable()
export class StoredPaperProgress extends PaperProgress {
  /** Rehearsals and cancelled meetings schedule nothing. */
  async followAgendas(sql: Sql, paperIds: readonly string[], now: Date): Promise<void> {
    if (paperIds.length === 0) return;
    await lockPapersWithAmendments(sql, paperIds);
    await sql.execute(FOLLOW_AGENDAS, [paperIds, now]);
  }

  /** Whoever has the paper open may go on: neither its text nor what may be done with it has changed. */
  async beginConsultation(sql: Sql, paperId: string, at: string): Promise<void> {
    await sql.execute(
      `UPDATE paper SET state = 'in-consultation', changed_at = $2
       WHERE id = $1 AND state IN ('submitted', 'scheduled')`,
      [paperId, at],
    );
  }

  async withdraw(sql: Sql, paperId: string, at: string): Promise<void> {
    await sql.execute(
      `UPDATE paper SET state = 'withdrawn', ${CHANGED} WHERE id = $1 AND state NOT IN ('decided', 'withdrawn')`,
      [paperId, at],
    );
  }

  async settle(sql: Sql, paperId: string, amendmentIds: readonly string[], at: string): Promise<void> {
    const ids = [paperId, ...amendmentIds];
    await lockPapers(sql, ids);
    await sql.execute(
      `UPDATE paper SET state = 'decided', ${CHANGED}
       WHERE id = ANY ($1::uuid[]) AND state NOT IN ('withdrawn', 'decided')`,
      [ids, at],
    );
  }

  async reopen(sql: Sql, paperId: string, amendmentIds: readonly string[], at: string): Promise<void> {
    const ids = [paperId, ...amendmentIds];
    await lockPapers(sql, ids);
    await sql.execute(
      `UPDATE paper SET state = 'in-consultation', ${CHANGED} WHERE id = ANY ($1::uuid[]) AND state = 'decided'
        AND NOT EXISTS (SELECT FROM decision d WHERE d.paper_id = $3 AND d.settles AND NOT d.superseded)`,
      [ids, at, paperId],
    );
  }

  async touchPaper(sql: Sql, paperId: string, at: string): Promise<void> {
    await sql.execute(`UPDATE paper SET ${CHANGED} WHERE id = $1 AND changed_at < $2`, [paperId, at]);
  }
}

const FOLLOW_AGENDAS = `
UPDATE paper p SET state = s.state, changed_at = $2
FROM (SELECT q.id, CASE WHEN EXISTS (SELECT 1 FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id
    WHERE i.paper_id = CASE WHEN q.kind = 'amendment' THEN coalesce(above.parent_id, q.parent_id) ELSE q.id END
      AND NOT m.rehearsal AND m.state <> 'cancelled')
  THEN 'scheduled' ELSE 'submitted' END AS state
  FROM paper q LEFT JOIN paper above ON above.id = q.parent_id
  WHERE q.id = ANY($1::uuid[]) OR (q.kind = 'amendment' AND (q.parent_id = ANY($1::uuid[])
    OR above.parent_id = ANY($1::uuid[])))) s
WHERE p.id = s.id AND p.state IN ('submitted', 'scheduled') AND p.state <> s.state`;
