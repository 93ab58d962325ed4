import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { z } from 'zod';
import { statement } from '../platform/database/statement';
import type { Db } from '../platform/database/unit-of-work';
import { session } from './identity.entities';

export interface NewSession {
  /** SHA-256 of the token in hex. */
  readonly id: string;
  readonly accountId: string;
  readonly personId: string;
  readonly expiresAt: Date;
}

const sessionId = z.object({ id: z.string() });

const REVOKE = statement(
  sessionId,
  `UPDATE session SET revoked_at = $2 WHERE token_hash = decode($1, 'hex') AND revoked_at IS NULL
    RETURNING encode(token_hash, 'hex') AS id`,
);

const REVOKE_ALL = statement(
  sessionId,
  `UPDATE session SET revoked_at = $2 WHERE account_id = $1 AND revoked_at IS NULL
    RETURNING encode(token_hash, 'hex') AS id`,
);

const REVOKE_OTHERS = statement(
  sessionId,
  `UPDATE session SET revoked_at = $3 WHERE account_id = $1 AND token_hash <> decode($2, 'hex') AND revoked_at IS NULL
    RETURNING encode(token_hash, 'hex') AS id`,
);

const FORGET_ENDED = `
DELETE FROM session s WHERE s.expires_at < $1::timestamptz - interval '1 day'
  AND (s.rehearsal_meeting_id IS NULL OR s.expires_at < $1::timestamptz - interval '30 days'
    OR NOT EXISTS (SELECT FROM meeting m WHERE m.id = s.rehearsal_meeting_id
      AND m.state NOT IN ('closed', 'cancelled')))`;

/** The table `session`, as far as accounts have part in it. */
@Injectable()
export class SessionRepository {
  async insert(db: Db, { id, ...rest }: NewSession): Promise<void> {
    await db.manager.insert(session, { tokenHash: Buffer.from(id, 'hex'), ...rest });
  }

  /** Ends one session; gives its id when it was still valid. */
  async revoke(db: Db, id: string, at: Date): Promise<string[]> {
    return (await db.rows(REVOKE, [id, at])).map((row) => row.id);
  }

  /** Ends every session of an account; gives their ids. */
  async revokeAll(db: Db, accountId: string, at: Date): Promise<string[]> {
    return (await db.rows(REVOKE_ALL, [accountId, at])).map((row) => row.id);
  }

  /** Ends every session of an account but one; gives their ids. */
  async revokeOthers(db: Db, accountId: string, kept: string, at: Date): Promise<string[]> {
    return (await db.rows(REVOKE_OTHERS, [accountId, kept, at])).map((row) => row.id);
  }

  /**
   * Forgets every session that ended more than a day ago. A rehearsal that is not over asks for those it has played
   * with, so theirs stay for a month.
   */
  async forgetEnded(db: Db, now: Date): Promise<void> {
    await db.execute(FORGET_ENDED, [now]);
  }

  /** Forgets sessions that ended long ago. */
  async forget(db: Db, accountId: string, before: Date): Promise<void> {
    await db.manager.delete(session, { accountId, expiresAt: LessThan(before) });
  }
}
