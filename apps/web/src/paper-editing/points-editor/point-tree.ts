import {
  carryStarts,
  placesById,
  walk,
  withStart,
  type Inline,
  type Point,
  type PointId,
  type Scheme,
} from '@gremia/resolution';

/** Where a point stands: below which one, and after which of its siblings; null means at the beginning. */
export interface Place {
  readonly parent: PointId | null;
  readonly after: PointId | null;
}

/** How a point is numbered that has no sibling to learn from: 01, below it a., below that (1). */
const SCHEMES: readonly Scheme[] = ['01', 'a.', '(1)', 'a.'];
const DEEPEST = SCHEMES.length - 1;

const childrenOf = (points: readonly Point[], parent: PointId | null): readonly Point[] =>
  parent === null ? points : (placesById(points).get(parent)?.point.children ?? []);

const depthOf = (points: readonly Point[], parent: PointId | null): number =>
  parent === null ? 0 : (placesById(points).get(parent)?.depth ?? 0) + 1;

/** The numbering a new point gets at this place: that of its siblings. */
export function schemeAt(points: readonly Point[], parent: PointId | null): Scheme {
  const numbered = childrenOf(points, parent).find(({ scheme }) => scheme !== 'none');
  if (numbered !== undefined) return numbered.scheme;
  const usual = SCHEMES[Math.min(depthOf(points, parent), DEEPEST)] ?? 'a.';
  const above = parent === null ? undefined : placesById(points).get(parent)?.point.scheme;
  return usual === above ? otherThan(usual) : usual;
}

const otherThan = (scheme: Scheme): Scheme => (scheme === 'a.' ? '(1)' : 'a.');

/**
 * Gives a point another numbering; below it no level may be numbered like the one above, or "a. a." could not be cited
 * ("1.1.1" below "1.1" can).
 */
function renumber(point: Point, scheme: Scheme): Point {
  const children = point.children.map((child) =>
    child.scheme === scheme && scheme !== 'none' && scheme !== '1.1' ? renumber(child, otherThan(scheme)) : child,
  );
  return withStart({ ...point, scheme, children }, {});
}

export function placeOf(points: readonly Point[], id: PointId): Place | null {
  const placed = placesById(points).get(id);
  if (placed === undefined) return null;
  const parent = placed.parent?.id ?? null;
  return { parent, after: childrenOf(points, parent)[placed.index - 1]?.id ?? null };
}

/**
 * Rebuilds the siblings below `parent`; everything else stays the same object. A list goes on beginning with its
 * number, whichever of its points is first.
 */
function withChildren(
  points: readonly Point[],
  parent: PointId | null,
  change: (siblings: readonly Point[]) => readonly Point[],
): readonly Point[] {
  if (parent === null) return carryStarts(points, change(points));
  return points.map((point) => {
    if (point.id === parent) return { ...point, children: carryStarts(point.children, change(point.children)) };
    return point.children.length === 0 ? point : { ...point, children: withChildren(point.children, parent, change) };
  });
}

export function insertAt(points: readonly Point[], { parent, after }: Place, node: Point): readonly Point[] {
  return withChildren(points, parent, (siblings) => {
    const index = after === null ? 0 : siblings.findIndex(({ id }) => id === after) + 1;
    return [...siblings.slice(0, index), node, ...siblings.slice(index)];
  });
}

export function removePoint(points: readonly Point[], id: PointId): readonly Point[] {
  const place = placeOf(points, id);
  return place === null
    ? points
    : withChildren(points, place.parent, (siblings) => siblings.filter((point) => point.id !== id));
}

const mapPoint = (points: readonly Point[], id: PointId, change: (point: Point) => Point): readonly Point[] =>
  points.map((point) =>
    point.id === id ? change(point) : { ...point, children: mapPoint(point.children, id, change) },
  );

export const setBody = (points: readonly Point[], id: PointId, body: readonly Inline[]): readonly Point[] =>
  mapPoint(points, id, (point) => ({ ...point, body }));

/** Takes the number from a point, or gives it the one its place asks for. */
export function toggleNumber(points: readonly Point[], id: PointId): readonly Point[] {
  const place = placeOf(points, id);
  if (place === null) return points;
  return withChildren(points, place.parent, (siblings) =>
    siblings.map((point) =>
      point.id === id
        ? withStart(
            { ...point, scheme: point.scheme === 'none' ? schemeAt(removePoint(points, id), place.parent) : 'none' },
            {},
          )
        : point,
    ),
  );
}

/**
 * Moves a point with all below it. It takes the numbering of its new level, unless it has none. A point cannot go below
 * itself.
 */
export function movePoint(points: readonly Point[], id: PointId, to: Place): readonly Point[] {
  const found = placesById(points).get(id)?.point;
  if (found === undefined || to.after === id || walk([found]).some(({ point }) => point.id === to.parent))
    return points;
  // The number that its list began with stays where it was.
  const node = withStart(found, {});
  const rest = removePoint(points, id);
  const sameLevel = placeOf(points, id)?.parent === to.parent;
  const scheme = node.scheme === 'none' || sameLevel ? node.scheme : schemeAt(rest, to.parent);
  return insertAt(rest, to, scheme === node.scheme ? node : renumber(node, scheme));
}

export type Step = 'up' | 'down' | 'in' | 'out';

/** The place one step away; null when there is none. `in` goes below the sibling before, `out` behind the parent. */
export function stepPlace(points: readonly Point[], id: PointId, step: Step): Place | null {
  const placed = placesById(points).get(id);
  if (placed === undefined) return null;
  const { index, depth } = placed;
  const parent = placed.parent?.id ?? null;
  const siblings = childrenOf(points, parent);
  const before = siblings[index - 1];
  if (step === 'up') return before === undefined ? null : { parent, after: siblings[index - 2]?.id ?? null };
  if (step === 'down')
    return siblings[index + 1] === undefined ? null : { parent, after: siblings[index + 1]?.id ?? null };
  if (step === 'in')
    return before === undefined || depth >= DEEPEST
      ? null
      : { parent: before.id, after: before.children.at(-1)?.id ?? null };
  return placed.parent === null
    ? null
    : { parent: placeOf(points, placed.parent.id)?.parent ?? null, after: placed.parent.id };
}

/**
 * Puts a struck point of the base back: behind the nearest sibling before it that is still there, below its parent
 * where that is still there.
 */
export function restorePoint(points: readonly Point[], base: readonly Point[], id: PointId): readonly Point[] {
  const placed = placesById(base).get(id);
  if (placed === undefined) return points;
  const now = placesById(points);
  const parent = placed.parent !== null && now.has(placed.parent.id) ? placed.parent.id : null;
  const siblings = placed.parent?.children ?? base;
  const before = siblings
    .slice(0, placed.index)
    .findLast((sibling) => (now.get(sibling.id)?.parent?.id ?? null) === parent && now.has(sibling.id));
  const survivors = placed.point.children.filter((child) => !now.has(child.id));
  return insertAt(points, { parent, after: before?.id ?? null }, { ...placed.point, children: survivors });
}
