import { Injectable } from '@nestjs/common';
import { personRow, type PersonRecordList, type PersonRecordQuery } from '@gremia/contracts';
import { inGerman } from '../../platform/database/german-order';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { keysetList } from '../../platform/paging/keyset-list';
import { patternsOf } from '../../platform/paging/patterns';
import { readPage } from '../../platform/paging/read-page';
import { accountOfPerson } from './account-of-person';

/** Persons by family name: of a body or Fraktion those who belong to it today, and whoever is called so. */
@Injectable()
export class PersonRecordListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute({ q, committeeId, factionId, active, ...page }: PersonRecordQuery): Promise<PersonRecordList> {
    const asked = [patternsOf(q), committeeId ?? null, factionId ?? null, active ?? null];
    const { rows, info } = await this.unitOfWork.readSnapshot((db) => readPage(db, PERSONS, asked, page));
    return { persons: rows.map(({ key: _, found: _found, ...row }) => row), ...info };
  }
}

const NAME = `concat_ws(' ', p.title, p.given_name, p.family_name)`;
const runs = (row: string): string =>
  `${row}.starts_on <= t.today AND (${row}.ends_on IS NULL OR ${row}.ends_on >= t.today)`;
const TODAY = 'CROSS JOIN LATERAL (SELECT (now() AT TIME ZONE h.time_zone)::date AS today) t';

const PERSONS = keysetList({
  columns: personRow,
  select: `p.id, ${NAME} AS name, p.title, p.given_name AS "givenName", p.family_name AS "familyName", p.email,
  coalesce((SELECT jsonb_agg(jsonb_build_object('committee', c.short_name, 'function', m.function, 'voting', m.voting,
      'faction', f.short_name) ORDER BY c.position, c.name)
    FROM membership m JOIN committee c ON c.id = m.committee_id LEFT JOIN faction f ON f.id = m.faction_id
    WHERE m.person_id = p.id AND ${runs('m')}), '[]') AS places, ${accountOfPerson}`,
  source: `
FROM person p JOIN municipality h ON h.id = p.municipality_id ${TODAY}
WHERE ${inGerman(`normalize(${NAME})`)} ILIKE ALL ($1::text[])
  AND (($2::uuid IS NULL AND $3::uuid IS NULL) OR EXISTS (SELECT FROM membership m WHERE m.person_id = p.id
    AND ($2::uuid IS NULL OR m.committee_id = $2::uuid) AND ($3::uuid IS NULL OR m.faction_id = $3::uuid)
    AND ($4::boolean IS FALSE OR (${runs('m')}))))
  AND ($4::boolean IS NULL OR $4::boolean = EXISTS (SELECT FROM membership m
    WHERE m.person_id = p.id AND ${runs('m')}))`,
  keep: { id: 'p.id' },
  key: [
    { sql: inGerman('p.family_name'), type: 'text' },
    { sql: inGerman('p.given_name'), type: 'text' },
    { sql: 'p.id', type: 'uuid' },
  ],
  order: 'ascending',
  join: `
JOIN person p ON p.id = page.id JOIN municipality h ON h.id = p.municipality_id ${TODAY}`,
  params: 4,
});
