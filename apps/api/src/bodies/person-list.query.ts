import { Injectable } from '@nestjs/common';
import { personView, type PersonList, type PersonQuery } from '@gremia/contracts';
import { inGerman } from '../platform/database/german-order';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { keysetList } from '../platform/paging/keyset-list';
import { patternsOf } from '../platform/paging/patterns';
import { readPage } from '../platform/paging/read-page';

/** Persons whose name contains every word asked for, by family name. */
@Injectable()
export class PersonListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute({ q, ...page }: PersonQuery): Promise<PersonList> {
    const { rows, info } = await this.unitOfWork.readSnapshot((db) => readPage(db, PERSONS, [patternsOf(q)], page));
    return { persons: rows.map(({ id, name }) => ({ id, name })), ...info };
  }
}

const NAME = `concat_ws(' ', p.title, p.given_name, p.family_name)`;

const PERSONS = keysetList({
  columns: personView,
  select: `p.id, ${NAME} AS name`,
  source: `FROM person p WHERE ${inGerman(`normalize(${NAME})`)} ILIKE ALL ($1::text[])`,
  keep: { id: 'p.id' },
  key: [
    { sql: inGerman('p.family_name'), type: 'text' },
    { sql: inGerman('p.given_name'), type: 'text' },
    { sql: 'p.id', type: 'uuid' },
  ],
  order: 'ascending',
  join: 'JOIN person p ON p.id = page.id',
  params: 1,
});
