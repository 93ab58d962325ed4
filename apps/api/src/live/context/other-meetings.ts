import { z } from 'zod';
import type { PapersNow } from '@gremia/meeting';
import { statement } from '../../platform/database/statement';
import type { Sql } from '../../platform/database/unit-of-work';

/**
 * What other meetings do with the paper of an item that is to be decided here. Asked while the paper is held: of
 * two meetings the one that comes later sees the vote of the other.
 */
export async function paperElsewhere(
  sql: Sql,
  meetingId: string,
  itemId: string,
): Promise<NonNullable<PapersNow['elsewhere']> | null> {
  const votes = await sql.rows(VOTES, [meetingId, itemId]);
  if (votes.some(({ announced }) => !announced)) return 'voting';
  return votes.length > 0 ? 'decided' : null;
}

/**
 * Votes on the paper in other meetings that decide on it: those that run or wait for their announcement, and final ones
 * that were announced since this meeting was opened. What was broken off or doubted does not count.
 */
const VOTES = statement(
  z.object({ announced: z.boolean() }),
  `WITH here AS (SELECT i.paper_id, opened.at FROM agenda_item i
      JOIN journal_entry opened ON opened.meeting_id = i.meeting_id AND opened.seq = 1
      WHERE i.meeting_id = $1 AND i.id = $2 AND coalesce(i.responsibility, 'decision') = 'decision'),
    vote AS (SELECT v.body -> 'subject' ->> 'kind' AS subject, here.at AS since, (SELECT max(r.at) FROM journal_entry r
        WHERE r.meeting_id = v.meeting_id AND r.kind = 'result-announced' AND r.body ->> 'voteId' = v.body ->> 'voteId')
        AS announced
      FROM here JOIN agenda_item i ON i.paper_id = here.paper_id AND i.meeting_id <> $1
          AND coalesce(i.responsibility, 'decision') = 'decision'
        JOIN meeting m ON m.id = i.meeting_id AND NOT m.rehearsal
        JOIN journal_entry v ON v.meeting_id = m.id AND v.kind = 'vote-opened' AND v.body ->> 'itemId' = i.id::text
      WHERE v.body -> 'subject' ->> 'kind' <> 'free' AND (m.state <> 'closed' OR m.changed_at >= here.at)
        AND NOT EXISTS (SELECT FROM journal_entry b WHERE b.meeting_id = v.meeting_id
          AND b.kind IN ('vote-aborted', 'result-doubted') AND b.body ->> 'voteId' = v.body ->> 'voteId'))
  SELECT announced IS NOT NULL AS announced FROM vote
    WHERE announced IS NULL OR (subject = 'main' AND announced >= since)`,
);
