import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { statement } from '../platform/database/statement';
import type { Sql } from '../platform/database/unit-of-work';
import { PlayedSessions, type NewPlayedSession } from '../platform/ports/played-sessions.port';

const LIFE = `interval '60 seconds'`;

const END = statement(
  z.object({ id: z.string() }),
  `UPDATE session SET revoked_at = now() WHERE rehearsal_meeting_id = $1 AND revoked_at IS NULL
    RETURNING encode(token_hash, 'hex') AS id`,
);

/** The table `session`, as far as rehearsals have part in it. */
@Injectable()
export class StoredPlayedSessions extends PlayedSessions {
  async add(sql: Sql, meetingId: string, sessions: readonly NewPlayedSession[]): Promise<void> {
    await sql.execute(
      `INSERT INTO session (token_hash, person_id, rehearsal_meeting_id, expires_at)
       SELECT decode(hash, 'hex'), "personId", $1, now() + ${LIFE}
         FROM jsonb_to_recordset($2) AS s("personId" uuid, hash text)`,
      [meetingId, JSON.stringify(sessions)],
    );
  }

  async prolong(sql: Sql, meetingId: string, personIds: readonly string[]): Promise<void> {
    await sql.execute(
      `UPDATE session SET expires_at = now() + ${LIFE} WHERE rehearsal_meeting_id = $1 AND person_id = ANY ($2::uuid[])
        AND revoked_at IS NULL`,
      [meetingId, personIds],
    );
  }

  async end(sql: Sql, meetingId: string): Promise<string[]> {
    return (await sql.rows(END, [meetingId])).map(({ id }) => id);
  }
}
