import { Injectable } from '@nestjs/common';
import { fieldFault, fieldProblem, type FieldProblem, type Originator } from '@gremia/contracts';
import { composed } from '@gremia/resolution';
import { z } from 'zod';
import type { Actor } from '../platform/actor/actor';
import { statement } from '../platform/database/statement';
import type { Db } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';

/** Those that have a table of their own, and so an id and one name. */
type Named = 'faction' | 'person' | 'committee';
const isNamed = (kind: Originator['kind']): kind is Named => kind !== 'office' && kind !== 'mayor';

/** $1 is the person who acts, $2 the ids that are named. `own`: the person may speak for it today. */
const NAMED = statement(
  z.object({ kind: z.enum(['faction', 'person', 'committee']), id: z.string(), name: z.string(), own: z.boolean() }),
  `WITH me AS (SELECT p.id, (now() AT TIME ZONE y.time_zone)::date AS today FROM person p
      JOIN municipality y ON y.id = p.municipality_id WHERE p.id = $1),
    seat AS (SELECT s.* FROM membership s JOIN me ON me.id = s.person_id
      WHERE s.starts_on <= me.today AND (s.ends_on IS NULL OR s.ends_on >= me.today)),
    chair AS (SELECT committee_id FROM seat WHERE function = 'chair' UNION
      SELECT r.committee_id FROM role_assignment r JOIN me ON me.id = r.person_id
      WHERE r.role = 'chair' AND r.starts_on <= me.today AND (r.ends_on IS NULL OR r.ends_on >= me.today))
  SELECT 'faction' AS kind, f.id, 'Fraktion ' || f.name AS name,
    EXISTS (SELECT FROM seat WHERE seat.faction_id = f.id) AS own FROM faction f WHERE f.id = ANY ($2::uuid[])
  UNION ALL SELECT 'person', p.id, concat_ws(' ', p.title, p.given_name, p.family_name), p.id = $1
    FROM person p WHERE p.id = ANY ($2::uuid[])
  UNION ALL SELECT 'committee', c.id, c.name, EXISTS (SELECT FROM chair WHERE chair.committee_id = c.id)
    FROM committee c WHERE c.id = ANY ($2::uuid[])`,
);

/**
 * Who brings a paper in. A member speaks for themselves, for their faction and for a committee that they chair; the
 * administration for the mayor and its offices; the clerk for everybody, as when several factions move together. What
 * has a table is called what the table says.
 */
@Injectable()
export class PaperOriginators {
  /**
   * Gives the originators with the names that are printed.
   *
   * @param kept those that stand there already; others may have put them in
   * @throws ProblemError `invalid-input`
   */
  async check(
    db: Db,
    actor: Actor,
    given: readonly Originator[],
    kept: readonly Originator[] = [],
  ): Promise<Originator[]> {
    const ids = given.flatMap(({ kind, id }) => (isNamed(kind) && id !== null ? [id.toLowerCase()] : []));
    const named = await db.rows(NAMED, [actor.personId, ids]);
    const holds = (role: 'clerk' | 'administration'): boolean => actor.roles.some((held) => held.role === role);
    const faults: FieldProblem[] = [];
    const checked = given.map((originator, index): Originator => {
      const pointer = `/originators/${index}`;
      const found = named.find(({ kind, id }) => kind === originator.kind && id === originator.id?.toLowerCase());
      if (isNamed(originator.kind) && found === undefined)
        faults.push(fieldProblem(pointer, fieldFault('originator-unknown')));
      const own = found?.own ?? (holds('administration') && !isNamed(originator.kind));
      const isKept = kept.some((known) => sameOriginator(known, originator));
      if (!own && !holds('clerk') && !isKept)
        faults.push(fieldProblem(pointer, fieldFault('originator-foreign', { name: found?.name ?? originator.name })));
      return found === undefined
        ? { ...originator, id: null }
        : { kind: originator.kind, id: found.id, name: found.name };
    });
    if (faults.length > 0) throw new ProblemError('invalid-input', { errors: faults });
    return checked;
  }
}

const sameOriginator = (a: Originator, b: Originator): boolean =>
  a.kind === b.kind && (isNamed(a.kind) ? a.id === b.id?.toLowerCase() : composed(a.name) === composed(b.name));
