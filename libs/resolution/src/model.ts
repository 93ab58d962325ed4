/**
 * The text of a resolution as structure: numbered points with stable ids. Labels (01, (1), a.) are derived from the
 * position and never part of the text,
 * so that a point keeps its identity when it is renumbered.
 */

/** Stable within a paper and its amendments; survives renumbering and moving. */
export type PointId = string;
/** Names a vote unit; unique over all amendments of a paper. */
export type UnitId = string;

/**
 * How a point is numbered among its siblings: `01` (Beschlusspunkt), `(1)`, `a.`, `1.1` (below the number of the point
 * above it), `i)`, `I.`, `A.`, `aa)`, or not at all.
 */
export type Scheme = '01' | '(1)' | 'a.' | '1.1' | 'i)' | 'I.' | 'A.' | 'aa)' | 'none';

export type Mark = 'b' | 'i' | 'u' | 'sup';

/**
 * A run of text, a reference to another point (its printed number follows renumbering), a forced line break, or a table
 * of plain cells (row by row). `gone` is the number
 * that the target had when an amendment struck it: it is printed while the text has no such point.
 */
export type Inline =
  | { readonly t: 'text'; readonly s: string; readonly m?: readonly Mark[] }
  | {
      readonly t: 'ref';
      readonly to: PointId;
      readonly form: 'BP' | 'Beschlusspunkt' | 'Nr.' | 'number';
      readonly gone?: string;
    }
  | { readonly t: 'br' }
  | { readonly t: 'table'; readonly rows: readonly (readonly string[])[]; readonly head: boolean };

export interface Point {
  readonly id: PointId;
  readonly scheme: Scheme;
  /**
   * The number that a list begins with at this point, where it is not the one that the position gives: 3 for the first
   * of "(3)", "(4)". It belongs to the list: when the point goes, the next one has it (`carryStarts`).
   */
  readonly start?: number | undefined;
  /** With `start`: what a decimal label is printed below, where it is not the point above: `3` of "3.1" in BP 01. */
  readonly stem?: string | undefined;
  readonly body: readonly Inline[];
  readonly children: readonly Point[];
}

/**
 * One change to the base text. `was` guards a text edit: it is what the base held at that place (tokens `at[0]` up to,
 * not including, `at[1]`).
 */
export type Op = { readonly id: string; readonly unit: UnitId } & (
  | {
      readonly k: 'text';
      readonly point: PointId;
      readonly at: readonly [number, number];
      readonly was: string;
      readonly now: readonly Inline[];
    }
  | { readonly k: 'insert'; readonly parent?: PointId; readonly after: PointId | null; readonly node: Point }
  | { readonly k: 'delete'; readonly point: PointId }
  | { readonly k: 'replace'; readonly point: PointId; readonly node: Point }
  | { readonly k: 'move'; readonly point: PointId; readonly parent?: PointId; readonly after: PointId | null }
  | { readonly k: 'all'; readonly points: readonly Point[] }
  | { readonly k: 'title'; readonly was: string; readonly now: string }
);

/**
 * What the council votes on at once: one operation, all operations on one point, or a whole amendment. `label` names it
 * to people ("BP 02", "BP 07 (neu)").
 */
export interface VoteUnit {
  readonly id: UnitId;
  readonly label: string;
  readonly ops: readonly string[];
}

/** An amendment as the merge needs it; `id` names it in conflicts, `no` is the name people see ("ÄA 1", "1131/25"). */
export interface AmendmentText {
  readonly id: string;
  readonly no: string;
  readonly ops: readonly Op[];
  readonly units: readonly VoteUnit[];
  /**
   * It was made for an earlier version of the base and did not move along: none of its units stands, each is in a
   * conflict `base-changed`.
   */
  readonly outdated?: boolean | undefined;
}

/**
 * A piece of a marked text. equal + delete in order give the old text, equal + insert the new one. Pieces with the same
 * `table` in a row are one table: a tab parts its cells and a newline its rows (`segmentBlocks` puts it together). `m`
 * are the marks that the text has by itself (bold, italics), whatever its `op` makes of it.
 */
export interface Segment {
  readonly op: 'equal' | 'insert' | 'delete';
  readonly text: string;
  readonly m?: readonly Mark[];
  readonly opId?: string;
  readonly amendmentId?: string;
  readonly table?: TablePlace;
}

/** Which table of a point a segment is a piece of (from 0), and whether the first row holds the headings. */
export interface TablePlace {
  readonly no: number;
  readonly head: boolean;
}

/**
 * One point of a marked view, in reading order; `depth` 0 is a Beschlusspunkt. A label that changes appears in both
 * fields ("c." to "b.").
 */
export interface MarkedPoint {
  readonly id: PointId;
  readonly depth: number;
  readonly change: 'equal' | 'changed' | 'inserted' | 'deleted' | 'moved';
  readonly oldLabel: string | null;
  readonly newLabel: string | null;
  readonly segments: readonly Segment[];
}

export type ConflictKind =
  | 'same-range'
  | 'edit-against-delete'
  | 'edit-against-replace'
  | 'same-place'
  | 'below-deleted'
  | 'move-against-move'
  | 'base-changed'
  | 'touching'
  | 'reference-to-deleted';

/**
 * Two units (or one unit and the base) that cannot both stand as they are. `blocking: false` is a hint for a person
 * ("prüfen"), the merge went through.
 */
export interface Conflict {
  readonly kind: ConflictKind;
  readonly blocking: boolean;
  readonly point: PointId | null;
  readonly units: readonly UnitId[];
  readonly ops: readonly string[];
}

/** Old and new label of every point whose label changed; `proposed` is what an amendment called it ("07 (neu)"). */
export interface Renumbering {
  readonly point: PointId;
  readonly old: string | null;
  readonly proposed: string | null;
  readonly new: string | null;
}

export interface MergeResult {
  readonly points: readonly Point[];
  readonly adopted: readonly UnitId[];
  readonly heldBack: readonly UnitId[];
  readonly conflicts: readonly Conflict[];
  readonly renumbering: readonly Renumbering[];
}
