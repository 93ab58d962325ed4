import type { Db } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';

/**
 * What a body has voted on, or the mover of the paper has taken over, stays as it was. A vote that was broken off and one in a rehearsal do not count.
 *
 * @throws ProblemError `unit-already-decided`
 */
export async function assertNotVotedOn(db: Db, amendmentId: string): Promise<void> {
  const [voted] = await db.query(VOTED, [amendmentId]);
  if (voted !== undefined) {
    throw new ProblemError('unit-already-decided', {
      detail: 'Über diesen Änderungsantrag ist bereits abgestimmt worden; er kann nicht mehr geändert oder zurückgezogen werden.',
    });
  }
}

const VOTED = `
SELECT 1 FROM amendment a JOIN paper p ON p.id = a.paper_id JOIN agenda_item i ON i.paper_id = p.parent_id JOIN meeting m ON m.id = i.meeting_id
  JOIN journal_entry e ON e.meeting_id = m.id
  CROSS JOIN LATERAL (SELECT ARRAY(SELECT unit ->> 'id' FROM jsonb_array_elements(a.units) unit) AS ids) units
WHERE a.paper_id = $1 AND NOT m.rehearsal AND (
  (e.kind = 'unit-taken-over' AND e.body ->> 'unitId' = ANY (units.ids))
  OR (e.kind = 'vote-opened' AND e.body -> 'subject' -> 'unitIds' ?| units.ids AND NOT EXISTS (SELECT 1 FROM journal_entry broken
    WHERE broken.meeting_id = e.meeting_id AND broken.kind = 'vote-aborted' AND broken.body ->> 'voteId' = e.body ->> 'voteId')))
LIMIT 1`;
