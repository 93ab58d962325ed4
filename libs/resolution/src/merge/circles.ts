import type { Conflict, Op, PointId } from '../model';
import { conflict, type Own } from './conflict';

type Placement = Extract<Op, { k: 'insert' | 'move' }>;

/** Moves that together put points below each other, or each behind the other. */
export function circularPlacements(own: readonly Own[], parents: ReadonlyMap<PointId, PointId | null>): Conflict[] {
  const placements = own.filter(
    (item): item is Own & { op: Placement } => item.op.k === 'insert' || item.op.k === 'move',
  );
  const above = new Map(parents);
  const before = new Map<PointId, PointId | null>();
  for (const { op } of placements) {
    if (op.k === 'move') above.set(op.point, op.parent ?? null);
    before.set(placedPoint(op), op.after);
  }
  return [...findCircles(placements, above), ...findCircles(placements, before)];
}

const placedPoint = (op: Placement): PointId => (op.k === 'insert' ? op.node.id : op.point);

function findCircles(
  placements: readonly (Own & { op: Placement })[],
  next: ReadonlyMap<PointId, PointId | null>,
): Conflict[] {
  const ending = new Set<PointId>();
  return placements.flatMap(({ op }) => {
    if (endsFrom(placedPoint(op), next, ending)) return [];
    const way = new Set<PointId>();
    for (let id: PointId | null = placedPoint(op); id !== null; id = next.get(id) ?? null) {
      if (!way.has(id)) {
        way.add(id);
        continue;
      }
      const involved = placements.filter((other) => way.has(placedPoint(other.op)));
      const units = involved.map((other) => other.unit);
      const ops = involved.map((other) => other.op.id);
      // All that stand in one circle find the same conflict.
      const [point = null] = involved.map((other) => placedPoint(other.op)).sort();
      return [conflict('move-against-move', true, point, units, ops)];
    }
    return [];
  });
}

/**
 * Whether the way from a point comes to an end. Every point on a way that does is remembered in `ending`, so that a
 * long row of new points is walked once and not once from each of them.
 */
function endsFrom(start: PointId, next: ReadonlyMap<PointId, PointId | null>, ending: Set<PointId>): boolean {
  const way = new Set<PointId>();
  for (let id: PointId | null = start; id !== null && !ending.has(id); id = next.get(id) ?? null) {
    if (way.has(id)) return false;
    way.add(id);
  }
  for (const id of way) ending.add(id);
  return true;
}
