import { Injectable } from '@nestjs/common';
import { demonstrationAccount, type DemonstrationView } from '@gremia/contracts';
import { AppConfig } from '../platform/config/app-config';
import { DEMONSTRATION_PASSWORD } from '../platform/config/demonstration';
import { byName } from '../platform/database/german-order';
import { statement } from '../platform/database/statement';
import { UnitOfWork } from '../platform/database/unit-of-work';

/** The chair's membership of the same committee goes without saying. */
const ACCOUNTS = statement(
  demonstrationAccount.omit({ password: true }),
  `SELECT a.login, concat_ws(' ', p.title, p.given_name, p.family_name) AS name, string_agg(r.label, ', '
  ORDER BY r.rank, r.label) AS role
FROM account a JOIN person p ON p.id = a.person_id
JOIN LATERAL (
  SELECT CASE WHEN ra.role = 'clerk' THEN 'Sitzungsdienst' WHEN ra.role = 'administration' THEN 'Verwaltung'
    WHEN m.function = 'deputy-chair' THEN 'Stellv. Vorsitz'
        WHEN ra.role = 'chair' THEN 'Vorsitz' WHEN ra.role = 'member' THEN 'Mitglied' ELSE 'Gast' END
      || coalesce(' ' || c.short_name, '') || coalesce(' (' || f.short_name || ')', '') AS label,
    CASE WHEN m.function = 'deputy-chair' THEN 250 ELSE array_position(ARRAY['clerk', 'chair', 'administration',
      'member', 'guest'], ra.role) * 100 END
      + coalesce(c.position, 0) AS rank
  FROM role_assignment ra LEFT JOIN committee c ON c.id = ra.committee_id
    LEFT JOIN membership m ON m.person_id = ra.person_id AND m.committee_id = ra.committee_id LEFT
      JOIN faction f ON f.id = m.faction_id
  WHERE ra.person_id = a.person_id AND NOT (ra.role = 'member' AND m.function IN ('chair', 'deputy-chair'))) r ON true
WHERE a.demonstration AND a.disabled_at IS NULL
GROUP BY a.login, p.title, p.given_name, p.family_name ORDER BY min(r.rank), ${byName('p')}`,
);

/**
 * The accounts a visitor of the demonstration may try, offices first. Empty in production and wherever there is no
 * demonstration council.
 */
@Injectable()
export class DemonstrationQuery {
  constructor(
    private readonly config: AppConfig,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(): Promise<DemonstrationView> {
    if (this.config.production) return { accounts: [] };
    const rows = await this.unitOfWork.read((db) => db.rows(ACCOUNTS));
    return { accounts: rows.map((row) => ({ ...row, password: DEMONSTRATION_PASSWORD })) };
  }
}
