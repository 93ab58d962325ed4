import type { Db } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';

const isOfAmendment = (unit: string): string =>
  `split_part(${unit}, ':', 1) IN (SELECT id::text FROM paper WHERE id = p.id OR ($2 AND parent_id = p.id AND kind = 'amendment'))`;

/** Which amendments: this one alone, or those of it as well. */
type Scope = 'alone' | 'with-amendments-of-it';

/**
 * What a body has voted on, or the mover of the paper has taken over, stays as it was. A vote that was broken off and one in a rehearsal do not count.
 *
 * @throws ProblemError `unit-already-decided`
 */
export async function assertNotVotedOn(db: Db, amendmentId: string, scope: Scope = 'with-amendments-of-it'): Promise<void> {
  const [voted] = await db.query(VOTED, [amendmentId, scope === 'with-amendments-of-it']);
  if (voted !== undefined) {
    throw new ProblemError('unit-already-decided', {
      detail: 'Über diesen Änderungsantrag oder einen Antrag dazu ist bereits abgestimmt worden; er steht jetzt fest.',
    });
  }
}

/** Units have the id of their amendment before the colon. An amendment of the amendment that was voted on has settled its text as well. */
const VOTED = `
SELECT 1 FROM paper p LEFT JOIN paper above ON above.id = p.parent_id
  JOIN agenda_item i ON i.paper_id = coalesce(above.parent_id, p.parent_id) JOIN meeting m ON m.id = i.meeting_id
  JOIN journal_entry e ON e.meeting_id = m.id
WHERE p.id = $1 AND NOT m.rehearsal AND (
  (e.kind = 'unit-taken-over' AND ${isOfAmendment("e.body ->> 'unitId'")})
  OR (e.kind = 'vote-opened' AND EXISTS (SELECT FROM jsonb_array_elements_text(e.body -> 'subject' -> 'unitIds') unit WHERE ${isOfAmendment('unit')})
    AND NOT EXISTS (SELECT 1 FROM journal_entry broken
      WHERE broken.meeting_id = e.meeting_id AND broken.kind = 'vote-aborted' AND broken.body ->> 'voteId' = e.body ->> 'voteId')))
LIMIT 1`;
