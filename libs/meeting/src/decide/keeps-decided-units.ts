import { evolve } from '../evolve';
import type { ItemText } from '../events';
import { findItem } from '../lookup';
import { sameJson } from '../same-json';
import type { ItemState, MeetingState } from '../state';
import { amendmentsOf } from '../views/amendments-of';
import { pointsOf } from '../views/points-of';
import { unitsOf } from '../views/units-of';

/**
 * Whether texts that are laid anew leave alone what is decided: once a unit is, the base text must stay as it was, and
 * every unit that was voted on or taken
 * over must be there with the same operations, on the same text.
 */
export function keepsDecidedUnits(state: MeetingState, item: ItemState, next: ItemText): boolean {
  const decided = unitsOf(state, item.itemId).filter(
    ({ state: unit }) => unit === 'adopted' || unit === 'rejected' || unit === 'taken-over',
  );
  const points = pointsOf(state, item.itemId).some(({ voteId }) => voteId !== null);
  if (points && !sameJson(item.text?.base, next.base)) return false;
  if (decided.length === 0 || item.text === null) return true;
  if (!sameJson(item.text.base, next.base)) return false;
  const after = evolve(state, { at: '', actor: null, event: { kind: 'texts-laid', itemId: item.itemId, text: next } });
  return decided.every(({ unitId }) =>
    sameJson(decidedBy(state, item.itemId, unitId), decidedBy(after, item.itemId, unitId)),
  );
}

/**
 * The operations of a unit, and where it changes another amendment, the operations of that one; null where there is no
 * such unit.
 */
function decidedBy(state: MeetingState, itemId: string, unitId: string): unknown {
  const item = findItem(state, itemId);
  const amendment =
    item === null ? undefined : amendmentsOf(state, item).find(({ units }) => units.some(({ id }) => id === unitId));
  if (amendment === undefined) return null;
  const parent = item?.text?.amendments.find(({ id }) => id === amendment.amends);
  return [amendment.ops.filter(({ unit }) => unit === unitId), parent?.ops ?? null];
}
