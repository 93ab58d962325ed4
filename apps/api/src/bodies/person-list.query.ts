import { Injectable } from '@nestjs/common';
import type { PersonView } from '@gremia/contracts';
import { UnitOfWork } from '../platform/database/unit-of-work';

const MOST = 50;

/** Persons whose name contains every word asked for. */
@Injectable()
export class PersonListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(q: string): Promise<PersonView[]> {
    const patterns = q
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`);
    return this.unitOfWork.read((db) => db.query<PersonView>(PERSONS, [patterns, MOST]));
  }
}

const PERSONS = `
SELECT id, concat_ws(' ', title, given_name, family_name) AS name FROM person
WHERE concat_ws(' ', title, given_name, family_name) ILIKE ALL ($1::text[])
  ORDER BY family_name, given_name, id LIMIT $2`;
