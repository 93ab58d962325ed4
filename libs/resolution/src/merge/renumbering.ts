import { applyOperations } from '../amend/apply';
import { unlessBroken } from '../errors';
import type { AmendmentText, Point, PointId, Renumbering } from '../model';
import { citationsOf, labelsOf } from '../points/labels';
import { walk } from '../points/tree';

/**
 * Every point whose own label changed, new ones with the label their amendment gave them (`07 (neu)`), struck ones
 * without a new label; in reading order.
 */
export function renumberingOf(
  base: readonly Point[],
  result: readonly Point[],
  amendments: readonly AmendmentText[],
): Renumbering[] {
  const [oldLabels, newLabels] = [labelsOf(base), labelsOf(result)];
  const [oldCitations, newCitations] = [citationsOf(base), citationsOf(result)];
  const proposals = proposedLabels(base, amendments);
  const record = (point: PointId): Renumbering[] => {
    const [old, fresh] = [oldLabels.get(point), newLabels.get(point)];
    if (old === fresh || (old ?? fresh) === '') return [];
    return [
      {
        point,
        old: oldCitations.get(point) ?? null,
        proposed: proposals.get(point) ?? null,
        new: newCitations.get(point) ?? null,
      },
    ];
  };
  const struck = walk(base).filter(({ point }) => !newLabels.has(point.id));
  return [...walk(result), ...struck].flatMap(({ point }) => record(point.id));
}

function proposedLabels(base: readonly Point[], amendments: readonly AmendmentText[]): Map<PointId, string> {
  const labels = new Map<PointId, string>();
  for (const { ops } of amendments.filter(({ outdated }) => outdated !== true)) {
    const fresh = ops.flatMap((op) => (op.k === 'insert' ? walk([op.node]).map(({ point }) => point.id) : []));
    if (fresh.length === 0) continue;
    // An amendment whose base has changed proposes no label that could be told.
    const citations = unlessBroken(() => citationsOf(applyOperations(base, ops)));
    for (const id of fresh) if (citations?.has(id) === true) labels.set(id, `${citations.get(id) ?? ''} (neu)`);
  }
  return labels;
}
