import { Injectable } from '@nestjs/common';
import { strangerView, type StrangerList, type StrangerQuery } from '@gremia/contracts';
import { z } from 'zod';
import { inGerman } from '../../platform/database/german-order';
import { statement } from '../../platform/database/statement';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { keysetList } from '../../platform/paging/keyset-list';
import { patternsOf } from '../../platform/paging/patterns';
import { readPage } from '../../platform/paging/read-page';
import { proposedLogins } from './propose-login';

const TAKEN = statement(z.object({ login: z.string() }), 'SELECT login FROM account WHERE login = ANY ($1::text[])');

/** People without an account whose name contains every word asked for, each with a login that is free. */
@Injectable()
export class StrangerListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute({ q, ...page }: StrangerQuery): Promise<StrangerList> {
    return this.unitOfWork.readSnapshot(async (db) => {
      const { rows, info } = await readPage(db, STRANGERS, [patternsOf(q)], page);
      const taken = new Set((await db.rows(TAKEN, [rows.flatMap(proposedLogins)])).map(({ login }) => login));
      return {
        persons: rows.map(({ id, name, committees, ...named }) => ({
          id,
          name,
          committees,
          login: proposedLogins(named).find((login) => !taken.has(login)) ?? '',
        })),
        ...info,
      };
    });
  }
}

const NAME = `concat_ws(' ', p.title, p.given_name, p.family_name)`;

const STRANGERS = keysetList({
  columns: strangerView.omit({ login: true }).extend({ givenName: z.string(), familyName: z.string() }),
  select: `p.id, ${NAME} AS name, p.given_name AS "givenName", p.family_name AS "familyName",
  ARRAY(SELECT DISTINCT c.short_name FROM membership m JOIN committee c ON c.id = m.committee_id
    WHERE m.person_id = p.id AND (m.ends_on IS NULL OR m.ends_on >= t.today) ORDER BY c.short_name) AS committees`,
  source: `
FROM person p WHERE NOT EXISTS (SELECT FROM account a WHERE a.person_id = p.id)
  AND ${inGerman(`normalize(${NAME})`)} ILIKE ALL ($1::text[])`,
  keep: { id: 'p.id' },
  key: [
    { sql: inGerman('p.family_name'), type: 'text' },
    { sql: inGerman('p.given_name'), type: 'text' },
    { sql: 'p.id', type: 'uuid' },
  ],
  order: 'ascending',
  join: `
JOIN person p ON p.id = page.id JOIN municipality h ON h.id = p.municipality_id
  CROSS JOIN LATERAL (SELECT (now() AT TIME ZONE h.time_zone)::date AS today) t`,
  params: 1,
});
