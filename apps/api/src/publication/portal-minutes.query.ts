import { Injectable } from '@nestjs/common';
import type { MinutesDocument, PortalMinutes } from '@gremia/contracts';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { laterThan } from '../platform/records/later-corrections';
import { list } from './sql';

/** The public part of released minutes, and what a print of it says about itself. */
export interface ReleasedMinutes extends PortalMinutes {
  readonly no: number;
  readonly madeAt: Date;
  readonly municipality: string;
}

interface MinutesRow {
  readonly document: MinutesDocument;
  readonly remarks: Record<string, string>;
  readonly released_at: Date;
  readonly no: number;
  readonly created_at: Date;
  readonly municipality: string;
  readonly corrections: { readonly itemId: string; readonly reason: string; readonly at: string }[];
}

/** The newest minutes of a meeting that were released. */
@Injectable()
export class PortalMinutesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(meetingId: string): Promise<ReleasedMinutes> {
    const [row] = await this.unitOfWork.readPublic((db) => db.query<MinutesRow>(MINUTES, [meetingId]));
    if (row === undefined) throw new ProblemError('not-found');
    const { document, remarks, released_at, no, created_at, municipality, corrections } = row;
    const known = corrections.map((correction) => ({ ...correction, at: new Date(correction.at).toISOString() }));
    return {
      document,
      remarks,
      releasedAt: released_at.toISOString(),
      correctedSince: laterThan([document], known),
      no,
      madeAt: created_at,
      municipality,
    };
  }
}

const MINUTES = `
SELECT n.document, n.remarks, n.released_at, n.no, n.created_at, y.name AS municipality,
  ${list(`SELECT t.item_id AS "itemId", t.reason, t.corrected_at AS at FROM portal.text_correction t WHERE t.meeting_id = n.meeting_id ORDER BY t.corrected_at`)} AS corrections
FROM portal.minutes n JOIN portal.meeting m ON m.id = n.meeting_id JOIN portal.committee c ON c.id = m.committee_id
  JOIN portal.municipality y ON y.id = c.municipality_id
WHERE n.meeting_id = $1`;
