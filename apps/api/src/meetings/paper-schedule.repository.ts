import { Injectable } from '@nestjs/common';
import type { Db } from '../platform/database/unit-of-work';
import { lockPapersWithAmendments } from '../platform/records/lock-papers';

/**
 * Whether papers stand on an agenda, as far as their state shows it. Rehearsals and cancelled meetings schedule
 * nothing.
 */
@Injectable()
export class PaperScheduleRepository {
  /** Brings the papers, their amendments and the amendments of those into the state that follows from all agendas. */
  async refresh(db: Db, paperIds: readonly string[], now: Date): Promise<void> {
    if (paperIds.length === 0) return;
    await lockPapersWithAmendments(db, paperIds);
    await db.query(
      `UPDATE paper p SET state = s.state, changed_at = $2
       FROM (SELECT q.id, CASE WHEN EXISTS (SELECT 1 FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id
           WHERE i.paper_id = CASE WHEN q.kind = 'amendment' THEN coalesce(above.parent_id, q.parent_id) ELSE q.id END
             AND NOT m.rehearsal AND m.state <> 'cancelled')
         THEN 'scheduled' ELSE 'submitted' END AS state
         FROM paper q LEFT JOIN paper above ON above.id = q.parent_id
         WHERE q.id = ANY($1::uuid[]) OR (q.kind = 'amendment' AND (q.parent_id = ANY($1::uuid[])
           OR above.parent_id = ANY($1::uuid[])))) s
       WHERE p.id = s.id AND p.state IN ('submitted', 'scheduled') AND p.state <> s.state`,
      [paperIds, now],
    );
  }
}
