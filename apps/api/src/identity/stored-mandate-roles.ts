import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Sql } from '../platform/database/unit-of-work';
import { MandateRoles, type Mandate } from '../platform/ports/mandate-roles.port';

/** The table `role_assignment`, as far as it follows from seats. */
@Injectable()
export class StoredMandateRoles extends MandateRoles {
  async give(sql: Sql, { committeeId, personId }: Mandate, startsOn: string): Promise<void> {
    await sql.execute(
      `INSERT INTO role_assignment (id, person_id, role, committee_id, starts_on) VALUES ($1, $2, 'member', $3, $4)`,
      [randomUUID(), personId, committeeId, startsOn],
    );
  }

  async end(sql: Sql, { committeeId, personId }: Mandate, endsOn: string): Promise<void> {
    await sql.execute(
      `UPDATE role_assignment SET ends_on = $3
       WHERE committee_id = $1 AND person_id = $2 AND (ends_on IS NULL OR ends_on > $3)`,
      [committeeId, personId, endsOn],
    );
  }
}
