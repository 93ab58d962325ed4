import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { statement } from '../platform/database/statement';
import type { Db } from '../platform/database/unit-of-work';
import { LOCAL_ISSUER, type Identity } from './ways/sign-in-way';

/** The account that somebody proved to be theirs. */
export interface SignedInAccount {
  readonly accountId: string;
  readonly personId: string;
}

const ACCOUNT = statement(
  z.object({ accountId: z.string(), personId: z.string() }),
  `SELECT a.id AS "accountId", a.person_id AS "personId" FROM identity i JOIN account a ON a.person_id = i.person_id
   WHERE i.issuer = $1 AND i.subject = $2 AND a.disabled_at IS NULL`,
);

/** Who holds an account. */
export interface AccountHolder {
  readonly personId: string;
  readonly name: string;
  readonly login: string;
  readonly disabled: boolean;
  /** An account of the demonstration, which everybody uses. */
  readonly shared: boolean;
  /** Of the code that may be used, or might have been. */
  readonly startCodeUntil: Date | null;
}

const NAME = `concat_ws(' ', p.title, p.given_name, p.family_name)`;
const HOLDER = statement(
  z.object({
    personId: z.string(),
    name: z.string(),
    login: z.string(),
    disabled: z.boolean(),
    shared: z.boolean(),
    startCodeUntil: z.date().nullable(),
  }),
  `SELECT a.person_id AS "personId", ${NAME} AS name, a.login, a.disabled_at IS NOT NULL AS disabled,
     a.demonstration AS shared, c.expires_at AS "startCodeUntil"
   FROM account a JOIN person p ON p.id = a.person_id LEFT JOIN start_code c ON c.account_id = a.id WHERE a.id = $1`,
);
const KNOWN_AS = statement(
  z.object({ name: z.string() }),
  `SELECT ${NAME} AS name FROM identity i JOIN person p ON p.id = i.person_id WHERE i.issuer = $1 AND i.subject = $2`,
);
const LINK = statement(
  z.object({ id: z.string() }),
  `INSERT INTO identity (issuer, subject, person_id, created_at) VALUES ($1, $2, $3, $4)
   ON CONFLICT (issuer, subject) DO NOTHING RETURNING id`,
);
const REMOVE = statement(
  z.object({ issuer: z.string(), subject: z.string() }),
  'DELETE FROM identity WHERE id = $1 AND person_id = $2 AND issuer <> $3 RETURNING issuer, subject',
);

/** The table `identity`. */
@Injectable()
export class IdentityRepository {
  /** The account of whoever is known by this identity; null when nobody is, or theirs is disabled. */
  account(db: Db, { issuer, subject }: Identity): Promise<SignedInAccount | null> {
    return db.row(ACCOUNT, [issuer, subject]);
  }

  /** Null when there is no such account. */
  holder(db: Db, accountId: string): Promise<AccountHolder | null> {
    return db.row(HOLDER, [accountId]);
  }

  /** The name of whoever is known by this identity; null when nobody is. */
  async nameOf(db: Db, { issuer, subject }: Identity): Promise<string | null> {
    return (await db.row(KNOWN_AS, [issuer, subject]))?.name ?? null;
  }

  /** False when somebody is known by it already. */
  async link(db: Db, { issuer, subject }: Identity, personId: string, at: Date): Promise<boolean> {
    return (await db.row(LINK, [issuer, subject, personId, at])) !== null;
  }

  /** What was removed; null when the person has no such identity, or it is the password. */
  remove(db: Db, identityId: string, personId: string): Promise<Identity | null> {
    return db.row(REMOVE, [identityId, personId, LOCAL_ISSUER]);
  }
}
