import { Injectable } from '@nestjs/common';
import { committeeDetail, type CommitteeDetail } from '@gremia/contracts';
import { byName } from '../platform/database/german-order';
import { statement } from '../platform/database/statement';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';

const COMMITTEE = statement(
  committeeDetail,
  `SELECT c.id, c.name, c.short_name AS "shortName", c.slug, c.kind, c.seats, coalesce((
  SELECT jsonb_agg(jsonb_build_object('personId', m.person_id, 'name', concat_ws(' ', m.title, m.given_name,
    m.family_name), 'faction', f.name, 'function', m.function,
      'voting', m.voting, 'startsOn', m.starts_on, 'endsOn', m.ends_on)
    ORDER BY array_position(ARRAY['chair', 'deputy-chair', 'member', 'adviser'], m.function), ${byName('m')})
  FROM portal.member m LEFT JOIN portal.faction f ON f.id = m.faction_id CROSS
    JOIN (SELECT (now() AT TIME ZONE y.time_zone)::date AS today) t
  WHERE m.committee_id = c.id AND m.starts_on <= t.today AND (m.ends_on IS NULL
    OR m.ends_on >= t.today)), '[]') AS members
FROM portal.committee c JOIN portal.municipality y ON y.id = c.municipality_id WHERE c.id = $1`,
);

/** A committee and who sits in it today. */
@Injectable()
export class PortalCommitteeQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(id: string): Promise<CommitteeDetail> {
    const row = await this.unitOfWork.readPublic((db) => db.row(COMMITTEE, [id]));
    if (row === null) throw new ProblemError('not-found');
    return row;
  }
}
