import { z } from 'zod';
import { statement } from '../database/statement';
import type { Db } from '../database/unit-of-work';
import { ProblemError } from '../problem/problem-error';

/**
 * What is about to happen to a paper. `itself`: it is withdrawn, or an attachment is put to it or taken away.
 * `below`: something that hangs on it is handed in, changed or withdrawn.
 */
export type PaperChange = 'itself' | 'below';

const VOTES = statement(
  z.object({ closed: z.boolean(), decides: z.boolean(), voting: z.boolean(), voted: z.boolean(), final: z.boolean() }),
  `WITH top AS (SELECT coalesce(above.parent_id, p.parent_id, p.id) AS id FROM paper p
      LEFT JOIN paper above ON above.id = p.parent_id WHERE p.id = $1),
    vote AS (SELECT e.meeting_id, e.body ->> 'itemId' AS item_id, e.body -> 'subject' ->> 'kind' AS subject,
        EXISTS (SELECT FROM journal_entry r WHERE r.meeting_id = e.meeting_id AND r.kind = 'result-announced'
          AND r.body ->> 'voteId' = e.body ->> 'voteId') AS announced
      FROM journal_entry e JOIN agenda_item i ON i.meeting_id = e.meeting_id AND i.id::text = e.body ->> 'itemId'
      WHERE i.paper_id = (SELECT id FROM top) AND e.kind IN ('vote-opened', 'unit-taken-over')
        AND coalesce(e.body -> 'subject' ->> 'kind', '') <> 'free'
        AND NOT EXISTS (SELECT FROM journal_entry b WHERE b.meeting_id = e.meeting_id AND b.kind = 'vote-aborted'
          AND b.body ->> 'voteId' = e.body ->> 'voteId'))
  SELECT m.state = 'closed' AS closed, coalesce(i.responsibility, 'decision') = 'decision' AS decides,
    EXISTS (SELECT FROM vote v WHERE v.item_id = i.id::text AND v.subject IS NOT NULL AND NOT v.announced) AS voting,
    EXISTS (SELECT FROM vote v WHERE v.item_id = i.id::text) AS voted,
    EXISTS (SELECT FROM vote v WHERE v.item_id = i.id::text AND v.subject = 'main') AS final
  FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id AND NOT m.rehearsal
  WHERE i.paper_id = (SELECT id FROM top) AND EXISTS (SELECT FROM vote v WHERE v.item_id = i.id::text)`,
);

/**
 * The one place at which papers ask the meetings they lie before. Whoever asks holds the paper that everything hangs
 * on, at least shared; a vote is appended while holding it alone. So a change comes before the vote or is refused, and
 * the journal is asked after the lock.
 *
 * A recommendation of a meeting that has ended binds nobody: its mover may still take the paper back.
 *
 * @throws ProblemError `vote-open` while a vote runs or waits for its announcement, `unit-already-decided` afterwards
 */
export async function assertNoVoteAgainst(db: Db, paperId: string, change: PaperChange): Promise<void> {
  const items = await db.rows(VOTES, [paperId]);
  if (items.some(({ voting, final }) => voting && (change === 'itself' || final))) {
    throw new ProblemError('vote-open', {
      detail: 'Über diese Drucksache wird gerade abgestimmt. Bis das Ergebnis verkündet ist, bleibt alles, wie es ist.',
    });
  }
  const stands = items.some(
    ({ closed, decides, voted, final }) => (!closed || decides) && (change === 'itself' ? voted : final),
  );
  if (stands) {
    throw new ProblemError('unit-already-decided', {
      detail: 'Über diese Drucksache oder einen Änderungsantrag dazu ist bereits abgestimmt; sie steht jetzt fest.',
    });
  }
}
