import { Injectable } from '@nestjs/common';
import { minutesRecord, minutesRemarks, UNSIGNED, type PortalMinutes } from '@gremia/contracts';
import { z } from 'zod';
import { statement } from '../platform/database/statement';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { laterThan } from '../platform/records/later-corrections';
import {
  letterheadColumns,
  letterheadRow,
  printedLetterhead,
  type PrintedLetterhead,
} from '../platform/records/stored-letterhead';
import { storedMinutes } from '../platform/records/stored-minutes';
import { list } from './sql';

/** The public part of released minutes, and what a print of it says about itself. */
export interface ReleasedMinutes extends PortalMinutes {
  readonly no: number;
  readonly madeAt: Date;
  readonly municipality: string;
  readonly letterhead: PrintedLetterhead | null;
}

const MINUTES = statement(
  z.object({
    document: storedMinutes,
    remarks: minutesRemarks,
    record: minutesRecord.nullable(),
    released_at: z.date(),
    no: z.number(),
    created_at: z.date(),
    municipality: z.string(),
    letterhead_id: z.string().nullable(),
    corrections: z.array(z.object({ itemId: z.string(), reason: z.string(), at: z.string() })),
  }),
  `SELECT n.document, n.remarks, n.record, n.released_at, n.no, n.created_at, n.letterhead_id,
  y.name AS municipality,
  ${list(`SELECT t.item_id AS "itemId", t.reason, t.corrected_at AS at FROM portal.text_correction t
    WHERE t.meeting_id = n.meeting_id ORDER BY t.corrected_at`)} AS corrections
FROM portal.minutes n JOIN portal.meeting m ON m.id = n.meeting_id JOIN portal.committee c ON c.id = m.committee_id
  JOIN portal.municipality y ON y.id = c.municipality_id
WHERE n.meeting_id = $1`,
);

const LETTERHEAD = statement(letterheadRow, `SELECT ${letterheadColumns} FROM portal.letterhead l WHERE l.id = $1`);

/** The newest minutes of a meeting that were released. */
@Injectable()
export class PortalMinutesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(meetingId: string): Promise<ReleasedMinutes> {
    const { row, head } = await this.unitOfWork.readPublic(async (db) => {
      const found = await db.row(MINUTES, [meetingId]);
      const id = found?.letterhead_id ?? null;
      return { row: found, head: id === null ? null : await db.row(LETTERHEAD, [id]) };
    });
    if (row === null) throw new ProblemError('not-found');
    const { document, remarks, record, released_at, no, created_at, municipality, corrections } = row;
    const known = corrections.map((correction) => ({ ...correction, at: new Date(correction.at).toISOString() }));
    return {
      document,
      remarks,
      record: record ?? UNSIGNED,
      releasedAt: released_at.toISOString(),
      correctedSince: laterThan([document], known),
      no,
      madeAt: created_at,
      municipality,
      letterhead: printedLetterhead(head),
    };
  }
}
