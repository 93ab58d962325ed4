import type { Op, Point } from '../model';
import { writeDeadReferences } from '../points/dead-references';
import { carryStarts, withStart } from '../points/starts';
import { amend, type Amended } from './tree';

/**
 * The text after the operations. Labels follow the new positions by themselves. Without operations the result equals
 * the base. A
 * reference to a struck point is written out ("BP 04 (gestrichen)").
 *
 * @throws ResolutionError as `mergeUnits` prevents it: `base-changed`, `overlap`, `unknown-point`
 */
export function applyOperations(base: readonly Point[], ops: readonly Op[]): Point[] {
  return writeDeadReferences(base, applyWithDeadReferences(base, ops));
}

/** As `applyOperations`, references to struck points still being nodes. */
export function applyWithDeadReferences(base: readonly Point[], ops: readonly Op[]): Point[] {
  return toPoints(base, amend(base, ops));
}

/** What is left of siblings; a list goes on beginning with its number. */
function toPoints(before: readonly Point[], nodes: readonly Amended[]): Point[] {
  const known = new Set(before.map(({ id }) => id));
  const left = nodes
    .filter(({ state }) => state !== 'deleted')
    .map((node): Point => {
      const { id, scheme, start, stem, body, base, children } = node;
      const point = { id, scheme, body, children: toPoints(base?.children ?? [], children) };
      // The number that a list began with stays there when a point of it comes here.
      const isFromElsewhere = node.state === 'moved' && !known.has(id) && node.replacedBy === null;
      return isFromElsewhere ? point : withStart(point, { start, stem });
    });
  return carryStarts(before, left);
}
