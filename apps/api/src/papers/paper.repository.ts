import { Injectable } from '@nestjs/common';
import { originator, paperKind, paperState, type Originator, type PaperKind, type PaperState } from '@gremia/contracts';
import { z } from 'zod';
import { statement, type RowOf } from '../platform/database/statement';
import type { Db } from '../platform/database/unit-of-work';

const paperRow = z.object({
  id: z.string(),
  municipality_id: z.string(),
  time_zone: z.string(),
  number: z.string().nullable(),
  kind: paperKind,
  title: z.string(),
  public: z.boolean(),
  state: paperState,
  originators: z.array(originator),
  parent_id: z.string().nullable(),
  author_id: z.string(),
  reasons: z.string(),
  revision: z.number(),
});
const PAPER = `SELECT p.id, p.municipality_id, y.time_zone, p.number, p.kind, p.title, p.public, p.state, p.originators,
  p.parent_id, p.author_id, p.reasons, p.revision
FROM paper p JOIN municipality y ON y.id = p.municipality_id WHERE p.id = $1`;
const HELD = statement(paperRow, `${PAPER} FOR UPDATE OF p`);
const SHARED = statement(paperRow, `${PAPER} FOR SHARE OF p`);
/** A paper as commands see it. */
export type PaperRow = Readonly<RowOf<typeof HELD>>;

const PARENT = statement(z.object({ parent_id: z.string().nullable() }), 'SELECT parent_id FROM paper WHERE id = $1');
const NEXT_NO = statement(
  z.object({ last: z.number() }),
  `INSERT INTO paper_counter (municipality_id, year, last) VALUES ($1, $2, 1)
   ON CONFLICT (municipality_id, year) DO UPDATE SET last = paper_counter.last + 1 RETURNING last`,
);

export interface PaperFields {
  readonly kind: PaperKind;
  readonly title: string;
  readonly public: boolean;
  readonly originators: readonly Originator[];
  readonly parentId: string | null;
  readonly reasons: string;
  readonly pointReasons: Readonly<Record<string, string>>;
}

/** The table `paper` and its counter of numbers. */
@Injectable()
export class PaperRepository {
  async insertDraft(db: Db, id: string, authorId: string, fields: PaperFields, now: Date): Promise<void> {
    await db.execute(
      `INSERT INTO paper (id, municipality_id, author_id, kind, title, public, originators, parent_id, reasons,
        point_reasons, created_at, changed_at)
       SELECT $1, a.municipality_id, a.id, $3, $4, $5, $6, $7, $8, $9, $10, $10 FROM person a WHERE a.id = $2`,
      [id, authorId, ...columns(fields), now],
    );
  }

  /**
   * The paper, held until the unit of work ends, so that nobody else changes it meanwhile. What it hangs on is held
   * first, as everywhere: two units that wait for
   * each other would else be possible.
   */
  async lock(db: Db, id: string): Promise<PaperRow | null> {
    const hanging = await db.row(PARENT, [id]);
    if (hanging === null) return null;
    if (hanging.parent_id !== null) {
      const above = await db.row(PARENT, [hanging.parent_id]);
      if (above !== null && above.parent_id !== null) await this.lockParent(db, above.parent_id);
      await this.lockParent(db, hanging.parent_id);
    }
    return db.row(HELD, [id]);
  }

  /** The paper another one hangs on: it may not be decided or taken back until the unit of work ends. */
  lockParent(db: Db, id: string): Promise<PaperRow | null> {
    return db.row(SHARED, [id]);
  }

  async update(db: Db, id: string, fields: PaperFields, now: Date): Promise<void> {
    await db.execute(
      `UPDATE paper SET kind = $2, title = $3, public = $4, originators = $5, parent_id = $6, reasons = $7,
        point_reasons = $8, changed_at = $9, revision = revision + 1
       WHERE id = $1`,
      [id, ...columns(fields), now],
    );
  }

  /**
   * Gives the next number of the year. The counter's row stays locked until the unit of work ends, and a unit that
   * fails gives its number back: two submissions at
   * once get two numbers in a row, and there is never a gap.
   */
  async submit(db: Db, paper: PaperRow, day: string, state: PaperState, now: Date): Promise<string> {
    const year = Number(day.slice(0, 4));
    const counter = await db.row(NEXT_NO, [paper.municipality_id, year]);
    const no = counter?.last ?? 1;
    const number = `${String(no).padStart(4, '0')}/${day.slice(2, 4)}`;
    await db.execute(
      `UPDATE paper SET year = $2, no = $3, number = $4, state = $5, submitted_at = $6, submitted_on = $7, changed_at =
        $6, revision = revision + 1 WHERE id = $1`,
      [paper.id, year, no, number, state, now, day],
    );
    return number;
  }

  async storePointReasons(db: Db, id: string, reasons: Readonly<Record<string, string>>): Promise<void> {
    await db.execute('UPDATE paper SET point_reasons = $2 WHERE id = $1', [id, JSON.stringify(reasons)]);
  }

  /** Somebody else's change of what the paper rests on has changed it too; whoever has it open gets to know. */
  async touchPaper(db: Db, id: string, now: Date): Promise<void> {
    await db.execute('UPDATE paper SET changed_at = $2, revision = revision + 1 WHERE id = $1', [id, now]);
  }

  async setReasons(
    db: Db,
    id: string,
    { reasons, pointReasons }: Pick<PaperFields, 'reasons' | 'pointReasons'>,
  ): Promise<void> {
    await db.execute('UPDATE paper SET reasons = $2, point_reasons = $3 WHERE id = $1', [
      id,
      reasons,
      JSON.stringify(pointReasons),
    ]);
  }

  async withdraw(db: Db, id: string, now: Date): Promise<void> {
    await db.execute(`UPDATE paper SET state = 'withdrawn', changed_at = $2, revision = revision + 1 WHERE id = $1`, [
      id,
      now,
    ]);
  }

  async delete(db: Db, id: string): Promise<void> {
    await db.execute('DELETE FROM paper WHERE id = $1', [id]);
  }
}

function columns({
  kind,
  title,
  public: isPublic,
  originators,
  parentId,
  reasons,
  pointReasons,
}: PaperFields): unknown[] {
  return [kind, title, isPublic, JSON.stringify(originators), parentId, reasons, JSON.stringify(pointReasons)];
}
