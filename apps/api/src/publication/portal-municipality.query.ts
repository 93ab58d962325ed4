import { Injectable } from '@nestjs/common';
import { municipalityView, type MunicipalityView } from '@gremia/contracts';
import { statement } from '../platform/database/statement';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';

const MUNICIPALITY = statement(
  municipalityView,
  'SELECT id, name, slug, land, time_zone AS "timeZone", demonstration FROM portal.municipality ORDER BY name LIMIT 1',
);

/** Whose council this is. */
@Injectable()
export class PortalMunicipalityQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(): Promise<MunicipalityView> {
    const row = await this.unitOfWork.readPublic((db) => db.row(MUNICIPALITY));
    if (row === null) throw new ProblemError('not-found');
    return row;
  }
}
