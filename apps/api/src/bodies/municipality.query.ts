import { Injectable } from '@nestjs/common';
import type { MunicipalityView } from '@gremia/contracts';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';

@Injectable()
export class MunicipalityQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(): Promise<MunicipalityView> {
    const [row] = await this.unitOfWork.readPublic((db) =>
      db.query<MunicipalityView>(
        'SELECT id, name, slug, land, time_zone AS "timeZone", demonstration FROM portal.municipality ORDER BY ' +
          'name LIMIT 1',
      ),
    );
    if (row === undefined) throw new ProblemError('not-found');
    return row;
  }
}
