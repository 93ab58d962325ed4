import { z } from 'zod';
import { statement } from '../platform/database/statement';
import type { Db } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { assertNoVoteAgainst } from '../platform/records/paper-in-meetings';
import type { PaperRow } from './paper.repository';

const isOfAmendment = (unit: string): string =>
  `split_part(${unit}, ':', 1) IN (SELECT id::text FROM paper WHERE id = p.id OR ($2 AND parent_id = p.id
    AND kind = 'amendment'))`;

/** Which amendments: this one alone, or those of it as well. */
type Scope = 'alone' | 'with-amendments-of-it';

/**
 * What a body has voted on, or the mover of the paper has taken over, stays as it was. A vote that was broken off and
 * one in a rehearsal do not count.
 *
 * @throws ProblemError `unit-already-decided`
 */
export async function assertNotVotedOn(
  db: Db,
  amendmentId: string,
  scope: Scope = 'with-amendments-of-it',
): Promise<void> {
  const voted = await db.row(VOTED, [amendmentId, scope === 'with-amendments-of-it']);
  if (voted !== null) {
    throw new ProblemError('unit-already-decided', {
      detail: 'Über diesen Änderungsantrag oder einen Antrag dazu ist bereits abgestimmt worden; er steht jetzt fest.',
    });
  }
}

/**
 * A text on which a body has voted, as a whole or on an amendment to it, stays as it was; so does one into which its
 * mover has taken something over.
 *
 * @throws ProblemError `unit-already-decided`
 */
export async function assertTextNotVotedOn(db: Db, paperId: string): Promise<void> {
  const text = await db.row(TEXT_VOTED, [paperId]);
  if (text?.voted === true) {
    throw new ProblemError('unit-already-decided', {
      detail:
        'Über diese Drucksache oder einen Änderungsantrag dazu ist bereits abgestimmt worden; eine neue Fassung ' +
        'ist nicht mehr möglich.',
    });
  }
}

/**
 * What a body has voted on gets no other attachments, and loses none.
 *
 * @throws ProblemError `vote-open`, `unit-already-decided`
 */
export async function assertAttachable(db: Db, { id, kind, parent_id }: PaperRow): Promise<void> {
  await assertNoVoteAgainst(db, id, parent_id === null ? 'itself' : 'below');
  if (kind === 'amendment') await assertNotVotedOn(db, id);
}

const wasBrokenOff = `EXISTS (SELECT 1 FROM journal_entry broken
    WHERE broken.meeting_id = e.meeting_id AND broken.kind = 'vote-aborted'
      AND broken.body ->> 'voteId' = e.body ->> 'voteId')`;

/**
 * In a meeting that is no rehearsal a vote was opened on the text of the paper `p` or on a change to it, and not broken
 * off.
 */
export const textIsVotedOn = (p: string): string => `EXISTS (
  SELECT 1 FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id AND NOT m.rehearsal
    JOIN journal_entry e ON e.meeting_id = m.id
  WHERE i.paper_id = ${p}.id AND e.body ->> 'itemId' = i.id::text
    AND (e.kind = 'unit-taken-over' OR (e.kind = 'vote-opened' AND e.body -> 'subject' ->> 'kind' <> 'free'
      AND NOT ${wasBrokenOff})))`;

/**
 * Units have the id of their amendment before the colon. An amendment of the amendment that was voted on has settled
 * its text as well.
 */
const VOTED = statement(
  z.object({ id: z.string() }),
  `SELECT p.id FROM paper p LEFT JOIN paper above ON above.id = p.parent_id
  JOIN agenda_item i ON i.paper_id = coalesce(above.parent_id, p.parent_id) JOIN meeting m ON m.id = i.meeting_id
  JOIN journal_entry e ON e.meeting_id = m.id
WHERE p.id = $1 AND NOT m.rehearsal AND (
  (e.kind = 'unit-taken-over' AND ${isOfAmendment("e.body ->> 'unitId'")})
  OR (e.kind = 'vote-opened' AND EXISTS (SELECT FROM jsonb_array_elements_text(e.body -> 'subject' -> 'unitIds') unit
    WHERE ${isOfAmendment('unit')})
    AND NOT ${wasBrokenOff}))
LIMIT 1`,
);

const TEXT_VOTED = statement(
  z.object({ voted: z.boolean() }),
  `SELECT ${textIsVotedOn('p')} AS voted FROM paper p WHERE p.id = $1`,
);
