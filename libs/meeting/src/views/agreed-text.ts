import { type Op, placesById, type Point, type PointId } from '@gremia/resolution';
import type { ItemState, MeetingState } from '../state';
import { amendmentsOf } from './amendments-of';

/** The top points of the text as moved that these units change, in its order: what an agreed wording may be about. */
export function concernedPoints(state: MeetingState, item: ItemState, unitIds: readonly string[]): readonly PointId[] {
  const base = item.text?.base ?? [];
  const ops = amendmentsOf(state, item).flatMap((amendment) =>
    amendment.ops.filter(({ unit }) => unitIds.includes(unit)),
  );
  const places = placesById(base);
  const touched = new Set(ops.flatMap((op) => topsOf(base, places, op)));
  return base.flatMap(({ id }) => (touched.has(id) ? [id] : []));
}

/**
 * The whole text with an agreed wording in it. `points` are the concerned top points as they are to read, in their
 * order, and new ones between them; a concerned point
 * that is missing is struck. Everything else stays as it was.
 */
export function agreedText(
  base: readonly Point[],
  concerned: readonly PointId[],
  points: readonly Point[],
): readonly Point[] {
  const parts = new Map<PointId, Point[]>();
  let current = concerned.find((id) => points.some((point) => point.id === id)) ?? concerned[0];
  for (const point of points) {
    if (concerned.includes(point.id)) current = point.id;
    if (current !== undefined) parts.set(current, [...(parts.get(current) ?? []), point]);
  }
  return base.flatMap((point) => (concerned.includes(point.id) ? (parts.get(point.id) ?? []) : [point]));
}

/** The top points that an operation changes; none for a new point at the top. */
function topsOf(base: readonly Point[], places: ReturnType<typeof placesById>, op: Op): readonly PointId[] {
  const top = (id: PointId): readonly PointId[] => {
    let place = places.get(id);
    while (place !== undefined && place.parent !== null) place = places.get(place.parent.id);
    return place === undefined ? [] : [place.point.id];
  };
  if (op.k === 'all' || op.k === 'title') return base.map(({ id }) => id);
  const parent = (op.k === 'insert' || op.k === 'move') && op.parent !== undefined ? top(op.parent) : [];
  return op.k === 'insert' ? parent : [...top(op.point), ...parent];
}
