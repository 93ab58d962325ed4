import { alignPoints } from '../diff/align';
import { newEffort } from '../diff/effort';
import { longestIncreasing } from '../diff/stable';
import type { MarkedPoint, Point, PointId } from '../model';
import { citationsOf, labelsOf } from '../points/labels';
import { renamePoint, walk } from '../points/tree';
import { segmentsOfBodies, wholeBody, type LabelPair } from './body-segments';

/**
 * Two whole versions of a text, marked point by point in the reading order of the new one; struck points stand where
 * they stood. Points are aligned by id, else by the
 * likeness of their texts; a point that stands elsewhere is `moved` and its text still compared. Ids are those of `a`,
 * of new points those of `b`.
 */
export function compareVersions(a: readonly Point[], b: readonly Point[]): MarkedPoint[] {
  const aligned = alignPoints(a, b);
  const known = new Set(walk(a).map(({ point }) => point.id));
  // A point that is new but has the id of an old one (both texts parsed on their own) gets another id.
  const finalId = (id: PointId): PointId => aligned.toOld.get(id) ?? (known.has(id) ? `new:${id}` : id);
  const after = b.map((point) => renamePoint(point, finalId));
  const labels: LabelPair = { old: citationsOf(a), new: citationsOf(after) };
  const [oldLabels, newLabels] = [labelsOf(a), labelsOf(after)];
  const parents = new Map(walk(a).map(({ point, parent }) => [point.id, parent?.id ?? null]));
  const byId = new Map(walk(a).map(({ point }) => [point.id, point]));
  const arrived = new Set(walk(after).map(({ point }) => point.id));
  const marked: MarkedPoint[] = [];
  const effort = newEffort();

  const strike = (point: Point, depth: number): void => {
    if (arrived.has(point.id)) return;
    marked.push({
      id: point.id,
      depth,
      change: 'deleted',
      oldLabel: oldLabels.get(point.id) ?? '',
      newLabel: null,
      segments: wholeBody('delete', point.body, labels.old),
    });
    for (const child of point.children) strike(child, depth + 1);
  };
  const visit = (
    siblings: readonly Point[],
    oldSiblings: readonly Point[],
    parent: PointId | null,
    depth: number,
  ): void => {
    const oldIndex = new Map(oldSiblings.map((old, index) => [old.id, index]));
    const stayed = siblings.filter((point) => byId.has(point.id) && parents.get(point.id) === parent);
    const kept = longestIncreasing(stayed.map((point) => oldIndex.get(point.id) ?? 0));
    const stable = new Set(stayed.filter((_, index) => kept.has(index)).map((point) => point.id));
    let next = 0;
    const strikeUpTo = (id: PointId | null): void => {
      const end = id === null ? oldSiblings.length : (oldIndex.get(id) ?? next);
      for (; next < end; next += 1) {
        const old = oldSiblings[next];
        if (old !== undefined) strike(old, depth);
      }
      if (id !== null) next = end + 1;
    };
    const strikeHere = (): void => {
      for (let old = oldSiblings[next]; old !== undefined && !arrived.has(old.id); old = oldSiblings[next]) {
        strike(old, depth);
        next += 1;
      }
    };
    for (const point of siblings) {
      const old = byId.get(point.id);
      if (stable.has(point.id)) strikeUpTo(point.id);
      else strikeHere();
      const segments =
        old === undefined
          ? wholeBody('insert', point.body, labels.new)
          : segmentsOfBodies(old.body, point.body, labels, effort);
      const changed = segments.some((segment) => segment.op !== 'equal') || old?.scheme !== point.scheme;
      const change = old === undefined ? 'inserted' : stable.has(point.id) ? (changed ? 'changed' : 'equal') : 'moved';
      marked.push({
        id: point.id,
        depth,
        change,
        oldLabel: old === undefined ? null : (oldLabels.get(point.id) ?? ''),
        newLabel: newLabels.get(point.id) ?? '',
        segments,
      });
      visit(point.children, old?.children ?? [], point.id, depth + 1);
    }
    strikeUpTo(null);
  };
  visit(after, a, null, 0);
  return marked;
}
