import { Injectable } from '@nestjs/common';
import type { OwnAccount } from '@gremia/contracts';
import { z } from 'zod';
import type { Actor } from '../../platform/actor/actor';
import { statement } from '../../platform/database/statement';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';

/** So many sign-ins are shown; the audit keeps all of them. */
const MOST_SIGN_INS = 10;

const ACCOUNT = statement(
  z.object({ login: z.string(), password: z.enum(['own', 'none', 'shared']) }),
  `SELECT login, CASE WHEN demonstration THEN 'shared' WHEN password_hash IS NULL THEN 'none' ELSE 'own' END AS password
   FROM account WHERE id = $1`,
);
const SIGN_INS = statement(
  z.object({ at: z.date(), issuer: z.string().nullable() }),
  `SELECT at, detail->>'issuer' AS issuer FROM audit_entry WHERE subject = $1 AND action = 'sign-in'
   ORDER BY id DESC LIMIT $2`,
);

/** The account of whoever asks. Sign-ins of an account that everybody uses are nobody's, and are not shown. */
@Injectable()
export class OwnAccountQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws ProblemError `forbidden` for a simulated member, who has no account */
  execute({ accountId }: Actor): Promise<OwnAccount> {
    return this.unitOfWork.readSnapshot(async (db) => {
      const account = accountId === null ? null : await db.row(ACCOUNT, [accountId]);
      if (account === null) throw new ProblemError('forbidden');
      const signIns = account.password === 'shared' ? [] : await db.rows(SIGN_INS, [accountId, MOST_SIGN_INS]);
      return { ...account, signIns: signIns.map(({ at, issuer }) => ({ at: at.toISOString(), issuer })) };
    });
  }
}
