import { Injectable } from '@nestjs/common';
import type { VersionView } from '@gremia/contracts';
import { MARKING_VERSION, type MarkedPoint, type Op, type Point } from '@gremia/resolution';
import { z } from 'zod';
import { statement } from '../database/statement';
import { UnitOfWork, type Db } from '../database/unit-of-work';
import { ProblemError } from '../problem/problem-error';
import { storedMarks, storedPoints } from '../records/stored-text';
import { TextEngine } from './text-engine';

/** A version of a text with the name of its content. */
export interface NamedText {
  readonly digest: string;
  readonly points: readonly Point[];
}

/**
 * Two versions of a text, or a text and what an amendment changes of it. The text that an amendment was made for is
 * only named: it is the same for all amendments of a paper, and read where their marks are not stored yet.
 */
export type Marking =
  | { readonly kind: 'versions'; readonly before: NamedText; readonly after: NamedText }
  | {
      readonly kind: 'amendment';
      readonly before: { readonly digest: string };
      readonly after: { readonly digest: string; readonly ops: readonly Op[] };
    };

/** The marks of a pair that was asked for. */
export type MarksOf = (marking: Marking) => MarkedPoint[];

const STORED = statement(
  z.object({
    before: z.string(),
    after: z.string(),
    kind: z.enum(['versions', 'amendment']),
    marked: storedMarks,
  }),
  `SELECT before, after, kind, marked FROM text_mark
   WHERE engine = $4 AND (before, after, kind) IN (SELECT * FROM unnest($1::text[], $2::text[], $3::text[]))`,
);

const TEXT = statement(
  z.object({ points: storedPoints }),
  'SELECT points FROM paper_version WHERE digest = $1 LIMIT 1',
);

const UPSERT = `ON CONFLICT (before, after, kind) DO UPDATE SET engine = excluded.engine, marked = excluded.marked`;

/** Only as long as both texts are there: a draft may have been written over meanwhile. */
const STORE = statement(
  z.object({ marked: storedMarks }),
  `
INSERT INTO text_mark (before, after, kind, engine, marked)
SELECT $1, $2, $3, $4, $5 WHERE EXISTS (SELECT FROM paper_version WHERE digest = $1)
  AND (EXISTS (SELECT FROM paper_version WHERE digest = $2) OR EXISTS (SELECT FROM amendment WHERE digest = $2))
${UPSERT} RETURNING marked`,
);

const STORE_AMENDMENT = `
INSERT INTO text_mark (before, after, kind, engine, marked)
SELECT v.digest, a.digest, 'amendment', $2, $3 FROM amendment a JOIN paper_version v ON v.id = a.base_version_id
WHERE a.paper_id = $1 ${UPSERT}`;

/**
 * What changed between two texts. Versions and amendments do not change once they are stored, so that their marks are
 * worked out once: when they are written, or when somebody asks first, and again after the engine has learnt to mark
 * better.
 */
@Injectable()
export class TextMarks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly engine: TextEngine,
  ) {}

  /** Gives the marks of these pairs. Whoever asks has been allowed to read both texts. */
  async marksOf(markings: readonly Marking[]): Promise<MarksOf> {
    const found = new Map(await this.stored(markings));
    // One after the other: a paper with many amendments takes its turns like everybody else.
    for (const marking of markings) {
      const key = keyOf(marking);
      if (!found.has(key)) found.set(key, await this.workOut(marking));
    }
    return (marking) => found.get(keyOf(marking)) ?? [];
  }

  /** Stores the marks of an amendment that has just been stored itself. */
  async storeOfAmendment(db: Db, paperId: string, marked: readonly MarkedPoint[]): Promise<void> {
    await db.execute(STORE_AMENDMENT, [paperId, MARKING_VERSION, JSON.stringify(marked)]);
  }

  private async stored(markings: readonly Marking[]): Promise<ReadonlyMap<string, MarkedPoint[]>> {
    if (markings.length === 0) return new Map();
    const rows = await this.unitOfWork.read((db) =>
      db.rows(STORED, [
        markings.map(({ before }) => before.digest),
        markings.map(({ after }) => after.digest),
        markings.map(({ kind }) => kind),
        MARKING_VERSION,
      ]),
    );
    return new Map(rows.map(({ before, after, kind, marked }) => [[before, after, kind].join(' '), marked]));
  }

  private async workOut(marking: Marking): Promise<MarkedPoint[]> {
    const { before, after, kind } = marking;
    const marked =
      marking.kind === 'versions'
        ? await this.engine.compareVersions({ before: marking.before.points, after: marking.after.points })
        : await this.engine.markAmendment({ base: await this.textOf(before.digest), ops: marking.after.ops });
    const params = [before.digest, after.digest, kind, MARKING_VERSION, JSON.stringify(marked)];
    const stored = await this.unitOfWork.read((db) => db.row(STORE, params));
    // As everybody after this one reads them, to the order of the letters.
    return stored?.marked ?? marked;
  }

  private async textOf(digest: string): Promise<Point[]> {
    const text = await this.unitOfWork.read((db) => db.row(TEXT, [digest]));
    // Written over since the amendment was read; whoever asks again gets both as they are now.
    if (text === null) throw new ProblemError('not-ready', { retryAfter: 1 });
    return text.points;
  }
}

/** A version as a query gives it. */
export type NamedVersion = VersionView & NamedText;

/** An amendment and the name of the version it was made for, as a query gives them. */
export interface NamedAmendment {
  readonly base_digest: string;
  readonly ops: Op[];
  readonly ops_digest: string;
}

export const versionMarking = (before: NamedText, after: NamedText): Marking => ({ kind: 'versions', before, after });

export const amendmentMarking = ({ base_digest, ops, ops_digest }: NamedAmendment): Marking => ({
  kind: 'amendment',
  before: { digest: base_digest },
  after: { digest: ops_digest, ops },
});

/** A version for its readers, to whom the name of its content says nothing. */
export function withoutName(version: NamedVersion | null): VersionView | null {
  if (version === null) return null;
  const { digest: _digest, ...view } = version;
  return view;
}

const keyOf = ({ before, after, kind }: Marking): string => [before.digest, after.digest, kind].join(' ');
