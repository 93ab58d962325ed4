import type { Op, Point } from '../model';
import { amend, type Amended } from './tree';

/**
 * The text after the operations. Labels follow the new positions by themselves. Without operations the result equals the base.
 *
 * @throws ResolutionError as `mergeUnits` prevents it: `base-changed`, `overlap`, `unknown-point`
 */
export function applyOperations(base: readonly Point[], ops: readonly Op[]): Point[] {
  return amend(base, ops).flatMap(toPoint);
}

function toPoint(node: Amended): Point[] {
  return node.state === 'deleted' ? [] : [{ id: node.id, scheme: node.scheme, body: node.body, children: node.children.flatMap(toPoint) }];
}
