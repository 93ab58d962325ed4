import { Injectable } from '@nestjs/common';
import type { CommitteeView } from '@gremia/contracts';
import { inGerman } from '../platform/database/german-order';
import { UnitOfWork } from '../platform/database/unit-of-work';

@Injectable()
export class CommitteeListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(): Promise<CommitteeView[]> {
    return this.unitOfWork.readPublic((db) =>
      db.query<CommitteeView>(
        `SELECT id, name, short_name AS "shortName", slug, kind, seats FROM portal.committee
          ORDER BY position, ${inGerman('name')}`,
      ),
    );
  }
}
