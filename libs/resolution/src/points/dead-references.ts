import type { Inline, Point, PointId } from '../model';
import { deadLabel, printReference } from './body';
import { citationsOf } from './labels';
import { walk } from './tree';

/** The names of all points of `after`, and of the points of `base` that are gone. */
export function citationsWithDead(base: readonly Point[], after: readonly Point[]): Map<PointId, string> {
  const names = citationsOf(after);
  for (const [id, label] of citationsOf(base)) if (!names.has(id)) names.set(id, deadLabel(label));
  return names;
}

/**
 * References that know the number of a gone point forget it where the base has this point: whether it is gone is for
 * the operations to say.
 */
export function reviveReferences(base: readonly Point[], text: readonly Point[]): Point[] {
  const present = new Set(walk(base).map(({ point }) => point.id));
  const revive = (node: Inline): Inline =>
    node.t === 'ref' && present.has(node.to) ? { t: 'ref', to: node.to, form: node.form } : node;
  const visit = (point: Point): Point => ({
    ...point,
    body: point.body.map(revive),
    children: point.children.map(visit),
  });
  return text.map(visit);
}

type Reference = Extract<Inline, { t: 'ref' }>;

/** Writes out the references to points that are gone, so that the text can stand without its base. */
export const writeDeadReferences = (base: readonly Point[], after: readonly Point[]): Point[] =>
  eachDead(base, after, (node, oldLabel) => ({ t: 'text', s: printReference(node, deadLabel(oldLabel)) }));

/** Notes in the references to points that are gone what these were called; they stay references. */
export const noteDeadReferences = (base: readonly Point[], after: readonly Point[]): Point[] =>
  eachDead(base, after, (node, gone) => ({ ...node, gone }));

function eachDead(
  base: readonly Point[],
  after: readonly Point[],
  write: (node: Reference, oldLabel: string) => Inline,
): Point[] {
  const present = new Set(walk(after).map(({ point }) => point.id));
  const names = citationsOf(base);
  const settle = (node: Inline): Inline => {
    const oldLabel = node.t !== 'ref' || present.has(node.to) ? undefined : (names.get(node.to) ?? node.gone);
    return node.t !== 'ref' || oldLabel === undefined ? node : write(node, oldLabel);
  };
  const visit = (point: Point): Point => ({
    ...point,
    body: point.body.map(settle),
    children: point.children.map(visit),
  });
  return after.map(visit);
}
