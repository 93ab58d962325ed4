import { mergeWithDeadReferences, type MergeOptions } from '../merge/merge';
import type { AmendmentText, Point, PointId, UnitId } from '../model';
import { walk } from '../points/tree';
import { amendedText } from './amend-amendment';
import { deriveOperations } from './derive';
import { subjectOf } from './units';

/**
 * An amendment as the adopted units of the amendments to it leave it: again an amendment of `base`, under its own id,
 * to be voted on or merged in its place.
 *
 * `subs` are amendments of `amendedText(base, amendment)`. Their adopted units are merged there by the rules of
 * `mergeUnits`: what conflicts among them is held back as a
 * whole (call `mergeUnits` on that text to be told what). What was one vote unit of the amendment stays one and keeps
 * its id, also with other words; what the subs add at
 * other points becomes units of their own, or part of the only unit where the amendment is voted on at once over
 * several points; a unit of which nothing is left is gone.
 * Points that the amendment inserted keep their ids. The result depends on the set of adopted units alone; ids in
 * `adopted` that are no units of `subs` are passed over.
 *
 * @returns `amendment` itself, unchanged, where no unit of `subs` is adopted or all that are adopted are held back
 * @throws ResolutionError as `applyOperations` does, when the amendment does not fit the base
 */
export function amendmentAsAmended(
  base: readonly Point[],
  amendment: AmendmentText,
  subs: readonly AmendmentText[],
  adopted: readonly UnitId[],
  options: MergeOptions = {},
): AmendmentText {
  const known = new Set(subs.flatMap(({ units }) => units.map(({ id }) => id)));
  const wanted = adopted.filter((id) => known.has(id));
  if (wanted.length === 0) return amendment;
  const aim = amendedText(base, amendment);
  const result = mergeWithDeadReferences(aim, subs, wanted, options);
  if (result.adopted.length === 0) return amendment;
  const unitsBefore = unitsOfTops(base, aim, amendment);
  const atOnce = amendment.units.length === 1 && unitsBefore.size > 1;
  return {
    ...amendment,
    ...deriveOperations(base, result.merged, {
      amendmentId: amendment.id,
      grouping: atOnce ? 'whole' : 'points',
      unitsBefore,
    }),
  };
}

/** Which unit of the amendment stands for which top point, of the base or new. */
function unitsOfTops(base: readonly Point[], aim: readonly Point[], { ops }: AmendmentText): Map<PointId, UnitId> {
  const tops = new Map([...aim, ...base].flatMap((top) => walk([top]).map(({ point }) => [point.id, top.id] as const)));
  const units = new Map<PointId, UnitId>();
  for (const op of ops) {
    const top = tops.get(subjectOf(op) ?? '');
    if (top !== undefined && !units.has(top)) units.set(top, op.unit);
  }
  return units;
}
