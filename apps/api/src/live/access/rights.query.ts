import { Injectable } from '@nestjs/common';
import { roleAssignment } from '@gremia/contracts';
import { z } from 'zod';
import type { RoleAssignment } from '../../platform/actor/actor';
import { heldRoles } from '../../platform/actor/held-roles';
import { statement } from '../../platform/database/statement';
import { UnitOfWork } from '../../platform/database/unit-of-work';

/** What a person may by role and membership today. */
export interface Rights {
  readonly roles: readonly RoleAssignment[];
  /** Committees to which the person belongs. */
  readonly committees: readonly string[];
}

export const NO_RIGHTS: Rights = { roles: [], committees: [] };

/** Rights of many persons at once: for sockets, which are open for longer than rights may last. */
@Injectable()
export class RightsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async rightsOf(personIds: readonly string[]): Promise<Map<string, Rights>> {
    if (personIds.length === 0) return new Map();
    const rows = await this.unitOfWork.read((db) => db.rows(RIGHTS, [personIds]));
    return new Map(rows.map(({ id, roles, committees }) => [id, { roles, committees }]));
  }
}

const RIGHTS = statement(
  z.object({ id: z.string(), roles: z.array(roleAssignment), committees: z.array(z.string()) }),
  `
WITH asked AS (
  SELECT p.id, (now() AT TIME ZONE m.time_zone)::date AS today FROM person p
    JOIN municipality m ON m.id = p.municipality_id WHERE p.id = ANY ($1::uuid[]))
SELECT a.id,
  ${heldRoles('a.id', 'a.today')} AS roles,
  coalesce((SELECT jsonb_agg(DISTINCT s.committee_id ORDER BY s.committee_id) FROM membership s
    WHERE s.person_id = a.id AND s.starts_on <= a.today AND (s.ends_on IS NULL
      OR s.ends_on >= a.today)), '[]') AS committees
FROM asked a`,
);
