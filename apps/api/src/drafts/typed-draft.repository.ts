import { Injectable } from '@nestjs/common';
import type { KeepDraft } from '@gremia/contracts';
import { z } from 'zod';
import { statement, type RowOf } from '../platform/database/statement';
import type { Db } from '../platform/database/unit-of-work';
import type { Writing } from './writing';

const OWN = statement(
  z.object({ base: z.number(), edition: z.number(), content: z.string(), saved_at: z.date() }),
  'SELECT base, edition, content, saved_at FROM typed_draft WHERE person_id = $1 AND kind = $2 AND subject_id = $3',
);
export type TypedDraftRow = RowOf<typeof OWN>;

/**
 * Stored once: what comes a second time because its answer was lost keeps the edition that it got. Nothing is written
 * over what another device has kept since.
 */
const KEEP = statement(
  z.object({ edition: z.number(), saved_at: z.date() }),
  `INSERT INTO typed_draft AS kept (person_id, kind, subject_id, base, edition, content, saved_at)
   VALUES ($1, $2, $3, $4, $5::int + 1, $6, $7)
   ON CONFLICT (person_id, kind, subject_id) DO UPDATE
     SET base = excluded.base, content = excluded.content, saved_at = excluded.saved_at,
       edition = kept.edition + CASE WHEN kept.content = excluded.content THEN 0 ELSE 1 END
     WHERE kept.edition = $5 OR kept.content = excluded.content
   RETURNING edition, saved_at`,
);

const COUNT = statement(
  z.object({ count: z.number() }),
  `SELECT count(*)::int AS count FROM typed_draft WHERE person_id = $1 AND NOT (kind = $2 AND subject_id = $3)`,
);

/** The table `typed_draft`: everybody's own, read by nobody else. */
@Injectable()
export class TypedDraftRepository {
  own(db: Db, personId: string, { kind, subjectId }: Writing): Promise<TypedDraftRow | null> {
    return db.row(OWN, [personId, kind, subjectId]);
  }

  /** Null when another device has kept something else meanwhile. */
  keepDraft(
    db: Db,
    personId: string,
    { kind, subjectId }: Writing,
    { base, edition, content }: KeepDraft,
    now: Date,
  ): Promise<RowOf<typeof KEEP> | null> {
    return db.row(KEEP, [personId, kind, subjectId, base, edition, content, now]);
  }

  /** How many others the person has. */
  async countOthers(db: Db, personId: string, { kind, subjectId }: Writing): Promise<number> {
    return (await db.row(COUNT, [personId, kind, subjectId]))?.count ?? 0;
  }

  async drop(db: Db, personId: string, { kind, subjectId }: Writing, edition: number): Promise<void> {
    await db.execute(
      'DELETE FROM typed_draft WHERE person_id = $1 AND kind = $2 AND subject_id = $3 AND edition <= $4',
      [personId, kind, subjectId, edition],
    );
  }

  async forgetBefore(db: Db, moment: Date): Promise<void> {
    await db.execute('DELETE FROM typed_draft WHERE saved_at < $1', [moment]);
  }
}
