import { municipalityView } from '@gremia/contracts';
import { statement } from '../platform/database/statement';

/** The municipality of this database, as everybody may know it. */
export const MUNICIPALITY = statement(
  municipalityView,
  `SELECT y.id, y.name, y.slug, y.land, y.time_zone AS "timeZone", y.demonstration,
     (SELECT jsonb_build_object('no', a.no, 'text', a.arms_text) FROM portal.arms a) AS arms
   FROM portal.municipality y ORDER BY y.name LIMIT 1`,
);
