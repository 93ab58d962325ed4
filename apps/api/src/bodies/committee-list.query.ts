import { Injectable } from '@nestjs/common';
import { committeeView, type CommitteeView } from '@gremia/contracts';
import { inGerman } from '../platform/database/german-order';
import { statement } from '../platform/database/statement';
import { UnitOfWork } from '../platform/database/unit-of-work';

const COMMITTEES = statement(
  committeeView,
  `SELECT id, name, short_name AS "shortName", slug, kind, seats FROM portal.committee
   ORDER BY position, ${inGerman('name')}`,
);

@Injectable()
export class CommitteeListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(): Promise<CommitteeView[]> {
    return this.unitOfWork.readPublic((db) => db.rows(COMMITTEES));
  }
}
