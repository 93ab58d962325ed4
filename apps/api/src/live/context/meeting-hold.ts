import type { Sql } from '../../platform/database/unit-of-work';

/**
 * Locks what the opening of a meeting rests on, in the order in which everybody locks: the meeting, so that nobody
 * plans it any more, then the papers on its agenda, so that none changes. Held until the transaction ends that appends.
 */
export async function holdForOpening(sql: Sql, meetingId: string): Promise<void> {
  await sql.execute('SELECT FROM meeting WHERE id = $1 FOR UPDATE', [meetingId]);
  await sql.execute(
    `SELECT FROM paper p WHERE p.id IN (SELECT i.paper_id FROM agenda_item i WHERE i.meeting_id = $1)
      ORDER BY (p.parent_id IS NOT NULL), p.id FOR SHARE OF p`,
    [meetingId],
  );
}

/**
 * Locks the papers of items, which whoever changes it or what hangs on it holds at least shared: so a step rests on
 * what was committed before, and what comes after finds the step in the journal.
 */
export async function holdPapersOf(sql: Sql, meetingId: string, itemIds: readonly string[]): Promise<void> {
  await sql.execute(
    `SELECT FROM paper p
      WHERE p.id IN (SELECT i.paper_id FROM agenda_item i WHERE i.meeting_id = $1 AND i.id = ANY ($2::uuid[]))
      ORDER BY (p.parent_id IS NOT NULL), p.id FOR NO KEY UPDATE OF p`,
    [meetingId, itemIds],
  );
}
