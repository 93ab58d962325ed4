import { Injectable } from '@nestjs/common';
import type { Db } from '../platform/database/unit-of-work';
import { account } from './identity.entities';

export interface Credentials {
  readonly id: string;
  readonly personId: string;
  readonly passwordHash: string;
  readonly disabled: boolean;
}

/** The table `account`. */
@Injectable()
export class AccountRepository {
  /** What a sign-in is checked against; `login` as the contract normalises it (`loginName`). */
  async credentials(db: Db, login: string): Promise<Credentials | null> {
    const found = await db.manager.findOneBy(account, { login });
    if (found === null) return null;
    const { id, personId, passwordHash, disabledAt } = found;
    return { id, personId, passwordHash, disabled: disabledAt !== null };
  }

  /** False when there is no such account. */
  async setDisabled(db: Db, accountId: string, at: Date | null): Promise<boolean> {
    const { affected } = await db.manager.update(account, { id: accountId }, { disabledAt: at });
    return affected === 1;
  }
}
