import { Injectable } from '@nestjs/common';
import { municipalityView, type MunicipalityView } from '@gremia/contracts';
import { statement } from '../platform/database/statement';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';

const MUNICIPALITY = statement(
  municipalityView,
  `SELECT y.id, y.name, y.slug, y.land, y.time_zone AS "timeZone", y.demonstration,
     (SELECT jsonb_build_object('no', a.no, 'text', a.arms_text) FROM portal.arms a) AS arms
   FROM portal.municipality y ORDER BY y.name LIMIT 1`,
);

@Injectable()
export class MunicipalityQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(): Promise<MunicipalityView> {
    const row = await this.unitOfWork.readPublic((db) => db.row(MUNICIPALITY));
    if (row === null) throw new ProblemError('not-found');
    return row;
  }
}
