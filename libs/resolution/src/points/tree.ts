import type { Point, PointId } from '../model';

/** A point with the place where it stands. `index` counts among its siblings. */
export interface Placed {
  readonly point: Point;
  readonly parent: Point | null;
  readonly index: number;
  readonly depth: number;
}

/** All points in reading order (a parent before its children). */
export function walk(points: readonly Point[]): Placed[] {
  const found: Placed[] = [];
  const visit = (siblings: readonly Point[], parent: Point | null, depth: number): void => {
    siblings.forEach((point, index) => {
      found.push({ point, parent, index, depth });
      visit(point.children, point, depth + 1);
    });
  };
  visit(points, null, 0);
  return found;
}

/** Every point by its id. */
export function placesById(points: readonly Point[]): Map<PointId, Placed> {
  return new Map(walk(points).map((placed) => [placed.point.id, placed]));
}

/** A point and all that is below it, with other ids; references inside follow as far as `rename` knows their target. */
export function renamePoint(point: Point, rename: (id: PointId) => PointId): Point {
  return {
    ...point,
    id: rename(point.id),
    body: point.body.map((node) => (node.t === 'ref' ? { ...node, to: rename(node.to) } : node)),
    children: point.children.map((child) => renamePoint(child, rename)),
  };
}
