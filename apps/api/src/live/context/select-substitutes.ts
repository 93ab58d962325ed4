import { byName } from '../../platform/database/german-order';

const active = (row: string): string =>
  `${row}.starts_on <= d.today AND (${row}.ends_on IS NULL OR ${row}.ends_on >= d.today)`;

/**
 * Who may sit for members of the body `c` on `d.today`, in the order in which they are entered, each with the members
 * for whom. Who has a seat of their own sits for nobody.
 */
export const selectSubstitutes = `coalesce((
    SELECT jsonb_agg(jsonb_build_object('personId', p.id, 'name', concat_ws(' ', p.title, p.given_name, p.family_name),
        'familyName', p.family_name, 'faction', coalesce(x.faction, (SELECT f.name FROM membership o
          JOIN faction f ON f.id = o.faction_id WHERE o.person_id = p.id AND ${active('o')} ORDER BY o.starts_on, o.id
          LIMIT 1)), 'mayStandFor', x.members)
      ORDER BY x.place, ${byName('p')})
    FROM (SELECT u.person_id, min(u.place) AS place, min(l.name) AS faction,
        jsonb_agg(DISTINCT s.person_id ORDER BY s.person_id) AS members
      FROM substitute u JOIN membership s ON s.committee_id = u.committee_id AND s.voting AND ${active('s')}
          AND (u.for_person_id IS NULL OR u.for_person_id = s.person_id)
          AND (u.faction_id IS NULL OR u.faction_id = s.faction_id)
        LEFT JOIN faction l ON l.id = u.faction_id
      WHERE u.committee_id = c.id AND ${active('u')} AND NOT EXISTS (SELECT FROM membership h
        WHERE h.committee_id = c.id AND h.person_id = u.person_id AND ${active('h')})
      GROUP BY u.person_id) x JOIN person p ON p.id = x.person_id), '[]')`;
