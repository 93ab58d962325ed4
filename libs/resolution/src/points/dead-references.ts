import type { Inline, Point, PointId } from '../model';
import { printReference } from './body';
import { citationsOf } from './labels';
import { walk } from './tree';

/** How a reference to a struck point is called: by its old number, and that it is gone, since that number may belong to another point by now. */
export const deadLabel = (oldLabel: string): string => `${oldLabel} (gestrichen)`;

/** The names of all points of `after`, and of the points of `base` that are gone. */
export function citationsWithDead(base: readonly Point[], after: readonly Point[]): Map<PointId, string> {
  const names = citationsOf(after);
  for (const [id, label] of citationsOf(base)) if (!names.has(id)) names.set(id, deadLabel(label));
  return names;
}

/** Writes out the references to points that are gone, so that the text can stand without its base. */
export function writeDeadReferences(base: readonly Point[], after: readonly Point[]): Point[] {
  const present = new Set(walk(after).map(({ point }) => point.id));
  const names = citationsOf(base);
  const settle = (node: Inline): Inline => {
    if (node.t !== 'ref' || present.has(node.to) || !names.has(node.to)) return node;
    return { t: 'text', s: printReference(node, deadLabel(names.get(node.to) ?? '')) };
  };
  const write = (point: Point): Point => ({ ...point, body: point.body.map(settle), children: point.children.map(write) });
  return after.map(write);
}
