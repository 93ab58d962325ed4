import { Injectable } from '@nestjs/common';
import { alikeList, type PersonName } from '@gremia/contracts';
import { z } from 'zod';
import { byName } from '../../platform/database/german-order';
import { statement, type RowOf } from '../../platform/database/statement';
import type { Db } from '../../platform/database/unit-of-work';
import { areSimilar, type Named } from './similar-names';

const NAMES = statement(
  alikeList.shape.persons.element.extend({ givenName: z.string(), familyName: z.string() }),
  `SELECT p.id, concat_ws(' ', p.title, p.given_name, p.family_name) AS name, p.given_name AS "givenName",
  p.family_name AS "familyName",
  ARRAY(SELECT DISTINCT c.short_name FROM membership m JOIN committee c ON c.id = m.committee_id
    WHERE m.person_id = p.id ORDER BY c.short_name) AS committees
FROM person p ORDER BY ${byName('p')}, p.id`,
);

const NAME = statement(
  z.object({ title: z.string().nullable(), givenName: z.string(), familyName: z.string() }),
  `SELECT title, given_name AS "givenName", family_name AS "familyName" FROM person WHERE id = $1 FOR UPDATE`,
);

const ALONE = `LOCK TABLE person IN SHARE ROW EXCLUSIVE MODE`;

/** As the column `search` has it. */
const searchOf = ({ givenName, familyName }: Named): string => `${givenName} ${familyName}`.toLowerCase();

interface NewPersonRow extends PersonName {
  readonly id: string;
  readonly email: string | null;
}

interface Correction extends PersonName {
  readonly id: string;
  readonly personId: string;
  readonly reason: string;
  readonly at: Date;
  readonly by: string;
}

const BODIES = statement(
  z.object({ committeeId: z.string() }),
  'SELECT DISTINCT committee_id AS "committeeId" FROM membership WHERE person_id = $1',
);

/** The tables `person` and `person_correction`. */
@Injectable()
export class PersonRepository {
  /** Of two who enter the same person at once, the second is warned. */
  async lock(db: Db): Promise<void> {
    await db.execute(ALONE);
  }

  /** Persons of a name like this one, in the order of their names. */
  async alike(db: Db, named: Named): Promise<Omit<RowOf<typeof NAMES>, keyof Named>[]> {
    return (await db.rows(NAMES))
      .filter((known) => areSimilar(known, named))
      .map(({ id, name, committees }) => ({ id, name, committees }));
  }

  async add(db: Db, { id, title, givenName, familyName, email }: NewPersonRow): Promise<void> {
    await db.execute(
      `INSERT INTO person (id, municipality_id, title, given_name, family_name, email, search)
       SELECT $1, h.id, $2, $3, $4, $5, $6 FROM municipality h ORDER BY h.created_at LIMIT 1`,
      [id, title, givenName, familyName, email, searchOf({ givenName, familyName })],
    );
  }

  /** Bodies in which somebody has, or had, a seat. */
  async bodiesOf(db: Db, id: string): Promise<readonly string[]> {
    return (await db.rows(BODIES, [id])).map(({ committeeId }) => committeeId);
  }

  /** The name as it is; the person is held until the unit ends. Null for nobody. */
  lockName(db: Db, id: string): Promise<PersonName | null> {
    return db.row(NAME, [id]);
  }

  async rename(db: Db, id: string, { title, givenName, familyName }: PersonName): Promise<void> {
    await db.execute('UPDATE person SET title = $2, given_name = $3, family_name = $4, search = $5 WHERE id = $1', [
      ...[id, title, givenName, familyName, searchOf({ givenName, familyName })],
    ]);
  }

  /** Keeps the name as it was. */
  async addCorrection(db: Db, { id, personId, title, givenName, familyName, ...why }: Correction): Promise<void> {
    await db.execute(
      `INSERT INTO person_correction (id, person_id, title, given_name, family_name, reason, corrected_at, corrected_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, personId, title, givenName, familyName, why.reason, why.at, why.by],
    );
  }

  /** False for nobody. */
  async setEmail(db: Db, id: string, email: string | null): Promise<boolean> {
    return (await db.execute('UPDATE person SET email = $2 WHERE id = $1', [id, email])) === 1;
  }
}
