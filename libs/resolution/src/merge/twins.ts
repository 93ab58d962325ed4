import type { Inline, Op, Point, PointId } from '../model';
import { guardText } from '../points/body';
import { renamePoint, walk } from '../points/tree';
import type { SelectedUnit } from './selection';

/** Equal for operations that do the same, whoever moved them; asked after `unifyTwins`. */
export function signature(op: Op): string {
  switch (op.k) {
    case 'text':
      return JSON.stringify([op.k, op.point, op.at, guardText(op.now).replace(/\s+/gu, ' ')]);
    case 'insert':
      return JSON.stringify([op.k, op.node.id]);
    case 'delete':
      return JSON.stringify([op.k, op.point]);
    case 'replace':
      return JSON.stringify([op.k, op.point, contentOf(op.node)]);
    case 'move':
      return JSON.stringify([op.k, op.point, op.parent ?? null, op.after]);
    case 'all':
      return JSON.stringify([op.k, op.points.map(contentOf)]);
    case 'title':
      return JSON.stringify([op.k, op.now]);
  }
}

/** How a point reads with all below it, without ids: equal for two points that say the same. */
export const wordsOf = (node: Point): string => JSON.stringify(contentOf(node));

const contentOf = (node: Point): unknown =>
  walk([node]).map(({ point: { scheme, start, stem, body }, depth }) => [
    depth,
    start === undefined ? scheme : [scheme, start, stem ?? ''],
    guardText(body).replace(/\s+/gu, ' '),
  ]);

/**
 * Two amendments that insert the same point at the same place mean one point. It keeps the id that the first of them
 * gave it, in all operations of the others too. Two
 * equal points of one amendment stay two.
 */
export function unifyTwins(units: readonly SelectedUnit[]): SelectedUnit[] {
  const known = new Map<string, { readonly node: Point; readonly amendmentId: string }>();
  const renames = new Map<string, Map<PointId, PointId>>();
  const counted = new Map<string, number>();
  for (const { amendmentId, ops } of units) {
    const names = renames.get(amendmentId) ?? new Map<PointId, PointId>();
    renames.set(amendmentId, names);
    for (const op of ops) {
      if (op.k !== 'insert') continue;
      const place = JSON.stringify([
        names.get(op.parent ?? '') ?? op.parent ?? null,
        names.get(op.after ?? '') ?? op.after,
        contentOf(op.node),
      ]);
      const count = (counted.get(`${amendmentId} ${place}`) ?? 0) + 1;
      counted.set(`${amendmentId} ${place}`, count);
      const twin = known.get(`${place} ${count}`);
      if (twin === undefined) known.set(`${place} ${count}`, { node: op.node, amendmentId });
      else if (twin.amendmentId !== amendmentId) pairIds(op.node, twin.node, names);
    }
  }
  return units.map((unit) => {
    const names = renames.get(unit.amendmentId);
    return names === undefined || names.size === 0
      ? unit
      : { ...unit, ops: unit.ops.map((op) => renameOp(op, (id) => names.get(id) ?? id)) };
  });
}

function pairIds(own: Point, other: Point, names: Map<PointId, PointId>): void {
  const others = walk([other]);
  walk([own]).forEach(({ point }, index) => names.set(point.id, others[index]?.point.id ?? point.id));
}

function renameOp(op: Op, rename: (id: PointId) => PointId): Op {
  const place = (where: Extract<Op, { k: 'insert' | 'move' }>): { parent?: PointId; after: PointId | null } => ({
    ...(where.parent === undefined ? {} : { parent: rename(where.parent) }),
    after: where.after === null ? null : rename(where.after),
  });
  const body = (nodes: readonly Inline[]): Inline[] =>
    nodes.map((node) => (node.t === 'ref' ? { ...node, to: rename(node.to) } : node));
  switch (op.k) {
    case 'text':
      return { ...op, point: rename(op.point), now: body(op.now) };
    case 'insert':
      return { ...op, ...place(op), node: renamePoint(op.node, rename) };
    case 'move':
      return { ...op, ...place(op), point: rename(op.point) };
    case 'delete':
      return { ...op, point: rename(op.point) };
    case 'replace':
      return { ...op, point: rename(op.point), node: renamePoint(op.node, rename) };
    case 'all':
    case 'title':
      return op;
  }
}
