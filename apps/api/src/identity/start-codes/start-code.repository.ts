import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { statement } from '../../platform/database/statement';
import type { Db } from '../../platform/database/unit-of-work';
import type { SignedInAccount } from '../identity.repository';

/** A code as it is kept. */
export interface KeptCode {
  readonly codeHash: Buffer;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

const USE_UP = statement(
  z.object({ accountId: z.string(), personId: z.string() }),
  `DELETE FROM start_code c USING account a
   WHERE a.id = c.account_id AND a.login = $1 AND c.code_hash = $2 AND c.expires_at > $3 AND a.disabled_at IS NULL
     AND NOT a.demonstration
   RETURNING a.id AS "accountId", a.person_id AS "personId"`,
);

/** The table `start_code`. */
@Injectable()
export class StartCodeRepository {
  /** The code before this one is void. */
  async keepCode(db: Db, accountId: string, { codeHash, issuedAt, expiresAt }: KeptCode): Promise<void> {
    await db.execute(
      `INSERT INTO start_code (account_id, code_hash, issued_at, expires_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (account_id) DO UPDATE SET code_hash = excluded.code_hash, issued_at = excluded.issued_at,
         expires_at = excluded.expires_at`,
      [accountId, codeHash, issuedAt, expiresAt],
    );
  }

  /** Takes back the code that is open, if there is one. */
  async voidCode(db: Db, accountId: string): Promise<void> {
    await db.execute('DELETE FROM start_code WHERE account_id = $1', [accountId]);
  }

  /**
   * Uses a code up: of two who use the same one at once, one gets the account. Null when there is no such login, code
   * or time, or the account is disabled.
   */
  useUp(db: Db, login: string, codeHash: Buffer, now: Date): Promise<SignedInAccount | null> {
    return db.row(USE_UP, [login, codeHash, now]);
  }
}
