import type { Op, Point } from '../model';
import { writeDeadReferences } from '../points/dead-references';
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
  return amend(base, ops).flatMap(toPoint);
}

function toPoint(node: Amended): Point[] {
  return node.state === 'deleted'
    ? []
    : [{ id: node.id, scheme: node.scheme, body: node.body, children: node.children.flatMap(toPoint) }];
}
