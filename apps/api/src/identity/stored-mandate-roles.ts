import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Role } from '@gremia/contracts';
import type { Sql } from '../platform/database/unit-of-work';
import { MandateRoles, type Mandate, type Office } from '../platform/ports/mandate-roles.port';

/** Roles that follow from places in bodies; what somebody does in the office is no matter of them. */
const OF_SEATS: readonly Role[] = ['member', 'guest', 'chair'];

/** The table `role_assignment`, as far as it follows from seats. */
@Injectable()
export class StoredMandateRoles extends MandateRoles {
  async give(sql: Sql, { committeeId, personId, startsOn, endsOn, voting, ...office }: Office): Promise<void> {
    const leads = office.function === 'chair' || office.function === 'deputy-chair';
    const roles: readonly Role[] = [voting ? 'member' : 'guest', ...(leads ? (['chair'] as const) : [])];
    for (const role of roles)
      await sql.execute(
        `INSERT INTO role_assignment (id, person_id, role, committee_id, starts_on, ends_on)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [randomUUID(), personId, role, committeeId, startsOn, endsOn],
      );
  }

  async end(sql: Sql, { committeeId, personId, startsOn }: Mandate, endsOn: string): Promise<void> {
    await sql.execute(
      `UPDATE role_assignment SET ends_on = $3
       WHERE committee_id = $1 AND person_id = $2 AND role = ANY ($5::text[]) AND (ends_on IS NULL OR ends_on > $3)
         AND starts_on <= greatest($3::date, $4::date)`,
      [committeeId, personId, endsOn, startsOn, OF_SEATS],
    );
  }
}
