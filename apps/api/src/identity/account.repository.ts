import { Injectable } from '@nestjs/common';
import type { Db } from '../platform/database/unit-of-work';

export interface Credentials {
  readonly id: string;
  readonly personId: string;
  readonly passwordHash: string;
  readonly disabled: boolean;
}

@Injectable()
export class AccountRepository {
  async credentials(db: Db, login: string): Promise<Credentials | null> {
    const [row] = await db.query<Credentials>(
      `SELECT id, person_id AS "personId", password_hash AS "passwordHash", disabled_at IS NOT NULL AS disabled
        FROM account WHERE login = lower($1)`,
      [login],
    );
    return row ?? null;
  }

  /** False when there is no such account. */
  async setDisabled(db: Db, accountId: string, at: Date | null): Promise<boolean> {
    const rows = await db.query('UPDATE account SET disabled_at = $2 WHERE id = $1 RETURNING id', [accountId, at]);
    return rows.length === 1;
  }
}
