import { Injectable } from '@nestjs/common';
import { accountView, type AccountList, type AccountQuery } from '@gremia/contracts';
import { z } from 'zod';
import { inGerman } from '../platform/database/german-order';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { keysetList } from '../platform/paging/keyset-list';
import { patternsOf } from '../platform/paging/patterns';
import { readPage } from '../platform/paging/read-page';

/** Accounts whose holder's name or login contains every word asked for, by family name. */
@Injectable()
export class AccountListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute({ q, ...page }: AccountQuery): Promise<AccountList> {
    const { rows, info } = await this.unitOfWork.readSnapshot((db) => readPage(db, ACCOUNTS, [patternsOf(q)], page));
    return {
      accounts: rows.map(({ key: _, found: _found, startCodeUntil, lastSignIn, ...row }) => ({
        ...row,
        startCodeUntil: startCodeUntil?.toISOString() ?? null,
        lastSignIn: lastSignIn?.toISOString() ?? null,
      })),
      ...info,
    };
  }
}

const ROLES = `coalesce((
  SELECT jsonb_agg(jsonb_build_object('role', r.role, 'committeeId', r.committee_id) ORDER BY r.role, r.committee_id)
  FROM role_assignment r WHERE r.person_id = a.person_id AND r.starts_on <= t.today
    AND (r.ends_on IS NULL OR r.ends_on >= t.today)), '[]')`;

const ACCOUNTS = keysetList({
  columns: accountView.extend({ startCodeUntil: z.date().nullable(), lastSignIn: z.date().nullable() }),
  select: `a.id, a.person_id AS "personId", concat_ws(' ', p.title, p.given_name, p.family_name) AS name, a.login,
  ARRAY(SELECT DISTINCT i.issuer FROM identity i WHERE i.person_id = a.person_id ORDER BY i.issuer) AS issuers,
  a.disabled_at IS NOT NULL AS disabled, a.demonstration AS shared, ${ROLES} AS roles,
  (SELECT c.expires_at FROM start_code c WHERE c.account_id = a.id) AS "startCodeUntil",
  (SELECT e.at FROM audit_entry e WHERE e.subject = a.id AND e.action = 'sign-in' ORDER BY e.id DESC LIMIT 1)
    AS "lastSignIn"`,
  source: `
FROM account a JOIN person p ON p.id = a.person_id
WHERE ${inGerman(`normalize(concat_ws(' ', p.title, p.given_name, p.family_name, a.login))`)} ILIKE ALL ($1::text[])`,
  keep: { id: 'a.id' },
  key: [
    { sql: inGerman('p.family_name'), type: 'text' },
    { sql: inGerman('p.given_name'), type: 'text' },
    { sql: 'a.login', type: 'text' },
  ],
  order: 'ascending',
  join: `
JOIN account a ON a.id = page.id JOIN person p ON p.id = a.person_id JOIN municipality m ON m.id = p.municipality_id
  CROSS JOIN LATERAL (SELECT (now() AT TIME ZONE m.time_zone)::date AS today) t`,
  params: 1,
});
