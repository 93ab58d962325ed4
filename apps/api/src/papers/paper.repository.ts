import { Injectable } from '@nestjs/common';
import {
  emptyPaperFields,
  originator,
  paperKind,
  paperState,
  type Originator,
  type PaperFields,
  type PaperKind,
  type PaperState,
} from '@gremia/contracts';
import { z } from 'zod';
import { statement, type RowOf } from '../platform/database/statement';
import type { Db } from '../platform/database/unit-of-work';
import { givenFields, paperFieldColumns, paperFieldsRow } from '../platform/records/paper-fields';

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
const FIELDS = statement(paperFieldsRow, `SELECT ${paperFieldColumns('p')} FROM paper p WHERE p.id = $1`);
const NEXT_NO = statement(
  z.object({ last: z.number() }),
  `INSERT INTO paper_counter (municipality_id, year, last) VALUES ($1, $2, 1)
   ON CONFLICT (municipality_id, year) DO UPDATE SET last = paper_counter.last + 1 RETURNING last`,
);

export interface PaperContents {
  readonly kind: PaperKind;
  readonly title: string;
  readonly public: boolean;
  readonly originators: readonly Originator[];
  readonly parentId: string | null;
  /** What is given of the fields that the contract describes; the others stay as they are. */
  readonly fields: Partial<PaperFields>;
}

/** The table `paper` and its counter of numbers. */
@Injectable()
export class PaperRepository {
  async insertDraft(db: Db, id: string, authorId: string, contents: PaperContents, now: Date): Promise<void> {
    const { columns, values } = columnsOf({ ...contents, fields: { ...emptyPaperFields(), ...contents.fields } });
    await db.execute(
      `INSERT INTO paper (id, municipality_id, author_id, created_at, changed_at, ${columns.join(', ')})
       SELECT $1, a.municipality_id, a.id, $3, $3, ${columns.map((_, index) => `$${index + 4}`).join(', ')}
       FROM person a WHERE a.id = $2`,
      [id, authorId, now, ...values],
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

  async update(db: Db, id: string, contents: PaperContents, now: Date): Promise<void> {
    const { columns, values } = columnsOf(contents);
    await db.execute(
      `UPDATE paper SET ${columns.map((column, index) => `${column} = $${index + 3}`).join(', ')}, changed_at = $2,
        revision = revision + 1 WHERE id = $1`,
      [id, now, ...values],
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

  /** Somebody else's change of what the paper rests on has changed it too; whoever has it open gets to know. */
  async touchPaper(db: Db, id: string, now: Date): Promise<void> {
    await db.execute('UPDATE paper SET changed_at = $2, revision = revision + 1 WHERE id = $1', [id, now]);
  }

  fields(db: Db, id: string): Promise<PaperFields | null> {
    return db.row(FIELDS, [id]);
  }

  /** What is given of the fields of a paper; the others stay. */
  async setFields(db: Db, id: string, given: Partial<PaperFields>): Promise<void> {
    const { columns, values } = givenFields(given);
    if (columns.length === 0) return;
    await db.execute(
      `UPDATE paper SET ${columns.map((column, index) => `${column} = $${index + 2}`).join(', ')} WHERE id = $1`,
      [id, ...values],
    );
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

function columnsOf({ kind, title, public: isPublic, originators, parentId, fields }: PaperContents): {
  readonly columns: readonly string[];
  readonly values: readonly unknown[];
} {
  const given = givenFields(fields);
  return {
    columns: ['kind', 'title', 'public', 'originators', 'parent_id', ...given.columns],
    values: [kind, title, isPublic, JSON.stringify(originators), parentId, ...given.values],
  };
}
