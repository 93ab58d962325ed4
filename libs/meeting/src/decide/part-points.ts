import type { MeetingEvent } from '../events';
import { sameJson } from '../same-json';
import type { ItemState, MeetingState } from '../state';
import { pointsOf, topPoints } from '../views/points-of';
import { arrangeable } from './arrange-units';
import { accept, type Decider, nothingNew, refuse } from './decider';
import { isRefusal } from './guards';

/** The chair has points of the text voted on one by one, or on the whole again; what was voted on stays so. */
export const partPoints: Decider<'part-points'> = (state, { itemId, pointIds }, actor, context) => {
  const item = arrangeable(state, itemId, actor);
  if (isRefusal(item)) return item;
  const parted = partedAs(state, item, pointIds);
  if (parted === null) return refuse('not-found', 'Diesen Punkt gibt es in dem Text nicht.');
  const voted = pointsOf(state, itemId).find(
    ({ pointId, voteId }) => voteId !== null && !parted.pointIds.includes(pointId),
  );
  if (voted !== undefined) return refuse('unit-already-decided', `Über ${voted.label} ist schon einzeln abgestimmt.`);
  return sameJson(parted.pointIds, item.parted ?? []) ? nothingNew : accept(state, actor, context, [parted]);
};

/** In the order of the text; null where one of them is no point of it. */
export function partedAs(
  state: MeetingState,
  { itemId }: ItemState,
  pointIds: readonly string[],
): Extract<MeetingEvent, { kind: 'points-parted' }> | null {
  const there = topPoints(state, itemId).map(({ id }) => id);
  return pointIds.every((id) => there.includes(id))
    ? { kind: 'points-parted', itemId, pointIds: there.filter((id) => pointIds.includes(id)) }
    : null;
}
