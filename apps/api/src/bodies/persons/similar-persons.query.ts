import { Injectable } from '@nestjs/common';
import type { AlikeList } from '@gremia/contracts';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { PersonRepository } from './person.repository';
import type { Named } from './similar-names';

/** Who may be meant already by a name that somebody types; nobody before both parts are there. */
@Injectable()
export class SimilarPersonsQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly persons: PersonRepository,
  ) {}

  execute(named: Named): Promise<AlikeList> {
    if (named.givenName.trim() === '' || named.familyName.trim() === '') return Promise.resolve({ persons: [] });
    return this.unitOfWork.readSnapshot(async (db) => ({ persons: await this.persons.alike(db, named) }));
  }
}
