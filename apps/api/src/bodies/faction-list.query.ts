import { Injectable } from '@nestjs/common';
import { factionView, type FactionView } from '@gremia/contracts';
import { inGerman } from '../platform/database/german-order';
import { statement } from '../platform/database/statement';
import { UnitOfWork } from '../platform/database/unit-of-work';

const FACTIONS = statement(
  factionView,
  `SELECT id, name, short_name AS "shortName" FROM portal.faction ORDER BY position, ${inGerman('name')}`,
);

@Injectable()
export class FactionListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(): Promise<FactionView[]> {
    return this.unitOfWork.readPublic((db) => db.rows(FACTIONS));
  }
}
