import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { newSubstitute } from '@gremia/contracts';
import { z } from 'zod';
import { statement, type RowOf } from '../../platform/database/statement';
import type { Db } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';

const SUBSTITUTE = statement(
  z.object({
    id: z.string(),
    committeeId: z.string(),
    personId: z.string(),
    startsOn: z.string(),
    endsOn: z.string().nullable(),
  }),
  `SELECT id, committee_id AS "committeeId", person_id AS "personId", starts_on AS "startsOn", ends_on AS "endsOn"
FROM substitute WHERE id = $1 FOR UPDATE`,
);

const NAMED = statement(
  z.object({ id: z.string() }),
  `SELECT id FROM substitute WHERE committee_id = $1 AND person_id = $2 AND for_person_id IS NOT DISTINCT FROM $3::uuid
    AND faction_id IS NOT DISTINCT FROM $4::uuid AND ends_on IS NULL LIMIT 1`,
);

type NewSubstituteRow = z.output<typeof newSubstitute>;

/** Who may sit for members who are not there: the table `substitute`. */
@Injectable()
export class SubstituteRepository {
  /** @throws ProblemError `not-found` */
  async lockSubstitute(db: Db, id: string): Promise<Readonly<RowOf<typeof SUBSTITUTE>>> {
    const row = await db.row(SUBSTITUTE, [id]);
    if (row === null) throw new ProblemError('not-found');
    return row;
  }

  /** Whether somebody sits for the same members already, with no end of it. */
  async isNamed(db: Db, committeeId: string, row: NewSubstituteRow): Promise<boolean> {
    return (await db.row(NAMED, [committeeId, row.personId, row.forPersonId, row.factionId])) !== null;
  }

  async addSubstitute(db: Db, committeeId: string, row: NewSubstituteRow): Promise<void> {
    await db.execute(
      `INSERT INTO substitute (id, committee_id, person_id, for_person_id, faction_id, place, starts_on)
       SELECT $1, $2, $3, $4, $5, coalesce(max(place), 0) + 1, $6 FROM substitute WHERE committee_id = $2`,
      [randomUUID(), committeeId, row.personId, row.forPersonId, row.factionId, row.startsOn],
    );
  }

  async endSubstitute(db: Db, id: string, endsOn: string): Promise<void> {
    await db.execute('UPDATE substitute SET ends_on = $2 WHERE id = $1', [id, endsOn]);
  }
}
