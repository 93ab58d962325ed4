import { applyWithDeadReferences } from '../amend/apply';
import { amendedText } from '../amend/amend-amendment';
import { alignPoints } from '../diff/align';
import { unlessBroken } from '../errors';
import type { AmendmentText, MarkedPoint, Op, Point, PointId, UnitId } from '../model';
import { placesById, walk } from '../points/tree';
import { compareVersions } from '../view/compare-versions';
import { markAmendment } from '../view/mark';
import { rebaseAmendment } from './rebase';
import { wordsOf } from './twins';

/** What became of a vote unit on a new version of the base, with the points that it is about. */
export interface ReviewedUnit {
  readonly id: UnitId;
  /** As people know it from the earlier version: `BP 02`. */
  readonly label: string;
  /**
   * `moved`: it stands as it was; `contained`: the new version already says what it wanted; `lost`: its words or points
   * are not there any more.
   */
  readonly outcome: 'moved' | 'contained' | 'lost';
  /** The points as the new version changes them; empty for a point that only the amendment has. */
  readonly version: readonly MarkedPoint[];
  /** The same points as the amendment changes them, in the earlier version. */
  readonly amendment: readonly MarkedPoint[];
}

/** An amendment that has to be checked anew. */
export interface RebaseReview {
  readonly units: readonly ReviewedUnit[];
  /** The new version with what moved along: where its mover goes on from. */
  readonly edited: readonly Point[];
}

/**
 * Lays an amendment beside a new version of its base, unit by unit: nothing of it is left out. `edited` is the new
 * version with the units that moved along.
 *
 * @throws ResolutionError as `applyOperations` does, if the amendment does not fit `base` itself
 */
export function reviewRebase(base: readonly Point[], amendment: AmendmentText, next: readonly Point[]): RebaseReview {
  const { amendment: moved } = rebaseAmendment(base, amendment, next);
  const [version, marked] = [compareVersions(base, next), markAmendment(base, amendment.ops)];
  const units = amendment.units.map((unit): ReviewedUnit => {
    const ops = amendment.ops.filter(({ id }) => unit.ops.includes(id));
    const tops = topsOf(base, ops);
    const isMoved = moved.units.some(({ id }) => id === unit.id);
    return {
      id: unit.id,
      label: unit.label,
      outcome: isMoved ? 'moved' : contains(base, next, ops, tops) ? 'contained' : 'lost',
      version: tops.flatMap((top) => subtree(version, top)),
      amendment: tops.flatMap((top) => subtree(marked, top)),
    };
  });
  return { units, edited: amendedText(next, moved) };
}

/**
 * The top points that operations are about, in the order of the text, new ones last; all of them where the whole text
 * is replaced.
 */
function topsOf(base: readonly Point[], ops: readonly Op[]): PointId[] {
  const topOf = new Map(base.flatMap((top) => walk([top]).map(({ point }) => [point.id, top.id] as const)));
  const named = ops.flatMap((op): PointId[] => {
    if (op.k === 'all' || op.k === 'title') return base.map(({ id }) => id);
    const below = op.k === 'insert' || op.k === 'move' ? (op.parent ?? null) : null;
    const subject = op.k === 'insert' ? (op.parent === undefined ? op.node.id : null) : op.point;
    return [subject, below].flatMap((id) => (id === null ? [] : [topOf.get(id) ?? id]));
  });
  const order = base.map(({ id }) => id);
  const rank = (id: PointId): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...new Set(named)].sort((x, y) => rank(x) - rank(y));
}

/** A marked point with all below it. */
function subtree(marked: readonly MarkedPoint[], id: PointId): MarkedPoint[] {
  const start = marked.findIndex((point) => point.id === id);
  const top = marked[start];
  if (top === undefined) return [];
  const end = marked.findIndex(({ depth }, index) => index > start && depth <= top.depth);
  return marked.slice(start, end === -1 ? undefined : end);
}

/** Whether the new version reads, in these points, as the operations alone would have made it. */
function contains(
  base: readonly Point[],
  next: readonly Point[],
  ops: readonly Op[],
  tops: readonly PointId[],
): boolean {
  const wanted = textWith(base, ops);
  if (wanted === null) return false;
  const aligned = alignPoints(base, next);
  const [aims, there] = [placesById(wanted), placesById(next)];
  const fresh = walk(next).flatMap(({ point }) => (aligned.toOld.has(point.id) ? [] : [wordsOf(point)]));
  const known = placesById(base);
  return tops.every((top) => {
    const aim = aims.get(top)?.point;
    if (!known.has(top)) return aim !== undefined && fresh.includes(wordsOf(aim));
    const now = there.get(aligned.toNew.get(top) ?? '')?.point;
    return aim === undefined || now === undefined ? aim === now : wordsOf(aim) === wordsOf(now);
  });
}

const textWith = (base: readonly Point[], ops: readonly Op[]): Point[] | null =>
  unlessBroken(() => applyWithDeadReferences(base, ops));
