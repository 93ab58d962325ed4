import { Injectable } from '@nestjs/common';
import { heldSeat, heldSubstitute, nameCorrection, personAct, personActs, personRecord } from '@gremia/contracts';
import type { PersonRecord } from '@gremia/contracts';
import { z } from 'zod';
import { statement } from '../../platform/database/statement';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { accountOfPerson } from './account-of-person';

const nameOf = (person: string): string =>
  `concat_ws(' ', ${person}.title, ${person}.given_name, ${person}.family_name)`;

const HEAD = statement(
  personRecord.omit({ seats: true, substitutes: true, corrections: true, acts: true }),
  `SELECT p.id, ${nameOf('p')} AS name, p.title, p.given_name AS "givenName", p.family_name AS "familyName", p.email,
  (now() AT TIME ZONE h.time_zone)::date AS today, ${accountOfPerson}
FROM person p JOIN municipality h ON h.id = p.municipality_id WHERE p.id = $1`,
);

const SEATS = statement(
  heldSeat,
  `SELECT m.id, m.committee_id AS "committeeId", c.name AS committee, m.function, m.voting, m.mayor,
  m.faction_id AS "factionId", f.name AS faction, m.starts_on AS "startsOn", m.ends_on AS "endsOn",
  m.end_reason AS "endReason", m.end_note AS "endNote",
  CASE WHEN w.person_id <> m.person_id THEN ${nameOf('b')} END AS after
FROM membership m JOIN committee c ON c.id = m.committee_id LEFT JOIN faction f ON f.id = m.faction_id
  LEFT JOIN membership w ON w.id = m.follows LEFT JOIN person b ON b.id = w.person_id
WHERE m.person_id = $1 AND (m.ends_on IS NULL OR m.ends_on >= m.starts_on)
ORDER BY m.ends_on IS NULL DESC, m.ends_on DESC, c.position, m.starts_on DESC`,
);

const SUBSTITUTES = statement(
  heldSubstitute,
  `SELECT u.id, c.name AS committee, u.for_person_id AS "forPersonId", nullif(${nameOf('w')}, '') AS "forName",
  f.name AS faction, u.starts_on AS "startsOn", u.ends_on AS "endsOn"
FROM substitute u JOIN committee c ON c.id = u.committee_id LEFT JOIN person w ON w.id = u.for_person_id
  LEFT JOIN faction f ON f.id = u.faction_id
WHERE u.person_id = $1 AND (u.ends_on IS NULL OR u.ends_on >= u.starts_on)
ORDER BY u.ends_on IS NULL DESC, u.ends_on DESC, c.position, u.starts_on DESC`,
);

const CORRECTIONS = statement(
  nameCorrection.extend({ at: z.date() }),
  `SELECT k.title, k.given_name AS "givenName", k.family_name AS "familyName", k.reason, k.corrected_at AS at,
  ${nameOf('b')} AS by
FROM person_correction k JOIN person b ON b.id = k.corrected_by WHERE k.person_id = $1
ORDER BY k.corrected_at DESC, k.id`,
);

/** As much as a page shows; the audit has all of it. */
const MOST_ACTS = 100;
const ACTS = statement(
  personAct.extend({ at: z.date() }),
  `SELECT e.at, ${nameOf('b')} AS by, e.action AS act, c.name AS committee
FROM audit_entry e LEFT JOIN person b ON b.id = e.actor LEFT JOIN committee c ON c.id = e.subject
WHERE e.detail ->> 'personId' = $1 AND e.detail ? 'personId' AND e.action = ANY ($2::text[])
ORDER BY e.id DESC LIMIT ${MOST_ACTS}`,
);

/** A person as the office keeps them: name, account, every place in a body, and what was done about it. */
@Injectable()
export class PersonRecordQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(id: string): Promise<PersonRecord> {
    return this.unitOfWork.readSnapshot(async (db) => {
      const head = await db.row(HEAD, [id]);
      if (head === null) throw new ProblemError('not-found');
      const corrections = await db.rows(CORRECTIONS, [id]);
      const acts = await db.rows(ACTS, [id.toLowerCase(), personActs]);
      return {
        ...head,
        seats: await db.rows(SEATS, [id]),
        substitutes: await db.rows(SUBSTITUTES, [id]),
        corrections: corrections.map(({ at, ...row }) => ({ ...row, at: at.toISOString() })),
        acts: acts.map(({ at, by, ...row }) => ({ ...row, at: at.toISOString(), by: by || null })),
      };
    });
  }
}
