import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { statement } from '../../platform/database/statement';
import type { Db } from '../../platform/database/unit-of-work';

export interface RehearsedMeeting {
  readonly committee_id: string;
  readonly rehearsal: boolean;
  readonly closed: boolean;
}

const alive = (session: string): string => `${session}.revoked_at IS NULL AND ${session}.expires_at > now()`;

/** What a rehearsal needs to know of its meeting and of those who play in it. */
@Injectable()
export class RehearsalRepository {
  meeting(db: Db, meetingId: string): Promise<RehearsedMeeting | null> {
    return db.row(MEETING, [meetingId]);
  }

  /** The same, held until the unit of work ends: meanwhile the meeting neither becomes one in earnest nor ends. */
  holdMeeting(db: Db, meetingId: string): Promise<RehearsedMeeting | null> {
    return db.row(HELD_MEETING, [meetingId]);
  }

  /**
   * Voting members of the body whom nobody plays in earnest: without a session of their own. In the order in which they
   * are asked to play.
   */
  async understudies(db: Db, meetingId: string): Promise<string[]> {
    const rows = await db.rows(UNDERSTUDIES, [meetingId]);
    return rows.map((row) => row.person_id);
  }

  /** Persons whom this rehearsal has played before. */
  async playedBefore(db: Db, meetingId: string): Promise<string[]> {
    const rows = await db.rows(PLAYED, [meetingId]);
    return rows.map((row) => row.person_id);
  }

  async count(db: Db, meetingId: string): Promise<number> {
    const row = await db.row(COUNT, [meetingId]);
    return row?.count ?? 0;
  }
}

const UNDERSTUDIES = statement(
  z.object({ person_id: z.string(), lot: z.string() }),
  `SELECT DISTINCT s.person_id, md5(s.person_id::text || m.id::text) AS lot FROM meeting m
     JOIN committee c ON c.id = m.committee_id JOIN municipality y ON y.id = c.municipality_id
     JOIN membership s ON s.committee_id = c.id
   WHERE m.id = $1 AND s.voting AND s.starts_on <= (now() AT TIME ZONE y.time_zone)::date
     AND (s.ends_on IS NULL OR s.ends_on >= (now() AT TIME ZONE y.time_zone)::date)
     AND NOT EXISTS (SELECT FROM session o WHERE o.person_id = s.person_id AND o.rehearsal_meeting_id IS NULL
       AND ${alive('o')})
   ORDER BY lot`,
);
const PLAYED = statement(
  z.object({ person_id: z.string() }),
  'SELECT DISTINCT person_id FROM session WHERE rehearsal_meeting_id = $1',
);
const COUNT = statement(
  z.object({ count: z.number() }),
  `SELECT count(*) FROM session s WHERE s.rehearsal_meeting_id = $1 AND ${alive('s')}`,
);
const COLUMNS = z.object({ committee_id: z.string(), rehearsal: z.boolean(), closed: z.boolean() });
const SELECT = `SELECT committee_id, rehearsal, state IN ('closed', 'cancelled') AS closed FROM meeting WHERE id = $1`;
const MEETING = statement(COLUMNS, SELECT);
const HELD_MEETING = statement(COLUMNS, `${SELECT} FOR SHARE`);
