import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { statement } from '../platform/database/statement';
import type { Db } from '../platform/database/unit-of-work';
import type { Identity } from './ways/sign-in-way';

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

/** The table `identity`. */
@Injectable()
export class IdentityRepository {
  /** The account of whoever is known by this identity; null when nobody is, or theirs is disabled. */
  account(db: Db, { issuer, subject }: Identity): Promise<SignedInAccount | null> {
    return db.row(ACCOUNT, [issuer, subject]);
  }
}
