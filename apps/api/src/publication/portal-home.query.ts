import { Injectable } from '@nestjs/common';
import type { PortalHome } from '@gremia/contracts';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';

/** The municipality and its committees. */
@Injectable()
export class PortalHomeQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(): Promise<PortalHome> {
    const [row] = await this.unitOfWork.readPublic((db) => db.query<PortalHome>(HOME));
    if (row === undefined) throw new ProblemError('not-found');
    return row;
  }
}

const HOME = `
SELECT jsonb_build_object('id', y.id, 'name', y.name, 'slug', y.slug, 'land', y.land, 'timeZone', y.time_zone,
  'demonstration', y.demonstration) AS municipality,
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'shortName', c.short_name, 'slug', c.slug,
    'kind', c.kind, 'seats', c.seats)
    ORDER BY c.position, c.name) FROM portal.committee c WHERE c.municipality_id = y.id), '[]') AS committees
FROM portal.municipality y ORDER BY y.name LIMIT 1`;
