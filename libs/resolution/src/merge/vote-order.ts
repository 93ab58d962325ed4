import { unlessBroken } from '../errors';
import type { AmendmentText, Op, Point, PointId, UnitId } from '../model';
import { walk } from '../points/tree';
import { markAmendment } from '../view/mark';
import { selectUnits, type SelectedUnit } from './selection';

/** A vote unit at its place in the order of voting. */
export interface VoteTurn {
  readonly unit: UnitId;
  /** Characters struck and inserted: the more, the further it goes. 0 when it does not fit the base any more. */
  readonly reach: number;
}

/**
 * In which order the units of all amendments are put to the vote: point by point, of each point the furthest-reaching
 * first, of equal ones the one listed first. A
 * proposal for the chair, who decides.
 */
export function voteOrder(base: readonly Point[], amendments: readonly AmendmentText[]): VoteTurn[] {
  const units = selectUnits(
    amendments,
    amendments.flatMap((amendment) => amendment.units.map((unit) => unit.id)),
  );
  const tops = new Map(base.flatMap((top, index) => walk([top]).map(({ point }) => [point.id, index] as const)));
  return units
    .map((unit, index) => ({
      unit: unit.id,
      reach: reachOf(base, unit, tops),
      place: Math.min(...unit.ops.map((op) => placeOf(op, tops))),
      index,
    }))
    .sort((x, y) => x.place - y.place || y.reach - x.reach || x.index - y.index)
    .map(({ unit, reach }) => ({ unit, reach }));
}

/** Only the top points that the unit is about are marked: with hundreds of units, each would mark the whole text. */
function reachOf(base: readonly Point[], unit: SelectedUnit, tops: ReadonlyMap<PointId, number>): number {
  if (unit.outdated === true) return 0;
  const concerned = new Set(unit.ops.flatMap((op) => pointsOf(op).map((id) => tops.get(id))));
  const isWhole = unit.ops.some((op) => op.k === 'all');
  const part = isWhole ? base : base.filter((_, index) => concerned.has(index));
  const segments = unlessBroken(() => markAmendment(part, unit.ops))?.flatMap((point) => point.segments) ?? [];
  return segments.reduce((sum, segment) => sum + (segment.op === 'equal' ? 0 : segment.text.trim().length), 0);
}

/** The points of the base that an operation names. */
function pointsOf(op: Op): PointId[] {
  const placed = op.k === 'insert' || op.k === 'move' ? [op.parent, op.after] : [];
  return ['point' in op ? op.point : null, ...placed].filter((id) => id !== null && id !== undefined);
}

/** Where among the top points an operation stands; the whole text first, new points after the point they follow. */
function placeOf(op: Op, tops: ReadonlyMap<PointId, number>): number {
  if (op.k === 'all' || op.k === 'title') return -1;
  if (op.k !== 'insert' || op.parent !== undefined)
    return tops.get(op.k === 'insert' ? (op.parent ?? '') : op.point) ?? tops.size;
  return op.after === null ? -0.5 : (tops.get(op.after) ?? tops.size) + 0.5;
}
