import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  minutesRecord,
  minutesRemarks,
  minutesState,
  type LaterCorrection,
  type MinutesRecord,
} from '@gremia/contracts';
import { addDays } from '@gremia/rules';
import { z } from 'zod';
import { statement, type RowOf } from '../platform/database/statement';
import type { Db } from '../platform/database/unit-of-work';
import { letterheadColumns, letterheadRow, type LetterheadRow } from '../platform/records/stored-letterhead';
import { minutesContent, type MinutesContent, type MinutesState, type Remarks } from './minutes-content';

const MEETING = statement(
  z.object({
    id: z.string(),
    committee_id: z.string(),
    rehearsal: z.boolean(),
    public: z.boolean(),
    municipality: z.string(),
  }),
  `SELECT m.id, m.committee_id, m.rehearsal, m.public, y.name AS municipality
   FROM meeting m JOIN committee c ON c.id = m.committee_id JOIN municipality y ON y.id = c.municipality_id
   WHERE m.id = $1`,
);
/** When the meeting ended, and how many days its rules give for the minutes. */
const DEADLINE = statement(
  z.object({ closed_on: z.string().nullable(), days: z.number().nullable() }),
  `SELECT (SELECT (coalesce((body #>> '{told,at}')::timestamptz, at) AT TIME ZONE y.time_zone)::date::text
       FROM journal_entry WHERE meeting_id = $1 AND kind = 'meeting-closed' ORDER BY seq DESC LIMIT 1) AS closed_on,
     (SELECT (body #>> '{profile,minutes,value,deadlineDays}')::int FROM journal_entry WHERE meeting_id = $1
       AND kind = 'meeting-opened' ORDER BY seq LIMIT 1) AS days
   FROM municipality y ORDER BY y.name LIMIT 1`,
);

/** What the minutes need to know of their meeting. */
export type MinutesMeeting = Readonly<RowOf<typeof MEETING>>;

const VERSION = `n.id, n.no, n.state, concat_ws(' ', p.title, p.given_name, p.family_name) AS author, n.created_at`;
const FROM = 'FROM minutes n JOIN person p ON p.id = n.author_id';
const versionRow = z.object({
  id: z.string(),
  no: z.number(),
  state: minutesState,
  author: z.string(),
  created_at: z.date(),
});

const VERSIONS = statement(versionRow, `SELECT ${VERSION} ${FROM} WHERE n.meeting_id = $1 ORDER BY n.no DESC`);
export type MinutesVersion = Readonly<RowOf<typeof VERSIONS>>;

const wholeRow = versionRow.extend({
  remarks: minutesRemarks,
  document: minutesContent,
  record: minutesRecord.nullable(),
  letterhead_id: z.string().nullable(),
});
const WHOLE = `SELECT ${VERSION}, n.remarks, n.document, n.record, n.letterhead_id ${FROM} WHERE n.meeting_id = $1`;
const NEWEST = statement(wholeRow, `${WHOLE} ORDER BY n.no DESC LIMIT 1`);
const NUMBERED = statement(wholeRow, `${WHOLE} AND n.no = $2`);
export type MinutesRow = Readonly<RowOf<typeof NEWEST>>;

const CORRECTIONS = statement(
  z.object({ item_id: z.string(), reason: z.string(), at: z.date() }),
  `SELECT body ->> 'itemId' AS item_id, body ->> 'reason' AS reason, at FROM journal_entry
   WHERE meeting_id = $1 AND kind = 'text-corrected' ORDER BY seq`,
);

const ATTENDANCE = statement(
  z.object({ count: z.number() }),
  `SELECT count(*)::int AS count FROM journal_entry WHERE meeting_id = $1 AND kind = 'attendance-corrected'`,
);

const LETTERHEAD = statement(letterheadRow, `SELECT ${letterheadColumns} FROM letterhead l WHERE l.id = $1`);

export type CorrectionRow = Omit<LaterCorrection, 'number'>;

export interface NewMinutes {
  readonly meetingId: string;
  readonly no: number;
  readonly state: MinutesState;
  readonly remarks: Remarks;
  readonly document: MinutesContent;
  /** Not there before anybody has signed. */
  readonly record?: MinutesRecord;
  /** The head that it keeps; not given: the newest one. */
  readonly letterheadId?: string | null;
  readonly authorId: string;
  readonly at: Date;
}

/** The table `minutes`: every version is a row of its own, none is ever written over. */
@Injectable()
export class MinutesRepository {
  meeting(db: Db, meetingId: string): Promise<MinutesMeeting | null> {
    return db.row(MEETING, [meetingId]);
  }

  /** Others who write minutes of this meeting wait until the transaction ends. */
  async lock(db: Db, meetingId: string): Promise<void> {
    await db.execute(`SELECT pg_advisory_xact_lock(hashtextextended('minutes/' || $1, 0))`, [meetingId]);
  }

  newest(db: Db, meetingId: string): Promise<MinutesRow | null> {
    return db.row(NEWEST, [meetingId]);
  }

  /** The day by which the minutes have to be there; null where nobody says so, or the meeting goes on. */
  async dueOn(db: Db, meetingId: string): Promise<string | null> {
    const row = await db.row(DEADLINE, [meetingId]);
    return row === null || row.closed_on === null || row.days === null ? null : addDays(row.closed_on, row.days);
  }

  /** One version; the newest where none is named. */
  async version(db: Db, meetingId: string, no: number | undefined): Promise<MinutesRow | null> {
    return no === undefined ? this.newest(db, meetingId) : db.row(NUMBERED, [meetingId, no]);
  }

  /** A version of the head that minutes keep. */
  async letterhead(db: Db, id: string | null): Promise<LetterheadRow | null> {
    return id === null ? null : db.row(LETTERHEAD, [id]);
  }

  /** The newest version first. */
  versions(db: Db, meetingId: string): Promise<MinutesVersion[]> {
    return db.rows(VERSIONS, [meetingId]);
  }

  /** Editorial corrections of what the meeting resolved, as its journal has them. */
  async corrections(db: Db, meetingId: string): Promise<CorrectionRow[]> {
    const rows = await db.rows(CORRECTIONS, [meetingId]);
    return rows.map(({ item_id, reason, at }) => ({ itemId: item_id, reason, at: at.toISOString() }));
  }

  /** How often attendance was put right until now. */
  async attendanceCorrections(db: Db, meetingId: string): Promise<number> {
    return (await db.row(ATTENDANCE, [meetingId]))?.count ?? 0;
  }

  async add(
    db: Db,
    { meetingId, no, state, remarks, document, record, letterheadId, authorId, at }: NewMinutes,
  ): Promise<void> {
    await db.execute(
      `INSERT INTO minutes (id, meeting_id, no, state, remarks, document, record, author_id, created_at, released_at,
          letterhead_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10,
          CASE WHEN $11 THEN $12::uuid ELSE (SELECT l.id FROM letterhead l ORDER BY l.no DESC LIMIT 1) END)`,
      [
        randomUUID(),
        meetingId,
        no,
        state,
        JSON.stringify(remarks),
        JSON.stringify(document),
        record === undefined ? null : JSON.stringify(record),
        authorId,
        at,
        state === 'released' ? at : null,
        letterheadId !== undefined,
        letterheadId ?? null,
      ],
    );
  }
}
