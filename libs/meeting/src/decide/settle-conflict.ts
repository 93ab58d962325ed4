import { fullLabel, type Point, walk } from '@gremia/resolution';
import type { Refusal } from '../decision';
import type { AgreedWording, ItemState, MeetingState } from '../state';
import { askTexts } from '../texts/ask-texts';
import { agreedText, concernedPoints } from '../views/agreed-text';
import { amendmentsToPaper } from '../views/amendments-of';
import { isBlocked, obstaclesTo, unitsInText, unitsOf } from '../views/units-of';
import { enumerate } from '../views/wording';
import { arrangeable } from './arrange-units';
import { accept, type Decider, nothingNew, refuse } from './decider';
import { isRefusal, mustNotWait } from './guards';

/**
 * The movers of changes that exclude each other have agreed on one wording. From then on these units are voted on
 * together, and if they are carried, the agreed
 * wording goes into the text. It stays within the points that the changes are about.
 */
export const settleConflict: Decider<'settle-conflict'> = (
  state,
  { itemId, settlementId, unitIds, points, note },
  actor,
  context,
) => {
  const item = arrangeable(state, itemId, actor);
  if (isRefusal(item)) return item;
  if (item.settlements.some(({ id }) => id === settlementId)) return nothingNew;
  const base = item.text?.base ?? null;
  if (base === null) return refuse('no-text-to-vote');
  const unsettled = mustExclude(state, item, unitIds);
  if (unsettled !== null) return unsettled;
  const ids = walk(points).map(({ point }) => point.id);
  if (new Set(ids).size !== ids.length) return refuse('invalid-input', 'Zwei Punkte haben dieselbe Kennung.');
  const concerned = concernedPoints(state, item, unitIds);
  const stray = base.find(({ id }) => !concerned.includes(id) && ids.includes(id))?.id;
  if (stray !== undefined)
    return refuse(
      'merge-conflict',
      `Die Einigung darf nur ändern, worum es geht; ${fullLabel(base, stray)} gehört nicht dazu.`,
    );
  const edited = agreedText(base, concerned, points);
  const derived = askTexts(state, 'derive', { base, edited, amendmentId: settlementId });
  const ops = derived.map((op) => ({ ...op, unit: settlementId }));
  if (ops.length === 0) return refuse('no-change');
  const wording: AgreedWording = {
    id: settlementId,
    units: [...unitIds],
    label: labelOf(base, concerned, unitIds, state, item),
    ops,
    note,
  };
  const obstacles = askTexts(state, 'weigh', {
    base,
    amendments: amendmentsToPaper(state, item),
    unitIds: [...unitsInText(state, item), ...unitIds],
    order: [...unitsInText(state, item), settlementId],
    settlements: [...item.settlements, wording],
  });
  if (isBlocked(obstacles))
    return refuse('merge-conflict', 'Die Einigung widerspricht einer Änderung, die schon angenommen ist.');
  const { label } = wording;
  return accept(state, actor, context, [
    { kind: 'conflict-settled', itemId, settlementId, units: wording.units, label, ops, note },
  ]);
};

/** Before their vote the movers may change their minds. */
export const liftSettlement: Decider<'lift-settlement'> = (state, { itemId, settlementId }, actor, context) => {
  const item = arrangeable(state, itemId, actor);
  if (isRefusal(item)) return item;
  const wording = item.settlements.find(({ id }) => id === settlementId);
  if (wording === undefined) return nothingNew;
  const decided = unitsOf(state, itemId).some(
    ({ unitId, state: unit }) => wording.units.includes(unitId) && unit !== 'open',
  );
  return decided
    ? refuse('unit-already-decided')
    : accept(state, actor, context, [{ kind: 'settlement-lifted', itemId, settlementId }]);
};

function mustExclude(state: MeetingState, item: ItemState, unitIds: readonly string[]): Refusal | null {
  const units = unitsOf(state, item.itemId).filter(({ unitId }) => unitIds.includes(unitId));
  if (units.length !== new Set(unitIds).size || units.length !== unitIds.length)
    return refuse('not-found', 'Diesen Änderungspunkt gibt es nicht.');
  if (units.some((unit) => unit.state !== 'open')) return refuse('unit-already-decided');
  if (units.some(({ amends }) => amends !== null)) {
    return refuse(
      'wrong-state',
      'Über einen Änderungsantrag zu einem Änderungsantrag wird zuerst abgestimmt; eine Einigung betrifft den ' +
        'Text der Vorlage.',
    );
  }
  if (units.some(({ jointly }) => jointly.length > 0))
    return refuse('wrong-state', 'Dazu liegt schon eine Einigung vor. Heben Sie sie zuerst auf.');
  const waiting = mustNotWait(units);
  if (waiting !== null) return waiting;
  const conflicts =
    obstaclesTo(state, item, unitIds)?.conflicts.filter(({ blocking, units: met }) => blocking && met.length > 1) ?? [];
  const apart = units.find(({ unitId }) => !conflicts.some(({ units: met }) => met.includes(unitId)));
  return apart === undefined
    ? null
    : refuse(
        'wrong-state',
        `${apart.name} widerspricht den anderen Änderungen nicht; darüber kann einzeln abgestimmt werden.`,
      );
}

function labelOf(
  base: readonly Point[],
  concerned: readonly string[],
  unitIds: readonly string[],
  state: MeetingState,
  item: ItemState,
): string {
  const tops = base.flatMap(({ id }) => (concerned.includes(id) ? [fullLabel(base, id)] : []));
  if (tops.length > 0) return enumerate(tops);
  return enumerate([
    ...new Set(unitsOf(state, item.itemId).flatMap(({ unitId, label }) => (unitIds.includes(unitId) ? [label] : []))),
  ]);
}
