import { Injectable } from '@nestjs/common';
import type { MunicipalityView } from '@gremia/contracts';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { MUNICIPALITY } from './portal-municipality.statement';

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
