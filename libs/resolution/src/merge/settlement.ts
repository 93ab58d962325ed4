import type { Op, UnitId } from '../model';
import type { SelectedUnit } from './selection';

/**
 * A conflict that a person has settled: the operations of these units give way to `ops`, say those of a wording that
 * all movers agree to. Who settled it and when is
 * recorded with it by the caller; given again, the merge gives the same text again.
 */
export interface Settlement {
  /** Unique among the vote units. */
  readonly id: string;
  readonly units: readonly UnitId[];
  readonly ops: readonly Op[];
}

/**
 * Puts settlements in the place of the units they settle. One whose units are not all adopted settles nothing; of two
 * for one unit the first counts.
 */
export function applySettlements(
  adopted: readonly SelectedUnit[],
  settlements: readonly Settlement[],
): { units: SelectedUnit[]; settled: Map<string, readonly UnitId[]> } {
  const settled = new Map<string, readonly UnitId[]>();
  let units = [...adopted];
  for (const { id, units: ids, ops } of settlements) {
    const at = units.findIndex((unit) => ids.includes(unit.id));
    if (at === -1 || !ids.every((each) => units.some((unit) => unit.id === each))) continue;
    settled.set(id, ids);
    const settlement: SelectedUnit = { id, amendmentId: id, ops, opOrder: ops.map((op) => op.id) };
    units = units.flatMap((unit, index) => (index === at ? [settlement] : ids.includes(unit.id) ? [] : [unit]));
  }
  return { units, settled };
}
