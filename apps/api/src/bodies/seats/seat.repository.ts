import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { newSubstitute } from '@gremia/contracts';
import { z } from 'zod';
import { statement, type RowOf } from '../../platform/database/statement';
import type { Db } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';

const HELD = {
  id: z.string(),
  committeeId: z.string(),
  personId: z.string(),
  startsOn: z.string(),
  endsOn: z.string().nullable(),
};
const held = (table: 'membership' | 'substitute'): string =>
  `SELECT id, committee_id AS "committeeId", person_id AS "personId", starts_on AS "startsOn", ends_on AS "endsOn"
FROM ${table} WHERE id = $1 FOR UPDATE`;
const SEAT = statement(z.object(HELD), held('membership'));
const SUBSTITUTE = statement(z.object(HELD), held('substitute'));

const FILLED = statement(
  z.object({ seats: z.number(), filled: z.number(), sits: z.boolean() }),
  `SELECT c.seats, count(*) FILTER (WHERE s.voting)::int AS filled,
  coalesce(bool_or(s.person_id = $2), false) AS sits
FROM committee c LEFT JOIN membership s ON s.committee_id = c.id AND (s.ends_on IS NULL OR s.ends_on >= $3::date)
WHERE c.id = $1 GROUP BY c.id`,
);

/** A seat, or the right to sit for others, with its days. */
export type Held = Readonly<RowOf<typeof SEAT>>;
type NewSubstituteRow = z.output<typeof newSubstitute>;

/** Seats of bodies and who may sit for their holders: the tables `membership` and `substitute`. */
@Injectable()
export class SeatRepository {
  /**
   * Seats and how many are filled on a day or later, and whether the person has one.
   *
   * @throws ProblemError `not-found`
   */
  async lock(db: Db, committeeId: string, personId: string, on: string): Promise<Readonly<RowOf<typeof FILLED>>> {
    await db.execute('LOCK TABLE membership IN SHARE ROW EXCLUSIVE MODE');
    return found(await db.row(FILLED, [committeeId, personId, on]));
  }

  async lockSeat(db: Db, id: string): Promise<Held> {
    return found(await db.row(SEAT, [id]));
  }

  async lockSubstitute(db: Db, id: string): Promise<Held> {
    return found(await db.row(SUBSTITUTE, [id]));
  }

  async addSeat(
    db: Db,
    committeeId: string,
    seat: { readonly personId: string; readonly factionId: string | null; readonly startsOn: string },
  ): Promise<void> {
    await db.execute(
      `INSERT INTO membership (id, committee_id, person_id, faction_id, function, voting, starts_on)
       VALUES ($1, $2, $3, $4, 'member', true, $5)`,
      [randomUUID(), committeeId, seat.personId, seat.factionId, seat.startsOn],
    );
  }

  async endSeat(db: Db, id: string, endsOn: string): Promise<void> {
    await db.execute('UPDATE membership SET ends_on = $2 WHERE id = $1', [id, endsOn]);
  }

  /** There is one mayor in a body. */
  async nameMayor(db: Db, { id, committeeId }: Held, mayor: boolean): Promise<void> {
    await db.execute('UPDATE membership SET mayor = ($3 AND id = $1) WHERE committee_id = $2 AND (id = $1 OR $3)', [
      id,
      committeeId,
      mayor,
    ]);
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

function found<T>(row: T | null): T {
  if (row === null) throw new ProblemError('not-found');
  return row;
}
