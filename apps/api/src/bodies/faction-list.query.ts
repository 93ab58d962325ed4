import { Injectable } from '@nestjs/common';
import type { FactionView } from '@gremia/contracts';
import { inGerman } from '../platform/database/german-order';
import { UnitOfWork } from '../platform/database/unit-of-work';

@Injectable()
export class FactionListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(): Promise<FactionView[]> {
    return this.unitOfWork.readPublic((db) =>
      db.query<FactionView>(
        `SELECT id, name, short_name AS "shortName" FROM portal.faction ORDER BY position, ${inGerman('name')}`,
      ),
    );
  }
}
