import { Injectable } from '@nestjs/common';
import type { Db } from '../platform/database/unit-of-work';
import { account } from './identity.entities';

/** The table `account`. */
@Injectable()
export class AccountRepository {
  /** Null for an unknown login and for one without a password; `login` as the contract normalises it (`loginName`). */
  async passwordHash(db: Db, login: string): Promise<string | null> {
    return (await db.manager.findOneBy(account, { login }))?.passwordHash ?? null;
  }

  /** False when there is no such account. */
  async setDisabled(db: Db, accountId: string, at: Date | null): Promise<boolean> {
    const { affected } = await db.manager.update(account, { id: accountId }, { disabledAt: at });
    return affected === 1;
  }
}
