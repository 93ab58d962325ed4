import { amend, type Amended } from '../amend/tree';
import { applyOperations } from '../amend/apply';
import { newEffort, type Effort } from '../diff/effort';
import type { MarkedPoint, Op, Point, Segment } from '../model';
import { citationsWithDead } from '../points/dead-references';
import { citationsOf, labelsOf } from '../points/labels';
import { segmentsOfBodies, segmentsOfEdits, wholeBody, type LabelPair } from './body-segments';

/**
 * The base with the operations marked in it, in reading order: struck points at their old place, moved ones at the new
 * place. Segments carry the id of their operation;
 * a reference whose number changes is marked without one. The new label of an inserted point says so: `07 (neu)`.
 *
 * @throws ResolutionError as `applyOperations` does
 */
export function markAmendment(base: readonly Point[], ops: readonly Op[]): MarkedPoint[] {
  const result = applyOperations(base, ops);
  const labels: LabelPair = { old: citationsOf(base), new: citationsWithDead(base, result) };
  const [oldLabels, newLabels] = [labelsOf(base), labelsOf(result)];
  const marked: MarkedPoint[] = [];
  const effort = newEffort();
  const visit = (nodes: readonly Amended[], depth: number): void => {
    for (const node of nodes) {
      if (node.state === 'deleted' && node.base === null) continue;
      const segments = segmentsOf(node, labels, effort);
      const newLabel = node.state === 'deleted' ? null : (newLabels.get(node.id) ?? '');
      marked.push({
        id: node.id,
        depth,
        change:
          node.state === 'kept'
            ? segments.some((segment) => segment.op !== 'equal') || node.replacedBy !== null
              ? 'changed'
              : 'equal'
            : node.state,
        oldLabel: node.base === null ? null : (oldLabels.get(node.id) ?? ''),
        newLabel: node.state === 'inserted' && newLabel !== null && newLabel !== '' ? `${newLabel} (neu)` : newLabel,
        segments,
      });
      visit(node.children, depth + 1);
    }
  };
  visit(amend(base, ops), 0);
  return marked;
}

function segmentsOf(node: Amended, labels: LabelPair, effort: Effort): Segment[] {
  if (node.base === null) return wholeBody('insert', node.body, labels.new, node.by?.id);
  if (node.state === 'deleted') return wholeBody('delete', node.base.body, labels.old, node.by?.id);
  if (node.replacedBy === null) return segmentsOfEdits(node.base.body, node.edits, labels);
  const opId = node.replacedBy.id;
  return segmentsOfBodies(node.base.body, node.body, labels, effort).map((segment) =>
    segment.op === 'equal' ? segment : { ...segment, opId },
  );
}
