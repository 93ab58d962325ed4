import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { statement, type RowOf } from '../platform/database/statement';
import type { Db } from '../platform/database/unit-of-work';
import type { Writing } from './writing';

/** A page says every few seconds that it is there; whoever has not said so for that long has left. */
export const GONE_AFTER_SECONDS = 25;

const OTHERS = statement(
  z.object({ name: z.string(), part: z.string().nullable(), since: z.date() }),
  `SELECT concat_ws(' ', p.title, p.given_name, p.family_name) AS name, e.part, e.since
   FROM editing_mark e JOIN person p ON p.id = e.person_id
   WHERE e.subject_id = $1 AND e.kind = $2 AND e.person_id <> $3
     AND e.seen_at > $4::timestamptz - interval '${GONE_AFTER_SECONDS} seconds'
   ORDER BY e.since, p.family_name`,
);

/** Since when somebody is at a part begins anew when they move to another one, or come back. */
const MARK = `
INSERT INTO editing_mark AS mark (subject_id, kind, person_id, part, since, seen_at) VALUES ($1, $2, $3, $4, $5, $5)
ON CONFLICT (subject_id, kind, person_id) DO UPDATE SET part = excluded.part, seen_at = excluded.seen_at,
  since = CASE WHEN mark.part IS NOT DISTINCT FROM excluded.part
      AND mark.seen_at > excluded.seen_at - interval '${GONE_AFTER_SECONDS} seconds'
    THEN mark.since ELSE excluded.since END`;

/** The table `editing_mark`: who writes on what at this moment. */
@Injectable()
export class EditingMarkRepository {
  async mark(db: Db, personId: string, { kind, subjectId }: Writing, part: string | null, now: Date): Promise<void> {
    await db.execute(MARK, [subjectId, kind, personId, part, now]);
  }

  others(db: Db, personId: string, { kind, subjectId }: Writing, now: Date): Promise<RowOf<typeof OTHERS>[]> {
    return db.rows(OTHERS, [subjectId, kind, personId, now]);
  }

  async leave(db: Db, personId: string, { kind, subjectId }: Writing): Promise<void> {
    await db.execute('DELETE FROM editing_mark WHERE subject_id = $1 AND kind = $2 AND person_id = $3', [
      subjectId,
      kind,
      personId,
    ]);
  }

  async forgetBefore(db: Db, moment: Date): Promise<void> {
    await db.execute('DELETE FROM editing_mark WHERE seen_at < $1', [moment]);
  }
}
