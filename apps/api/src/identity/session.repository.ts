import { Injectable } from '@nestjs/common';
import type { Db } from '../platform/database/unit-of-work';

export interface NewSession {
  /** SHA-256 of the token in hex. */
  readonly id: string;
  readonly accountId: string;
  readonly personId: string;
  readonly expiresAt: Date;
}

@Injectable()
export class SessionRepository {
  async insert(db: Db, session: NewSession): Promise<void> {
    await db.query(
      `INSERT INTO session (token_hash, account_id, person_id, expires_at) VALUES (decode($1, 'hex'), $2, $3, $4)`,
      [session.id, session.accountId, session.personId, session.expiresAt],
    );
  }

  /** Ends one session; gives its id when it was still valid. */
  revoke(db: Db, id: string, at: Date): Promise<string[]> {
    return this.ids(
      db,
      `UPDATE session SET revoked_at = $2 WHERE token_hash = decode($1, 'hex') AND revoked_at IS NULL`,
      [id, at],
    );
  }

  /** Ends every session of an account; gives their ids. */
  revokeAll(db: Db, accountId: string, at: Date): Promise<string[]> {
    return this.ids(db, 'UPDATE session SET revoked_at = $2 WHERE account_id = $1 AND revoked_at IS NULL', [
      accountId,
      at,
    ]);
  }

  /** Forgets sessions that ended long ago. */
  async forget(db: Db, accountId: string, before: Date): Promise<void> {
    await db.query('DELETE FROM session WHERE account_id = $1 AND expires_at < $2', [accountId, before]);
  }

  private async ids(db: Db, update: string, params: readonly unknown[]): Promise<string[]> {
    const rows = await db.query<{ id: string }>(`${update} RETURNING encode(token_hash, 'hex') AS id`, params);
    return rows.map((row) => row.id);
  }
}
