import { Injectable } from '@nestjs/common';
import { accountView, type AccountView } from '@gremia/contracts';
import { statement } from '../platform/database/statement';
import { UnitOfWork } from '../platform/database/unit-of-work';

@Injectable()
export class AccountListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(): Promise<AccountView[]> {
    return this.unitOfWork.read((db) => db.rows(ACCOUNTS));
  }
}

const ACCOUNTS = statement(
  accountView,
  `
SELECT a.id, a.person_id AS "personId", concat_ws(' ', p.title, p.given_name, p.family_name) AS name, a.login,
  a.disabled_at IS NOT NULL AS disabled,
  coalesce((SELECT jsonb_agg(jsonb_build_object('role', r.role, 'committeeId', r.committee_id)
    ORDER BY r.role, r.committee_id)
    FROM role_assignment r WHERE r.person_id = a.person_id AND r.starts_on <= t.today AND (r.ends_on IS NULL
      OR r.ends_on >= t.today)), '[]') AS roles
FROM account a JOIN person p ON p.id = a.person_id JOIN municipality m ON m.id = p.municipality_id
  CROSS JOIN LATERAL (SELECT (now() AT TIME ZONE m.time_zone)::date AS today) t
ORDER BY p.family_name, p.given_name, a.login`,
);
