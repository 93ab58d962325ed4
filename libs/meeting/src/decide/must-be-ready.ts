import type { VoteSubject } from '@gremia/contracts';
import type { Refusal } from '../decision';
import type { ItemState, MeetingState } from '../state';
import { adoptedUnits, fitsWithAdopted, isBlocked, obstaclesTo, unitsOf, type UnitView } from '../views/units-of';
import { isPartlyVoted, pointsOf } from '../views/points-of';
import { finalVote } from '../views/votes-of';
import { enumerate } from '../views/wording';
import { alternativeMustBeNext, choiceMustBeNext } from './alternatives';
import { refuse } from './decider';
import { mustNotWait, outdatedText } from './guards';

/**
 * The order of a vote: units first, then points that are voted on apart, then the text they make; nothing twice, and
 * nothing that contradicts itself.
 */
export function mustBeReady(state: MeetingState, item: ItemState, subject: VoteSubject): Refusal | null {
  if (subject.kind === 'free' || subject.kind === 'election') return null;
  if (subject.kind === 'alternative') return alternativeMustBeNext(state, item, subject);
  if (subject.kind === 'choice') return choiceMustBeNext(state, item, subject);
  if (item.text === null || item.text.base === null) return refuse('no-text-to-vote');
  if (finalVote(state, item) !== null) return refuse('already-announced', 'Über die Vorlage ist bereits abgestimmt.');
  if (subject.kind === 'unit')
    return mustNotBePartlyVoted(state, item) ?? unitsMustBeOpen(state, item, subject.unitIds);
  if (subject.kind === 'point')
    // What came in after the first point was voted on can only be left open.
    return (
      pointMustBeOpen(state, item, subject.pointId) ?? textMustStand(state, item, isPartlyVoted(state, item.itemId))
    );
  return pointsMustBeDecided(state, item) ?? textMustStand(state, item, subject.leaveOpen);
}

/** For whatever would change a point that was voted on as it stands. */
export const mustNotBePartlyVoted = (state: MeetingState, { itemId }: ItemState): Refusal | null =>
  isPartlyVoted(state, itemId)
    ? refuse(
        'unit-already-decided',
        'Über Punkte der Vorlage ist schon einzeln abgestimmt; über Änderungen wird davor abgestimmt.',
      )
    : null;

function pointMustBeOpen(state: MeetingState, item: ItemState, pointId: string): Refusal | null {
  const point = pointsOf(state, item.itemId).find((each) => each.pointId === pointId);
  if (point === undefined) return refuse('not-found', 'Über diesen Punkt wird nicht einzeln abgestimmt.');
  return point.state === 'open'
    ? null
    : refuse('unit-already-decided', `Über ${point.label} ist schon einzeln abgestimmt.`);
}

function pointsMustBeDecided(state: MeetingState, item: ItemState): Refusal | null {
  const open = pointsOf(state, item.itemId).filter((point) => point.state === 'open');
  return open.length === 0
    ? null
    : refuse('units-open', `Noch nicht einzeln abgestimmt: ${enumerate(open.map(({ label }) => label))}.`);
}

function unitsMustBeOpen(state: MeetingState, item: ItemState, unitIds: readonly string[]): Refusal | null {
  const units = unitsOf(state, item.itemId);
  const asked = unitIds.map((unitId) => units.find((unit) => unit.unitId === unitId));
  if (asked.includes(undefined)) return refuse('not-found', 'Diesen Änderungspunkt gibt es nicht.');
  const contradicting = asked.find((unit) => unit?.state === 'settled');
  if (contradicting !== undefined)
    return refuse(
      'merge-conflict',
      `${contradicting.name} ist durch die Entscheidung über eine andere Änderung erledigt.`,
    );
  if (asked.some((unit) => unit?.state !== 'open')) return refuse('unit-already-decided');
  const outdated = asked.find((unit) => unit?.outdated === true);
  if (outdated !== undefined) return refuse('merge-conflict', outdatedText(outdated.name));
  const disorder = mustComeFirst(units.filter(({ unitId }) => unitIds.includes(unitId)));
  if (disorder !== null) return disorder;
  if (fitsWithAdopted(state, item, unitIds)) return null;
  return unitIds.length > 1
    ? refuse('merge-conflict', 'Diese Änderungen widersprechen einander und können nicht zusammen abgestimmt werden.')
    : refuse('merge-conflict', outdatedText(asked[0]?.name ?? ''));
}

/** An amendment to an amendment is decided before it; units with one agreed wording only together. */
function mustComeFirst(asked: readonly UnitView[]): Refusal | null {
  if (new Set(asked.map(({ amends }) => amends)).size > 1) {
    return refuse('merge-conflict', 'Über einen Änderungsantrag zu einem Änderungsantrag wird gesondert abgestimmt.');
  }
  const apart = asked.find(({ jointly }) => jointly.some((unitId) => !asked.some((unit) => unit.unitId === unitId)));
  if (apart !== undefined)
    return refuse(
      'merge-conflict',
      `${apart.name}: Dazu liegt eine Einigung vor. Über sie wird nur im Ganzen abgestimmt.`,
    );
  return mustNotWait(asked);
}

function textMustStand(state: MeetingState, item: ItemState, leaveOpen: boolean): Refusal | null {
  const open = unitsOf(state, item.itemId).filter((unit) => unit.state === 'open');
  if (open.length > 0 && !leaveOpen) {
    return refuse(
      'units-open',
      `Noch nicht entschieden: ${enumerate(open.map(({ name }) => name))}. Bitte stimmen Sie zuerst darüber ab ` +
        `oder lassen Sie sie ausdrücklich unbehandelt.`,
    );
  }
  const obstacles = obstaclesTo(state, item, adoptedUnits(state, item));
  return obstacles !== null && isBlocked(obstacles) ? refuse('merge-conflict') : null;
}
