import { sentenceBorders } from '../diff/borders';
import type { ConflictKind, Point, PointId, UnitId } from '../model';
import { flatten, type FlatBody } from '../points/body';
import { walk } from '../points/tree';
import type { SelectedUnit } from './selection';

/** What has to be known of a base and of the units on it to find their conflicts. */
export interface Context {
  readonly base: readonly Point[];
  /** Parent of every known point, new ones included. */
  readonly parents: ReadonlyMap<PointId, PointId | null>;
  readonly points: ReadonlyMap<PointId, Point>;
  readonly ordered: ReadonlySet<UnitId>;
  /** The body of a point in tokens, and its sentences; each is cut once. */
  readonly bodyOf: (point: Point) => CutBody;
}

export interface CutBody {
  readonly flat: FlatBody;
  readonly borders: readonly number[];
}

/** Where two operations meet, and what that means. */
export interface Meeting {
  readonly kind: ConflictKind;
  readonly blocking: boolean;
  readonly point: PointId | null;
}

export function contextOf(
  base: readonly Point[],
  units: readonly SelectedUnit[],
  ordered: ReadonlySet<UnitId>,
): Context {
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
  const bodies = new Map<PointId, CutBody>();
  const bodyOf = (point: Point): CutBody => {
    const known = bodies.get(point.id);
    if (known !== undefined) return known;
    const flat = flatten(point.body);
    const cut = { flat, borders: sentenceBorders(flat.tokens) };
    bodies.set(point.id, cut);
    return cut;
  };
  return { base, parents, points, ordered, bodyOf };
}
