import { isGuarded } from '../amend/edits';
import { groupBy } from '../group-by';
import type { Conflict, Op, Point, PointId, UnitId } from '../model';
import { circularPlacements } from './circles';
import { conflict, type Own } from './conflict';
import { contextOf, type Context, type Meeting } from './context';
import type { SelectedUnit } from './selection';
import { textAgainstText, textsThatMeet, type OwnText } from './text-conflicts';
import { signature } from './twins';

/**
 * Every conflict among the units, and between a unit and the base. Does not depend on the order of the units.
 * Operations on different points never conflict, unless
 * one strikes or replaces what holds the other.
 *
 * @param ordered units whose order among each other is settled: new text of theirs at one place stands in this order
 *   and does not conflict
 */
export function findConflicts(
  base: readonly Point[],
  units: readonly SelectedUnit[],
  ordered: ReadonlySet<UnitId> = new Set(),
): Conflict[] {
  const context = contextOf(base, units, ordered);
  const own = units.flatMap((unit) => unit.ops.map((op): Own => ({ op, unit: unit.id })));
  const conflicts = own
    .filter(({ op }) => !standsOn(op, context))
    .map(({ op, unit }) => conflict('base-changed', true, placeOf(op), [unit], [op.id]));
  const doing = new Map(own.map(({ op }) => [op, signature(op)]));
  const done = new Map(units.map(({ id, ops }) => [id, new Set(ops.map((op) => doing.get(op)))]));
  const has = (unit: UnitId, op: Op): boolean => done.get(unit)?.has(doing.get(op)) === true;
  for (const [x, y] of pairsThatMeet(own, context)) {
    // What a unit does itself, or does as well, does not conflict with it.
    if (x.unit === y.unit || has(x.unit, y.op) || has(y.unit, x.op)) continue;
    const found = meet(x.op, y.op, context) ?? meet(y.op, x.op, context);
    if (found !== null)
      conflicts.push(conflict(found.kind, found.blocking, found.point, [x.unit, y.unit], [x.op.id, y.op.id]));
  }
  return [...conflicts, ...circularPlacements(own, context.parents)];
}

/** The units that could not be adopted by themselves: what they are about is there with another unit only. */
export function unitsThatNeedOthers(base: readonly Point[], units: readonly SelectedUnit[]): UnitId[] {
  const shared = contextOf(base, [], new Set());
  return units.flatMap((unit) => {
    const addsPoints = unit.ops.some((op) => op.k === 'insert');
    const context = addsPoints ? contextOf(base, [unit], new Set()) : shared;
    const own = unit.ops.map((op): Own => ({ op, unit: unit.id }));
    const stands = unit.ops.every((op) => standsOn(op, context));
    return stands && circularPlacements(own, context.parents).length === 0 ? [] : [unit.id];
  });
}

const placeOf = (op: Op): PointId | null => (op.k === 'insert' ? (op.parent ?? null) : 'point' in op ? op.point : null);

/** Does the operation find what it was made for? */
function standsOn(op: Op, { points, bodyOf }: Context): boolean {
  if (op.k === 'all' || op.k === 'title') return true;
  if ((op.k === 'insert' || op.k === 'move') && op.parent !== undefined && !points.has(op.parent)) return false;
  if (op.k === 'insert') return true;
  const point = points.get(op.point);
  if (point === undefined) return false;
  if (op.k !== 'text') return true;
  const { flat } = bodyOf(point);
  return isGuarded(flat, op, op.at);
}

/** Pairs that have a point, a place or an ancestor in common; the others cannot conflict. */
function* pairsThatMeet(own: readonly Own[], context: Context): Generator<[Own, Own]> {
  const seen = new Set<string>();
  const once = (x: Own, y: Own): boolean => {
    const key = x.op.id < y.op.id ? `${x.op.id}\n${y.op.id}` : `${y.op.id}\n${x.op.id}`;
    return x !== y && !seen.has(key) && seen.add(key).has(key);
  };
  for (const pairs of [pairsAtOnePlace(own, context), pairsBelow(own, context)])
    for (const [x, y] of pairs) if (once(x, y)) yield [x, y];
}

function* pairsAtOnePlace(own: readonly Own[], context: Context): Generator<[Own, Own]> {
  const atPlaces = own.flatMap((item) => placesOf(item.op).map((place) => ({ place, item })));
  for (const group of groupBy(atPlaces, ({ place }) => place).values()) {
    const items = group.map(({ item }) => item);
    const texts = items.filter((item): item is OwnText => item.op.k === 'text');
    const others = items.filter(({ op }) => op.k !== 'text');
    yield* textsThatMeet(texts, context);
    for (const [index, x] of others.entries()) for (const y of [...others.slice(index + 1), ...texts]) yield [x, y];
  }
}

function placesOf(op: Op): readonly string[] {
  if (op.k !== 'insert' && op.k !== 'move') return [placeOf(op) ?? ''];
  const place = `>${op.parent ?? ''}/${op.after ?? ''}`;
  return op.k === 'move' ? [place, op.point] : [place];
}

/** What strikes or replaces a point, with all that is about it or below it; a new text of everything with all. */
function* pairsBelow(own: readonly Own[], { parents }: Context): Generator<[Own, Own]> {
  const sweeping = groupBy(
    own.filter(({ op }) => op.k === 'delete' || op.k === 'replace'),
    ({ op }) => ('point' in op ? op.point : ''),
  );
  const everything = own.filter(({ op }) => op.k === 'all');
  for (const y of own) {
    for (const x of everything) yield [x, y];
    for (const start of startsOf(y.op))
      for (let id = start; id !== null; id = parents.get(id) ?? null)
        for (const x of sweeping.get(id) ?? []) yield [x, y];
  }
}

/** The points from which one goes up to see what an operation lies below. */
function startsOf(op: Op): readonly (PointId | null)[] {
  const start = op.k === 'insert' ? (op.parent ?? null) : 'point' in op ? op.point : null;
  return op.k === 'move' ? [start, op.parent ?? null] : [start];
}

function isBelow(op: Op, above: Op, { parents }: Context): boolean {
  if (!('point' in above)) return false;
  return startsOf(op).some((from) => {
    for (let id = from; id !== null; id = parents.get(id) ?? null) if (id === above.point) return true;
    return false;
  });
}

/** What happens where `x` meets `y`; asked in both directions. */
function meet(x: Op, y: Op, context: Context): Meeting | null {
  if (x.k === 'all') return { kind: 'edit-against-replace', blocking: true, point: null };
  if (x.k === 'title') return y.k === 'title' ? { kind: 'same-range', blocking: true, point: null } : null;
  if (x.k === 'delete') return isBelow(y, x, context) ? againstDelete(x.point, y) : null;
  if (x.k === 'replace' && 'point' in y && y.point === x.point && y.k !== 'move') {
    if (y.k === 'text') return { kind: 'edit-against-replace', blocking: true, point: x.point };
    return y.k === 'replace' ? { kind: 'same-range', blocking: true, point: x.point } : null;
  }
  if (x.k === 'replace' && x.node.children.length > 0 && isBelow(y, x, context))
    return { kind: 'edit-against-replace', blocking: true, point: x.point };
  if (x.k === 'move' && y.k === 'move' && x.point === y.point)
    return { kind: 'move-against-move', blocking: true, point: x.point };
  if ((x.k === 'insert' || x.k === 'move') && (y.k === 'insert' || y.k === 'move')) return samePlace(x, y);
  return x.k === 'text' && y.k === 'text' && x.point === y.point ? textAgainstText(x, y, context) : null;
}

function againstDelete(point: PointId, y: Op): Meeting | null {
  if (y.k === 'delete') return null;
  const below = y.k === 'insert' || (y.k === 'move' && y.point !== point);
  return { kind: below ? 'below-deleted' : 'edit-against-delete', blocking: true, point };
}

/** Two new points at one place are both good; only their order is a question. */
function samePlace(x: Extract<Op, { k: 'insert' | 'move' }>, y: Extract<Op, { k: 'insert' | 'move' }>): Meeting | null {
  const same = (x.parent ?? null) === (y.parent ?? null) && x.after === y.after;
  return same ? { kind: 'same-place', blocking: false, point: x.parent ?? null } : null;
}
