import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { grouping } from '@gremia/contracts';
import type { Grouping, Op, Point, VoteUnit } from '@gremia/resolution';
import { z } from 'zod';
import { paperFieldsJson } from '../../../../migrations/portal/paper-fields';
import { statement, type RowOf } from '../platform/database/statement';
import type { Db } from '../platform/database/unit-of-work';
import { storedOps, storedPoints, storedUnits } from '../platform/records/stored-text';
import type { WrittenText } from '../platform/text-engine/work/write-out';

const NEWEST = statement(
  z.object({ id: z.string(), points: storedPoints, hash: z.string() }),
  `SELECT id, points, hash FROM paper_version WHERE paper_id = $1 AND kind <> 'resolution' ORDER BY no DESC LIMIT 1`,
);
export type NewestRow = Readonly<RowOf<typeof NEWEST>>;
export type VersionRow = Pick<NewestRow, 'id' | 'points'>;

const AMENDMENT = statement(
  z.object({
    base_version_id: z.string(),
    base: storedPoints,
    ops: storedOps,
    units: storedUnits,
    grouping,
  }),
  `SELECT a.base_version_id, v.points AS base, a.ops, a.units, a.grouping
   FROM amendment a JOIN paper_version v ON v.id = a.base_version_id WHERE a.paper_id = $1`,
);
export type AmendmentRow = Readonly<RowOf<typeof AMENDMENT>>;

/** The tables `paper_version` and `amendment`. */
@Injectable()
export class PaperTextRepository {
  /** What the paper proposes now; null while it has no text. */
  newest(db: Db, paperId: string): Promise<NewestRow | null> {
    return db.row(NEWEST, [paperId]);
  }

  /** The text of a draft has one version that is written over; without points it has none. */
  async storeDraft(db: Db, paperId: string, text: WrittenText | null, now: Date): Promise<void> {
    if (text === null || text.points.length === 0) {
      await db.execute('DELETE FROM paper_version WHERE paper_id = $1', [paperId]);
      return;
    }
    const { points, plain, hash } = text;
    await db.execute(
      `INSERT INTO paper_version (id, paper_id, no, kind, points, plain, hash, created_at)
        VALUES ($1, $2, 1, 'draft', $3, $4, $5, $6)
       ON CONFLICT (paper_id, no) DO UPDATE SET points = excluded.points, plain = excluded.plain, hash = excluded.hash,
         created_at = excluded.created_at`,
      [randomUUID(), paperId, JSON.stringify(points), plain, hash, now],
    );
  }

  /**
   * A change after the submission is a version of its own; the earlier ones stay, with the fields that the paper has
   * until now. Gives its id.
   */
  async storeRevision(db: Db, paperId: string, { points, plain, hash }: WrittenText, now: Date): Promise<string> {
    const id = randomUUID();
    await db.execute(
      `UPDATE paper_version v SET fields = ${paperFieldsJson('p')} FROM paper p
       WHERE p.id = $1 AND v.paper_id = p.id AND v.fields IS NULL`,
      [paperId],
    );
    await db.execute(
      `INSERT INTO paper_version (id, paper_id, no, kind, points, plain, hash, created_at)
       SELECT $1, $2, coalesce(max(no), 0) + 1, 'revised', $3, $4, $5, $6 FROM paper_version WHERE paper_id = $2`,
      [id, paperId, JSON.stringify(points), plain, hash, now],
    );
    return id;
  }

  amendment(db: Db, paperId: string): Promise<AmendmentRow | null> {
    return db.row(AMENDMENT, [paperId]);
  }

  async storeAmendment(
    db: Db,
    paperId: string,
    baseVersionId: string,
    edited: readonly Point[],
    {
      ops,
      units,
      grouping,
    }: { readonly ops: readonly Op[]; readonly units: readonly VoteUnit[]; readonly grouping: Grouping },
  ): Promise<void> {
    await db.execute(
      `INSERT INTO amendment (paper_id, base_version_id, edited, ops, units, grouping) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (paper_id) DO UPDATE SET base_version_id = excluded.base_version_id, edited = excluded.edited, ops =
         excluded.ops, units = excluded.units,
         grouping = excluded.grouping`,
      [paperId, baseVersionId, JSON.stringify(edited), JSON.stringify(ops), JSON.stringify(units), grouping],
    );
  }

  async delete(db: Db, paperId: string): Promise<void> {
    await db.execute('DELETE FROM amendment WHERE paper_id = $1', [paperId]);
    await db.execute('DELETE FROM paper_version WHERE paper_id = $1', [paperId]);
  }
}
