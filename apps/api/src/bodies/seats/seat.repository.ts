import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { memberView, type EndReason, type newSeat } from '@gremia/contracts';
import { z } from 'zod';
import { statement, type RowOf } from '../../platform/database/statement';
import type { Db } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';

const SEAT = statement(
  z.object({
    id: z.string(),
    committeeId: z.string(),
    personId: z.string(),
    factionId: z.string().nullable(),
    function: memberView.shape.function,
    voting: z.boolean(),
    mayor: z.boolean(),
    deputyRank: z.number().nullable(),
    seatNo: z.number().nullable(),
    startsOn: z.string(),
    endsOn: z.string().nullable(),
  }),
  `SELECT id, committee_id AS "committeeId", person_id AS "personId", faction_id AS "factionId", function, voting,
  mayor, deputy_rank AS "deputyRank", seat_no AS "seatNo", starts_on AS "startsOn", ends_on AS "endsOn"
  FROM membership WHERE id = $1`,
);

const RUNNING = statement(
  z.object({ id: z.string() }),
  `SELECT id FROM membership
WHERE committee_id = $1 AND starts_on <= $2::date AND (ends_on IS NULL OR ends_on > $2::date) ORDER BY starts_on, id`,
);

/**
 * What is taken in the body $1 on some day from $3 on. As many seats are filled as at the worst of these days: seats
 * that begin later count on theirs. $4 is a place that is left out, for it is the one that changes.
 */
const TAKEN = statement(
  z.object({ seats: z.number(), filled: z.number(), sits: z.boolean(), chair: z.string().nullable() }),
  `WITH taken AS (SELECT m.person_id, m.voting, m.function, m.starts_on, m.ends_on FROM membership m
    WHERE m.committee_id = $1 AND m.id IS DISTINCT FROM $4::uuid
      AND (m.ends_on IS NULL OR (m.ends_on >= $3::date AND m.ends_on >= m.starts_on)))
SELECT c.seats, (SELECT coalesce(max(d.filled), 0)::int FROM (SELECT count(*) AS filled
    FROM (SELECT $3::date AS day UNION SELECT starts_on FROM taken WHERE starts_on > $3::date) days
      JOIN taken t ON t.voting AND t.starts_on <= days.day AND (t.ends_on IS NULL OR t.ends_on >= days.day)
    GROUP BY days.day) d) AS filled,
  EXISTS (SELECT FROM taken WHERE person_id = $2::uuid) AS sits,
  (SELECT concat_ws(' ', p.title, p.given_name, p.family_name) FROM taken t JOIN person p ON p.id = t.person_id
    WHERE t.function = 'chair' AND t.person_id <> $2::uuid LIMIT 1) AS chair
FROM committee c WHERE c.id = $1`,
);

const FREED = statement(
  z.object({ id: z.string() }),
  `SELECT s.id FROM membership s
WHERE s.id = $1 AND s.committee_id = $2 AND s.ends_on < $3::date AND s.end_reason IS DISTINCT FROM 'changed'
  AND NOT EXISTS (SELECT FROM membership n
    WHERE n.follows = s.id AND (n.ends_on IS NULL OR n.ends_on >= n.starts_on))`,
);

const KNOWN = statement(
  z.object({ person: z.boolean(), faction: z.boolean() }),
  `SELECT EXISTS (SELECT FROM person WHERE id = $1::uuid) AS person,
  $2::uuid IS NULL OR EXISTS (SELECT FROM faction WHERE id = $2::uuid) AS faction`,
);

/** A place in a body with its days. */
export type Seat = Readonly<RowOf<typeof SEAT>>;
type SeatRow = z.output<typeof newSeat>;

/** What a row has that goes on from another one. */
interface Carried {
  readonly endsOn: string | null;
  readonly mayor: boolean;
  readonly deputyRank: number | null;
  readonly seatNo: number | null;
}

const NEW: Carried = { endsOn: null, mayor: false, deputyRank: null, seatNo: null };

/** Seats of bodies and the places of their advisers: the table `membership`. */
@Injectable()
export class SeatRepository {
  /** Whoever decides who sits where does so alone. */
  async lock(db: Db): Promise<void> {
    await db.execute('LOCK TABLE membership IN SHARE ROW EXCLUSIVE MODE');
  }

  /**
   * Seats of a body, how many are filled at once on some day from this one on, whether the person sits there then, and
   * who else is chair; `except` is left out.
   *
   * @throws ProblemError `not-found`
   */
  async taken(
    db: Db,
    committeeId: string,
    personId: string,
    from: string,
    except: string | null = null,
  ): Promise<Readonly<RowOf<typeof TAKEN>>> {
    return found(await db.row(TAKEN, [committeeId, personId, from, except]));
  }

  /** @throws ProblemError `not-found` */
  async seatById(db: Db, id: string): Promise<Seat> {
    return found(await db.row(SEAT, [id]));
  }

  /** Places of a body that somebody has on a day and beyond. */
  async runningOn(db: Db, committeeId: string, day: string): Promise<Seat[]> {
    const rows = await db.rows(RUNNING, [committeeId, day]);
    const seats: Seat[] = [];
    for (const { id } of rows) seats.push(await this.seatById(db, id));
    return seats;
  }

  /** Whether the seat is free on the day, and nobody has followed into it. */
  async isFreed(db: Db, id: string, committeeId: string, on: string): Promise<boolean> {
    return (await db.row(FREED, [id, committeeId, on])) !== null;
  }

  /** Whether there is such a person, and such a Fraktion where one is named. */
  async known(db: Db, personId: string, factionId: string | null): Promise<Readonly<RowOf<typeof KNOWN>>> {
    return found(await db.row(KNOWN, [personId, factionId]));
  }

  async addSeat(
    db: Db,
    committeeId: string,
    seat: SeatRow,
    { endsOn, mayor, seatNo, deputyRank } = NEW,
  ): Promise<void> {
    await db.execute(
      `INSERT INTO membership (id, committee_id, person_id, faction_id, function, voting, starts_on, ends_on, mayor,
         seat_no, follows, deputy_rank)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,
         CASE WHEN $5 = 'deputy-chair' THEN $12::integer END)`,
      [
        ...[randomUUID(), committeeId, seat.personId, seat.factionId, seat.function, seat.voting, seat.startsOn],
        ...[endsOn, mayor, seatNo, seat.follows, deputyRank],
      ],
    );
  }

  async endSeat(db: Db, id: string, endsOn: string, reason: EndReason, note = ''): Promise<void> {
    await db.execute('UPDATE membership SET ends_on = $2, end_reason = $3, end_note = $4 WHERE id = $1', [
      ...[id, endsOn, reason, note],
    ]);
  }

  /** What somebody is in the body from the first day of the seat on. */
  async setPlace(db: Db, id: string, place: Pick<SeatRow, 'function' | 'voting' | 'factionId'>): Promise<void> {
    await db.execute(
      `UPDATE membership SET function = $2, voting = $3, faction_id = $4,
         deputy_rank = CASE WHEN $2 = 'deputy-chair' THEN deputy_rank END WHERE id = $1`,
      [id, place.function, place.voting, place.factionId],
    );
  }

  /** Each rank is that of one deputy. */
  async rankDeputy(db: Db, { id, committeeId }: Seat, rank: number | null): Promise<void> {
    await db.execute(
      `UPDATE membership SET deputy_rank = CASE WHEN id = $1 THEN $3::integer END
       WHERE committee_id = $2 AND (id = $1 OR deputy_rank = $3::integer)`,
      [id, committeeId, rank],
    );
  }

  /** There is one mayor in a body. */
  async nameMayor(db: Db, { id, committeeId }: Seat, mayor: boolean): Promise<void> {
    await db.execute('UPDATE membership SET mayor = ($3 AND id = $1) WHERE committee_id = $2 AND (id = $1 OR $3)', [
      ...[id, committeeId, mayor],
    ]);
  }
}

function found<T>(row: T | null): T {
  if (row === null) throw new ProblemError('not-found');
  return row;
}
