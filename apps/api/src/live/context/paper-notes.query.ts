import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { statement } from '../../platform/database/statement';
import { UnitOfWork } from '../../platform/database/unit-of-work';

/** Something that was done to a paper, and the item of a running meeting that it concerns. */
export interface PaperStep {
  readonly auditId: string;
  readonly personId: string;
  readonly action: string;
  readonly meetingId: string;
  readonly itemId: string;
  readonly kind: string;
  readonly number: string | null;
  /** For those who lead the meeting alone: the paper is not public. */
  readonly internal: boolean;
}

/** Which meetings are asked about; null: all of them. */
export interface PaperStepsOf {
  readonly meetingId: string | null;
  readonly paperId: string | null;
}

/** What was done to the papers of running meetings since they were opened, in order. */
@Injectable()
export class PaperNotesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  stepsOfPaper({ meetingId, paperId }: PaperStepsOf): Promise<PaperStep[]> {
    return this.unitOfWork.read((db) => db.rows(STEPS, [meetingId, paperId]));
  }
}

/**
 * $1 is the meeting, $2 the paper. Whoever waited for the opening began before it: of a paper that has just been
 * changed a few seconds before count as well. A paper that had been taken back already is named in any case: nobody
 * votes on it.
 */
const STEPS = statement(
  z.object({
    auditId: z.string(),
    personId: z.string(),
    action: z.string(),
    meetingId: z.string(),
    itemId: z.string(),
    kind: z.string(),
    number: z.string().nullable(),
    internal: z.boolean(),
  }),
  `SELECT a.id::text AS "auditId", a.actor AS "personId", a.action, m.id AS "meetingId", i.id AS "itemId", p.kind,
      p.number, i.public AND m.public AND NOT p.public AS internal
    FROM meeting m
      JOIN journal_entry opened ON opened.meeting_id = m.id AND opened.seq = 1
      JOIN agenda_item i ON i.meeting_id = m.id
      JOIN paper p ON p.number IS NOT NULL AND (p.id = i.paper_id OR p.parent_id = i.paper_id
        OR p.parent_id IN (SELECT first.id FROM paper first WHERE first.parent_id = i.paper_id))
      JOIN audit_entry a ON a.subject = p.id
    WHERE m.state IN ('running', 'interrupted') AND NOT m.rehearsal AND ($1::uuid IS NULL OR m.id = $1)
      AND ($2::uuid IS NULL OR p.id = $2) AND a.actor IS NOT NULL
      AND (a.at >= opened.at - CASE WHEN $2::uuid IS NULL THEN interval '0' ELSE interval '5 seconds' END
        OR (a.action = 'paper-withdrawn' AND p.id = i.paper_id))
      AND a.action IN ('paper-withdrawn', 'paper-revised', 'paper-submitted', 'amendment-revised', 'attachment-added',
        'attachment-removed', 'attachment-published', 'attachment-withheld')
    ORDER BY a.id, i.id`,
);
