import type { VoteSubject } from '@gremia/contracts';
import { voteOrder } from '@gremia/resolution';
import { titleOf } from '../lookup';
import type { ItemState, MeetingState } from '../state';
import { alternativeName, alternativesAtHand, findAlternatives } from './alternatives-of';
import { amendmentsToPaper } from './amendments-of';
import { electionAtHand } from './election-of';
import { roundName } from './election-words';
import { motionName, motionOf } from './motions';
import { isPartlyVoted, pointsOf } from './points-of';
import { findUnit, unitsOf, type UnitView } from './units-of';
import { finalVote, votesOf } from './votes-of';
import { agreementOn, pointName } from './wording';

/**
 * What was doubted or aborted is asked again at once; else units first, then points that are voted on apart, then the
 * text.
 */
export function nextSubject(state: MeetingState, item: ItemState): VoteSubject | null {
  const last = votesOf(state, item).at(-1);
  const again = last?.phase === 'doubted' || last?.phase === 'aborted' ? last.subject : null;
  if (again?.kind === 'free' && again.motionId === undefined) return again;
  const put = alternativesAtHand(state, item.itemId);
  if (put !== null && put.counts.length > 1) return { kind: 'choice', alternativesId: put.alternativesId };
  if (put !== null && put.next !== null)
    return { kind: 'alternative', alternativesId: put.alternativesId, optionId: put.next.optionId };
  if (
    item.text === null ||
    item.text.base === null ||
    item.text.responsibility === 'notice' ||
    finalVote(state, item) !== null
  )
    return null;
  if (again?.kind === 'unit' && again.unitIds.every((unitId) => findUnit(state, item.itemId, unitId)?.state === 'open'))
    return again;
  const unit = nextUnit(state, item);
  if (unit !== null) return { kind: 'unit', unitIds: unit.jointly.length > 0 ? [...unit.jointly] : [unit.unitId] };
  const point = pointsOf(state, item.itemId).find((each) => each.state === 'open');
  return point === undefined ? { kind: 'main', leaveOpen: false } : { kind: 'point', pointId: point.pointId };
}

/** Point by point, of each point the furthest-reaching first; before it what wants to change it. */
function nextUnit(state: MeetingState, item: ItemState): UnitView | null {
  if (isPartlyVoted(state, item.itemId)) return null;
  // What has to be checked anew cannot be put to the vote; the vote on the text asks whether it is to be left open.
  const open = unitsOf(state, item.itemId).filter((unit) => unit.state === 'open' && !unit.outdated);
  if (open.length === 0) return null;
  const turns = voteOrder(item.text?.base ?? [], amendmentsToPaper(state, item)).map(({ unit }) => unit);
  const next =
    turns.map((unitId) => open.find((unit) => unit.unitId === unitId)).find((unit) => unit !== undefined) ??
    open[0] ??
    null;
  return open.find(({ amends }) => amends !== null && amends === next?.amendmentNo) ?? next;
}

/** What a vote on the subject is called in the lists and on the desk; empty where nothing like it is there. */
export function subjectName(state: MeetingState, item: ItemState, subject: VoteSubject): string {
  const motion = motionOf(state, subject);
  if (motion !== null) return motionName(motion);
  if (subject.kind === 'free') return subject.question;
  if (subject.kind === 'point') return pointName(state, item, subject.pointId);
  if (subject.kind === 'alternative') return alternativeName(state, item.itemId, subject);
  if (subject.kind === 'choice') return findAlternatives(state, item.itemId, subject)?.question ?? '';
  if (subject.kind === 'unit') {
    const agreed = agreementOn(state, item, subject.unitIds);
    return agreed === null
      ? (unitsOf(state, item.itemId).find(({ unitId }) => subject.unitIds.includes(unitId))?.name ?? '')
      : `Einigung ${agreed}`;
  }
  if (subject.kind === 'election') {
    const election = electionAtHand(state, item.itemId);
    return election === null ? '' : `${roundName(election)}: ${election.office}`;
  }
  const number = item.text?.paperNumber ?? null;
  return number === null ? titleOf(item) : `Drucksache ${number}`;
}
