import { Injectable } from '@nestjs/common';
import type { AccountView } from '@gremia/contracts';
import type { Actor } from '../platform/actor/actor';
import { assertMay } from '../platform/actor/may';
import { UnitOfWork } from '../platform/database/unit-of-work';

@Injectable()
export class AccountListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor | null): Promise<AccountView[]> {
    assertMay(actor, 'manage-accounts');
    return this.unitOfWork.read((db) => db.query<AccountView>(ACCOUNTS));
  }
}

const ACCOUNTS = `
SELECT a.id, a.person_id AS "personId", concat_ws(' ', p.title, p.given_name, p.family_name) AS name, a.login,
  a.disabled_at IS NOT NULL AS disabled,
  coalesce((SELECT jsonb_agg(jsonb_build_object('role', r.role, 'committeeId', r.committee_id)
    ORDER BY r.role, r.committee_id)
    FROM role_assignment r WHERE r.person_id = a.person_id AND r.starts_on <= current_date AND (r.ends_on IS NULL
      OR r.ends_on >= current_date)), '[]') AS roles
FROM account a JOIN person p ON p.id = a.person_id ORDER BY p.family_name, p.given_name, a.login`;
