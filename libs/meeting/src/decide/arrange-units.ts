import { sameJson } from '../same-json';
import type { ItemState, MeetingState } from '../state';
import { askTexts } from '../texts/ask-texts';
import { amendmentsOf, textChangedBy } from '../views/amendments-of';
import { unitsInText, unitsOf } from '../views/units-of';
import { finalVote } from '../views/votes-of';
import { accept, type Decider, nothingNew, refuse } from './decider';
import { changeable, isRefusal, mustBeOffice, mustNotWait } from './guards';

/** The item, as long as its text can still be arranged: by the office, before the final vote. */
export function arrangeable(
  state: MeetingState,
  itemId: string,
  actor: Parameters<typeof mustBeOffice>[0],
): ItemState | ReturnType<typeof refuse> {
  const refusal = mustBeOffice(actor);
  if (refusal !== null) return refusal;
  const item = changeable(state, itemId);
  if (isRefusal(item)) return item;
  return finalVote(state, item) === null
    ? item
    : refuse('unit-already-decided', 'Über die Vorlage ist bereits abgestimmt.');
}

/** The chair splits or joins what is voted on of one amendment. What is decided stays as it was decided. */
export const regroupUnitsOf: Decider<'regroup-units'> = (state, { itemId, amendmentId, groups }, actor, context) => {
  const item = arrangeable(state, itemId, actor);
  if (isRefusal(item)) return item;
  const amendment = amendmentsOf(state, item).find(({ id }) => id === amendmentId);
  const base = amendment === undefined ? null : textChangedBy(state, item, amendment);
  if (amendment === undefined || base === null) return refuse('not-found', 'Diesen Änderungsantrag gibt es nicht.');
  const units = unitsOf(state, itemId).filter((unit) => unit.amendmentId === amendmentId);
  if (units.some(({ jointly }) => jointly.length > 0))
    return refuse('merge-conflict', 'Dazu liegt eine Einigung vor. Heben Sie sie zuerst auf.');
  const waiting = mustNotWait(units);
  if (waiting !== null) return waiting;
  const closed = new Set(units.flatMap((unit) => (unit.state === 'open' ? [] : [unit.unitId])));
  const kept = amendment.units.flatMap(({ id, ops }) => (closed.has(id) ? [ops] : []));
  const regrouped = askTexts(state, 'regroup', { base, amendment, groups: [...kept, ...groups] });
  if ('fault' in regrouped) {
    return regrouped.fault === 'inseparable'
      ? refuse('merge-conflict', 'Diese Änderungen hängen zusammen; über sie kann nur gemeinsam abgestimmt werden.')
      : refuse('wrong-state', 'Jede noch offene Änderung muss in genau einer Abstimmung vorkommen.');
  }
  if (sameJson(regrouped.units, amendment.units)) return nothingNew;
  return accept(state, actor, context, [{ kind: 'units-regrouped', itemId, amendmentId, units: regrouped.units }]);
};

/** In which order the new points that were adopted at one place stand. */
export const orderUnits: Decider<'order-units'> = (state, { itemId, unitIds }, actor, context) => {
  const item = arrangeable(state, itemId, actor);
  if (isRefusal(item)) return item;
  const inText = unitsInText(state, item);
  if (unitIds.length !== inText.length || !inText.every((unitId) => unitIds.includes(unitId))) {
    return refuse('wrong-state', 'Die Reihenfolge muss jede angenommene Änderung genau einmal nennen.');
  }
  return sameJson(unitIds, inText)
    ? nothingNew
    : accept(state, actor, context, [{ kind: 'units-ordered', itemId, units: unitIds }]);
};
