import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { LaterCorrection } from '@gremia/contracts';
import type { Db } from '../platform/database/unit-of-work';
import type { MinutesContent, MinutesState, Remarks } from './minutes-content';

/** What the minutes need to know of their meeting. */
export interface MinutesMeeting {
  readonly id: string;
  readonly committee_id: string;
  readonly rehearsal: boolean;
  readonly public: boolean;
  readonly municipality: string;
}

export interface MinutesVersion {
  readonly id: string;
  readonly no: number;
  readonly state: MinutesState;
  readonly author: string;
  readonly created_at: Date;
}

export interface MinutesRow extends MinutesVersion {
  readonly remarks: Remarks;
  readonly document: MinutesContent;
}

export type CorrectionRow = Omit<LaterCorrection, 'number'>;

export interface NewMinutes {
  readonly meetingId: string;
  readonly no: number;
  readonly state: MinutesState;
  readonly remarks: Remarks;
  readonly document: MinutesContent;
  readonly authorId: string;
  readonly at: Date;
}

/** The table `minutes`: every version is a row of its own, none is ever written over. */
@Injectable()
export class MinutesRepository {
  async meeting(db: Db, meetingId: string): Promise<MinutesMeeting | null> {
    const [row] = await db.query<MinutesMeeting>(MEETING, [meetingId]);
    return row ?? null;
  }

  /** Others who write minutes of this meeting wait until the transaction ends. */
  async lock(db: Db, meetingId: string): Promise<void> {
    await db.query(`SELECT pg_advisory_xact_lock(hashtextextended('minutes/' || $1, 0))`, [meetingId]);
  }

  async newest(db: Db, meetingId: string): Promise<MinutesRow | null> {
    const [row] = await db.query<MinutesRow>(
      `SELECT ${VERSION}, n.remarks, n.document ${FROM} WHERE n.meeting_id = $1 ORDER BY n.no DESC LIMIT 1`,
      [meetingId],
    );
    return row ?? null;
  }

  /** The newest version first. */
  versions(db: Db, meetingId: string): Promise<MinutesVersion[]> {
    return db.query<MinutesVersion>(`SELECT ${VERSION} ${FROM} WHERE n.meeting_id = $1 ORDER BY n.no DESC`, [
      meetingId,
    ]);
  }

  /** Editorial corrections of what the meeting resolved, as its journal has them. */
  async corrections(db: Db, meetingId: string): Promise<CorrectionRow[]> {
    const rows = await db.query<{ readonly item_id: string; readonly reason: string; readonly at: Date }>(CORRECTIONS, [
      meetingId,
    ]);
    return rows.map(({ item_id, reason, at }) => ({ itemId: item_id, reason, at: at.toISOString() }));
  }

  async add(db: Db, { meetingId, no, state, remarks, document, authorId, at }: NewMinutes): Promise<void> {
    await db.query(
      `INSERT INTO minutes (id, meeting_id, no, state, remarks, document, author_id, created_at, released_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        randomUUID(),
        meetingId,
        no,
        state,
        JSON.stringify(remarks),
        JSON.stringify(document),
        authorId,
        at,
        state === 'released' ? at : null,
      ],
    );
  }
}

const CORRECTIONS = `SELECT body ->> 'itemId' AS item_id, body ->> 'reason' AS reason, at FROM journal_entry
  WHERE meeting_id = $1 AND kind = 'text-corrected' ORDER BY seq`;
const VERSION = `n.id, n.no, n.state, concat_ws(' ', p.title, p.given_name, p.family_name) AS author, n.created_at`;
const FROM = 'FROM minutes n JOIN person p ON p.id = n.author_id';
const MEETING = `
SELECT m.id, m.committee_id, m.rehearsal, m.public, y.name AS municipality
FROM meeting m JOIN committee c ON c.id = m.committee_id JOIN municipality y ON y.id = c.municipality_id
  WHERE m.id = $1`;
