import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { statement } from '../../platform/database/statement';
import type { Db } from '../../platform/database/unit-of-work';

export interface RehearsedMeeting {
  readonly committee_id: string;
  readonly rehearsal: boolean;
  readonly closed: boolean;
}

export interface NewRehearsalSession {
  readonly personId: string;
  /** SHA-256 of the token in hex. */
  readonly hash: string;
}

/** So long a session lives unless it is prolonged: a crashed instance leaves none behind for longer. */
const LIFE = `interval '60 seconds'`;
const alive = (session: string): string => `${session}.revoked_at IS NULL AND ${session}.expires_at > now()`;

/** Sessions of simulated members; each is good for one rehearsal and nothing else. */
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
    const rows = await db.query<{ person_id: string }>(
      `SELECT DISTINCT s.person_id, md5(s.person_id::text || m.id::text) FROM meeting m
        JOIN committee c ON c.id = m.committee_id
         JOIN municipality y ON y.id = c.municipality_id JOIN membership s ON s.committee_id = c.id
       WHERE m.id = $1 AND s.voting AND s.starts_on <= (now() AT TIME ZONE y.time_zone)::date AND (s.ends_on IS NULL
         OR s.ends_on >= (now() AT TIME ZONE y.time_zone)::date)
         AND NOT EXISTS (SELECT FROM session o WHERE o.person_id = s.person_id AND o.rehearsal_meeting_id IS NULL
           AND ${alive('o')})
       ORDER BY 2`,
      [meetingId],
    );
    return rows.map((row) => row.person_id);
  }

  /** Persons whom this rehearsal has played before. */
  async playedBefore(db: Db, meetingId: string): Promise<string[]> {
    const rows = await db.query<{ person_id: string }>(
      'SELECT DISTINCT person_id FROM session WHERE rehearsal_meeting_id = $1',
      [meetingId],
    );
    return rows.map((row) => row.person_id);
  }

  async addSessions(db: Db, meetingId: string, sessions: readonly NewRehearsalSession[]): Promise<void> {
    await db.query(
      `INSERT INTO session (token_hash, person_id, rehearsal_meeting_id, expires_at)
       SELECT decode(hash, 'hex'), "personId", $1, now() + ${LIFE}
         FROM jsonb_to_recordset($2) AS s("personId" uuid, hash text)`,
      [meetingId, JSON.stringify(sessions)],
    );
  }

  async prolong(db: Db, meetingId: string, personIds: readonly string[]): Promise<void> {
    await db.query(
      `UPDATE session SET expires_at = now() + ${LIFE} WHERE rehearsal_meeting_id = $1 AND person_id = ANY ($2::uuid[])
        AND revoked_at IS NULL`,
      [meetingId, personIds],
    );
  }

  /** Ends the sessions; answers their ids. */
  async end(db: Db, meetingId: string): Promise<string[]> {
    const rows = await db.query<{ id: string }>(
      `UPDATE session SET revoked_at = now() WHERE rehearsal_meeting_id = $1 AND revoked_at IS NULL
        RETURNING encode(token_hash, 'hex') AS id`,
      [meetingId],
    );
    return rows.map(({ id }) => id);
  }

  async count(db: Db, meetingId: string): Promise<number> {
    const [row] = await db.query<{ count: number }>(
      `SELECT count(*) FROM session s WHERE s.rehearsal_meeting_id = $1 AND ${alive('s')}`,
      [meetingId],
    );
    return row?.count ?? 0;
  }
}

const COLUMNS = z.object({ committee_id: z.string(), rehearsal: z.boolean(), closed: z.boolean() });
const SELECT = `SELECT committee_id, rehearsal, state IN ('closed', 'cancelled') AS closed FROM meeting WHERE id = $1`;
const MEETING = statement(COLUMNS, SELECT);
const HELD_MEETING = statement(COLUMNS, `${SELECT} FOR SHARE`);
