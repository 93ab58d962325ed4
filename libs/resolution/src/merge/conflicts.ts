import { guardOf } from '../amend/edits';
import { isSentenceEnd, sentenceBorders } from '../diff/borders';
import type { Conflict, ConflictKind, Op, Point, PointId, UnitId } from '../model';
import { flatten } from '../points/body';
import { walk } from '../points/tree';
import { circularPlacements } from './circles';
import { conflict, type Own } from './conflict';
import type { SelectedUnit } from './selection';
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
  const signatures = new Map(units.map((unit) => [unit.id, new Set(unit.ops.map(signature))]));
  const has = (unit: UnitId, op: Op): boolean => signatures.get(unit)?.has(signature(op)) === true;
  for (const [x, y] of pairsThatMeet(own, context)) {
    // What a unit does itself, or does as well, does not conflict with it.
    if (x.unit === y.unit || has(x.unit, y.op) || has(y.unit, x.op)) continue;
    const found = meet(x.op, y.op, context) ?? meet(y.op, x.op, context);
    if (found !== null)
      conflicts.push(conflict(found.kind, found.blocking, found.point, [x.unit, y.unit], [x.op.id, y.op.id]));
  }
  return [...conflicts, ...circularPlacements(own, context.parents)];
}

interface Context {
  readonly base: readonly Point[];
  /** Parent of every known point, new ones included. */
  readonly parents: ReadonlyMap<PointId, PointId | null>;
  readonly points: ReadonlyMap<PointId, Point>;
  readonly ordered: ReadonlySet<UnitId>;
  readonly sentences: Map<PointId, readonly number[]>;
}

interface Meeting {
  readonly kind: ConflictKind;
  readonly blocking: boolean;
  readonly point: PointId | null;
}

function contextOf(base: readonly Point[], units: readonly SelectedUnit[], ordered: ReadonlySet<UnitId>): Context {
  const parents = new Map<PointId, PointId | null>();
  const points = new Map<PointId, Point>();
  const add = (tree: readonly Point[], under: PointId | null): void => {
    for (const { point, parent } of walk(tree)) {
      parents.set(point.id, parent?.id ?? under);
      points.set(point.id, point);
    }
  };
  add(base, null);
  for (const op of units.flatMap((unit) => unit.ops)) if (op.k === 'insert') add([op.node], op.parent ?? null);
  return { base, parents, points, ordered, sentences: new Map() };
}

const placeOf = (op: Op): PointId | null => (op.k === 'insert' ? (op.parent ?? null) : 'point' in op ? op.point : null);

/** Does the operation find what it was made for? */
function standsOn(op: Op, { points }: Context): boolean {
  if (op.k === 'all' || op.k === 'title') return true;
  if ((op.k === 'insert' || op.k === 'move') && op.parent !== undefined && !points.has(op.parent)) return false;
  if (op.k === 'insert') return true;
  const point = points.get(op.point);
  if (point === undefined) return false;
  if (op.k !== 'text') return true;
  const flat = flatten(point.body);
  return op.at[1] <= flat.tokens.length && guardOf(flat, op.at) === op.was;
}

/** Pairs that have a point, a place or an ancestor in common; the others cannot conflict. */
function* pairsThatMeet(own: readonly Own[], context: Context): Generator<[Own, Own]> {
  const sweeping = own.filter(
    ({ op }) => op.k === 'all' || op.k === 'title' || op.k === 'delete' || op.k === 'replace',
  );
  const byPlace = new Map<string, Own[]>();
  for (const item of own) {
    const key =
      item.op.k === 'insert' || item.op.k === 'move'
        ? `>${item.op.parent ?? ''}/${item.op.after ?? ''}`
        : (placeOf(item.op) ?? '');
    for (const place of item.op.k === 'move' ? [key, item.op.point] : [key])
      byPlace.set(place, [...(byPlace.get(place) ?? []), item]);
  }
  const seen = new Set<string>();
  const once = (x: Own, y: Own): boolean => {
    const key = [x.op.id, y.op.id].sort().join('\n');
    return x !== y && !seen.has(key) && seen.add(key).has(key);
  };
  for (const group of byPlace.values())
    for (const [index, x] of group.entries()) for (const y of group.slice(index + 1)) if (once(x, y)) yield [x, y];
  for (const x of sweeping)
    for (const y of own) if ((x.op.k === 'all' || isBelow(y.op, x.op, context)) && once(x, y)) yield [x, y];
}

function isBelow(op: Op, above: Op, { parents }: Context): boolean {
  if (!('point' in above)) return false;
  const start = op.k === 'insert' ? (op.parent ?? null) : 'point' in op ? op.point : null;
  const starts = op.k === 'move' ? [start, op.parent ?? null] : [start];
  return starts.some((from) => {
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

type TextOp = Extract<Op, { k: 'text' }>;

function textAgainstText(x: TextOp, y: TextOp, context: Context): Meeting | null {
  const [first, second] = x.at[0] < y.at[0] || (x.at[0] === y.at[0] && x.at[1] <= y.at[1]) ? [x, y] : [y, x];
  const point = x.point;
  if (first.at[0] === second.at[0] && first.at[1] === second.at[1] && first.at[0] === first.at[1]) {
    const settled = context.ordered.has(x.unit) && context.ordered.has(y.unit);
    return { kind: 'same-place', blocking: !settled, point };
  }
  if (second.at[0] < first.at[1]) return { kind: 'same-range', blocking: true, point };
  if (second.at[0] === first.at[1] || inOneSentence(first, second, context))
    return { kind: 'touching', blocking: false, point };
  return null;
}

/** Two changes of one sentence make a sentence that nobody moved; a person should read it. */
function inOneSentence(first: TextOp, second: TextOp, { points, sentences }: Context): boolean {
  const point = points.get(first.point);
  if (point === undefined) return false;
  const borders = sentences.get(point.id) ?? sentenceBorders(flatten(point.body).tokens);
  sentences.set(point.id, borders);
  return !borders.some(
    (border) =>
      border <= second.at[0] && (border > first.at[1] || (border === first.at[1] && endsSentence(first, borders))),
  );
}

/** Does a change that reaches to the end of a sentence leave one ended? */
function endsSentence({ at, now }: TextOp, borders: readonly number[]): boolean {
  const last = flatten(now).tokens.at(-1);
  return last === undefined ? borders.includes(at[0]) : isSentenceEnd(last);
}
