import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { EntityRow } from '../platform/database/entity';
import { statement } from '../platform/database/statement';
import type { Db } from '../platform/database/unit-of-work';
import { account } from './identity.entities';

/** An account without a password. */
export interface NewAccount {
  readonly id: string;
  readonly personId: string;
  readonly login: string;
  readonly createdAt: Date;
}

const named = z.object({ name: z.string() });
const NAME = `concat_ws(' ', p.title, p.given_name, p.family_name) AS name`;
const PERSON = statement(named, `SELECT ${NAME} FROM person p WHERE p.id = $1`);
const HOLDER = statement(named, `SELECT ${NAME} FROM account a JOIN person p ON p.id = a.person_id WHERE a.login = $1`);
const INSERT = `
INSERT INTO account (id, person_id, login, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`;

/** The table `account`. */
@Injectable()
export class AccountRepository {
  /** Null for an unknown login and for one without a password; `login` as the contract normalises it (`loginName`). */
  async passwordHash(db: Db, login: string): Promise<string | null> {
    return (await db.manager.findOneBy(account, { login }))?.passwordHash ?? null;
  }

  /** False when the person has an account, or somebody the login. */
  async insert(db: Db, { id, personId, login, createdAt }: NewAccount): Promise<boolean> {
    return (await db.execute(INSERT, [id, personId, login, createdAt])) === 1;
  }

  /** Null for nobody. */
  async personName(db: Db, personId: string): Promise<string | null> {
    return (await db.row(PERSON, [personId]))?.name ?? null;
  }

  /** Whose login it is; null when it is free. */
  async nameOfLogin(db: Db, login: string): Promise<string | null> {
    return (await db.row(HOLDER, [login]))?.name ?? null;
  }

  /** Null for none. */
  byId(db: Db, id: string): Promise<EntityRow<typeof account> | null> {
    return db.manager.findOneBy(account, { id });
  }

  hasAccount(db: Db, personId: string): Promise<boolean> {
    return db.manager.existsBy(account, { personId });
  }

  async setPassword(db: Db, accountId: string, passwordHash: string): Promise<void> {
    await db.manager.update(account, { id: accountId }, { passwordHash });
  }

  /** False when there is no such account. */
  async setDisabled(db: Db, accountId: string, at: Date | null): Promise<boolean> {
    const { affected } = await db.manager.update(account, { id: accountId }, { disabledAt: at });
    return affected === 1;
  }
}
