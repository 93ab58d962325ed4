import { Injectable } from '@nestjs/common';
import { freedSeat, seatSheet, seatView, substituteView, type SeatSheet } from '@gremia/contracts';
import type { Actor } from '../../platform/actor/actor';
import { assertMay } from '../../platform/actor/may';
import { byName } from '../../platform/database/german-order';
import { statement } from '../../platform/database/statement';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';

const HEAD = statement(
  seatSheet.pick({ committeeId: true, seats: true, today: true }),
  `SELECT c.id AS "committeeId", c.seats, (now() AT TIME ZONE y.time_zone)::date AS today
FROM committee c JOIN municipality y ON y.id = c.municipality_id WHERE c.id = $1`,
);

const NAME = `concat_ws(' ', p.title, p.given_name, p.family_name)`;

const hasAccount = (row: string): string =>
  `EXISTS (SELECT FROM account a WHERE a.person_id = ${row}.person_id) AS "hasAccount"`;

const MEMBERS = statement(
  seatView,
  `SELECT s.id, s.person_id AS "personId", ${NAME} AS name, f.name AS faction, s.function, s.voting, s.mayor,
  s.deputy_rank AS "deputyRank",
  s.faction_id AS "factionId", s.end_reason AS "endReason", s.starts_on AS "startsOn", s.ends_on AS "endsOn",
  ${hasAccount('s')}
FROM membership s JOIN person p ON p.id = s.person_id LEFT JOIN faction f ON f.id = s.faction_id
WHERE s.committee_id = $1 AND (s.ends_on IS NULL OR (s.ends_on >= $2::date AND s.ends_on >= s.starts_on))
ORDER BY array_position(ARRAY['chair', 'deputy-chair', 'member', 'adviser'], s.function), s.deputy_rank,
  ${byName('p')}`,
);

const SUBSTITUTES = statement(
  substituteView,
  `SELECT u.id, u.person_id AS "personId", ${NAME} AS name, u.for_person_id AS "forPersonId",
  nullif(concat_ws(' ', w.title, w.given_name, w.family_name), '') AS "forName", f.name AS faction,
  u.starts_on AS "startsOn", u.ends_on AS "endsOn", ${hasAccount('u')}
FROM substitute u JOIN person p ON p.id = u.person_id LEFT JOIN person w ON w.id = u.for_person_id
  LEFT JOIN faction f ON f.id = u.faction_id
WHERE u.committee_id = $1 AND (u.ends_on IS NULL OR (u.ends_on >= $2::date AND u.ends_on >= u.starts_on))
ORDER BY u.place, ${byName('p')}`,
);

/** Seats that somebody left and nobody has followed into, of those who did not come back either. */
const FREED = statement(
  freedSeat,
  `SELECT s.id, ${NAME} AS name, f.name AS faction, s.faction_id AS "factionId", s.ends_on AS "endsOn"
FROM membership s JOIN person p ON p.id = s.person_id LEFT JOIN faction f ON f.id = s.faction_id
WHERE s.committee_id = $1 AND s.voting AND s.ends_on >= s.starts_on AND s.end_reason IS DISTINCT FROM 'changed'
  AND NOT EXISTS (SELECT FROM membership n WHERE n.committee_id = s.committee_id
    AND (n.follows = s.id OR (n.person_id = s.person_id AND n.starts_on > s.ends_on))
    AND (n.ends_on IS NULL OR n.ends_on >= n.starts_on))
ORDER BY s.ends_on DESC, ${byName('p')}`,
);

/** Who sits in a body and who may sit for them, today or from a later day on. */
@Injectable()
export class SeatSheetQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, committeeId: string): Promise<SeatSheet> {
    assertMay(actor, 'keep-persons', { committeeId });
    return this.unitOfWork.readSnapshot(async (db) => {
      const head = await db.row(HEAD, [committeeId]);
      if (head === null) throw new ProblemError('not-found');
      const of = [committeeId, head.today];
      const members = await db.rows(MEMBERS, of);
      const filled = members.filter(({ voting, startsOn }) => voting && startsOn <= head.today).length;
      const vacant = Math.max(0, head.seats - filled);
      const freed = await db.rows(FREED, [committeeId]);
      const past = freed.filter(({ endsOn }) => endsOn < head.today).slice(0, vacant);
      return {
        ...head,
        vacant,
        members,
        freed: [...freed.filter(({ endsOn }) => endsOn >= head.today), ...past],
        substitutes: await db.rows(SUBSTITUTES, of),
      };
    });
  }
}
