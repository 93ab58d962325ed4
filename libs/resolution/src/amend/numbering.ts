import type { Point, PointId } from '../model';
import { countsOf, labelsOf } from '../points/labels';
import { sameStart, withStart } from '../points/starts';
import { placesById, walk } from '../points/tree';
import { applyWithDeadReferences } from './apply';
import type { OpDraft } from './units';

/**
 * In a text that was typed anew a new point counts on in the list it was put into, whatever number was typed ("07
 * (neu)"); only a new list begins with its own number.
 */
export function listsGoOn(base: readonly Point[], target: readonly Point[]): Point[] {
  const known = placesById(base);
  const visit = (siblings: readonly Point[]): Point[] => {
    const old = new Set(siblings.filter(({ id }) => known.has(id)).map(({ scheme }) => scheme));
    return siblings.map((point) => {
      const isNew = !known.has(point.id) && old.has(point.scheme);
      return { ...(isNew ? withStart(point, {}) : point), children: visit(point.children) };
    });
  };
  return visit(target);
}

/**
 * The operations, and one more for every point whose list is to begin with another number than it would after them. In
 * a text that was typed anew a number that was left as it was asks for nothing: who strikes BP 02 need not renumber
 * what follows.
 */
export function withNumbering(
  base: readonly Point[],
  target: readonly Point[],
  drafts: readonly OpDraft[],
  typedAnew: boolean,
): OpDraft[] {
  const places = walk(target).filter(({ point }) => point.start !== undefined);
  if (places.length === 0 && !walk(base).some(({ point }) => point.start !== undefined)) return [...drafts];
  const result = applyWithDeadReferences(
    base,
    drafts.map((draft, index) => ({ ...draft, id: String(index), unit: '' })),
  );
  const [known, after] = [placesById(base), placesById(result)];
  const [oldLabels, newLabels, wanted] = [labelsOf(base), labelsOf(result), labelsOf(target)];
  const counts = countsOf(target);
  const changed = walk(target).flatMap(({ point, parent }) => {
    const now = after.get(point.id)?.point;
    const label = wanted.get(point.id);
    const isLeft = typedAnew && label === oldLabels.get(point.id);
    if (!known.has(point.id) || now === undefined || isLeft || sameStart(now, point)) return [];
    return [{ point, list: parent?.id ?? null, shows: label !== newLabels.get(point.id) }];
  });
  // Where one number of a list changes, those after it do; they have to say what they begin with.
  const lists = new Set(changed.filter(({ shows }) => shows).map(({ list }) => list));
  const renumbered = new Map(
    changed
      .filter(({ list }) => lists.has(list))
      .map(({ point }): [PointId, OpDraft] => [
        point.id,
        // What is to count on is told its number, or it would begin as its list began.
        {
          k: 'replace',
          point: point.id,
          node: { ...point, start: point.start ?? counts.get(point.id)?.number, children: [] },
        },
      ]),
  );
  // A point that is printed anew needs no other change of its words.
  const rest = drafts.filter((draft) => !(draft.k === 'text' || draft.k === 'replace') || !renumbered.has(draft.point));
  return [...rest, ...renumbered.values()];
}
