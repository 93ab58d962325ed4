import type { AmendmentText } from '@gremia/resolution';
import type { ItemText } from '../events';
import type { ItemState, MeetingState } from '../state';
import { unitsOf } from '../views/units-of';

/**
 * Whether texts that are laid anew leave alone what is decided: once a unit is, the base text must stay as it was, and every unit that was voted on or taken
 * over must be there with the same operations.
 */
export function keepsDecidedUnits(state: MeetingState, item: ItemState, next: ItemText): boolean {
  const decided = unitsOf(state, item.itemId).filter(({ state: unit }) => unit === 'adopted' || unit === 'rejected' || unit === 'taken-over');
  if (decided.length === 0 || item.text === null) return true;
  const before = item.text.amendments;
  return sameJson(item.text.base, next.base) && decided.every(({ unitId }) => sameJson(opsOf(before, unitId), opsOf(next.amendments, unitId)));
}

function opsOf(amendments: readonly AmendmentText[], unitId: string): unknown {
  const amendment = amendments.find(({ units }) => units.some(({ id }) => id === unitId));
  const names = amendment?.units.find(({ id }) => id === unitId)?.ops;
  return names === undefined ? null : (amendment?.ops.filter(({ id }) => names.includes(id)) ?? null);
}

/** Equality of JSON values; the order of an object's fields is no difference (a database may change it), a field that is undefined is not there. */
function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [fields(a), fields(b)];
  return left.size === right.size && [...left].every(([name, value]) => right.has(name) && sameJson(value, right.get(name)));
}

const fields = (value: object): Map<string, unknown> => new Map(Object.entries(value).filter(([, field]) => field !== undefined));
