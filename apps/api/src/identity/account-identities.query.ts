import { Injectable } from '@nestjs/common';
import type { AccountIdentities } from '@gremia/contracts';
import { z } from 'zod';
import { statement } from '../platform/database/statement';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { IdentityRepository } from './identity.repository';
import { LOCAL_ISSUER } from './ways/sign-in-way';

/** So many changes are shown; the audit keeps all of them. */
const MOST_CHANGES = 20;

const IDENTITIES = statement(
  z.object({ id: z.string(), issuer: z.string(), subject: z.string(), linkedAt: z.date() }),
  `SELECT i.id, i.issuer, i.subject, i.created_at AS "linkedAt" FROM identity i WHERE i.person_id = $1
   ORDER BY i.issuer <> '${LOCAL_ISSUER}', i.created_at, i.id`,
);
const CHANGES = statement(
  z.object({
    at: z.date(),
    by: z.string().nullable(),
    action: z.enum(['link-identity', 'remove-identity']),
    issuer: z.string(),
    subject: z.string(),
  }),
  `SELECT e.at, (SELECT concat_ws(' ', p.title, p.given_name, p.family_name) FROM person p WHERE p.id = e.actor) AS by,
     e.action, e.detail->>'issuer' AS issuer, e.detail->>'subject' AS subject
   FROM audit_entry e WHERE e.subject = $1 AND e.action IN ('link-identity', 'remove-identity')
   ORDER BY e.id DESC LIMIT $2`,
);

/** As whom the holder of an account may sign in, and who changed that when. */
@Injectable()
export class AccountIdentitiesQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly identities: IdentityRepository,
  ) {}

  /** @throws ProblemError `not-found` */
  execute(accountId: string): Promise<AccountIdentities> {
    return this.unitOfWork.readSnapshot(async (db) => {
      const holder = await this.identities.holder(db, accountId);
      if (holder === null) throw new ProblemError('not-found');
      const identities = await db.rows(IDENTITIES, [holder.personId]);
      const changes = await db.rows(CHANGES, [accountId, MOST_CHANGES]);
      return {
        ...holder,
        startCodeUntil: holder.startCodeUntil?.toISOString() ?? null,
        identities: identities.map(({ linkedAt, ...identity }) => ({
          ...identity,
          linkedAt: linkedAt.toISOString(),
          local: identity.issuer === LOCAL_ISSUER,
        })),
        changes: changes.map(({ at, action, ...change }) => ({
          ...change,
          at: at.toISOString(),
          change: action === 'link-identity' ? 'linked' : 'removed',
        })),
      };
    });
  }
}
