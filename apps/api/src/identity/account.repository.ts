import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { statement, type RowOf } from '../platform/database/statement';
import type { Db } from '../platform/database/unit-of-work';

const CREDENTIALS = statement(
  z.object({ id: z.string(), personId: z.string(), passwordHash: z.string(), disabled: z.boolean() }),
  `SELECT id, person_id AS "personId", password_hash AS "passwordHash", disabled_at IS NOT NULL AS disabled
    FROM account WHERE login = lower($1)`,
);
export type Credentials = RowOf<typeof CREDENTIALS>;

@Injectable()
export class AccountRepository {
  credentials(db: Db, login: string): Promise<Credentials | null> {
    return db.row(CREDENTIALS, [login]);
  }

  /** False when there is no such account. */
  async setDisabled(db: Db, accountId: string, at: Date | null): Promise<boolean> {
    return (await db.execute('UPDATE account SET disabled_at = $2 WHERE id = $1', [accountId, at])) === 1;
  }
}
