import type { VoteSubject } from '@gremia/contracts';
import type { ItemState, MeetingState } from '../state';
import { votesOf } from './votes-of';

/** The vote on the same question that this one repeats, because it was doubted or aborted. */
export function repeatedVote(state: MeetingState, item: ItemState, subject: VoteSubject): string | null {
  const last = votesOf(state, item).findLast((vote) => sameSubject(vote.subject, subject));
  return last !== undefined && (last.phase === 'doubted' || last.phase === 'aborted') ? last.voteId : null;
}

function sameSubject(a: VoteSubject, b: VoteSubject): boolean {
  if (a.kind === 'unit')
    return (
      b.kind === 'unit' &&
      a.unitIds.length === b.unitIds.length &&
      a.unitIds.every((unitId) => b.unitIds.includes(unitId))
    );
  // A round of an election is repeated by the round that takes its place: the election knows which one that is.
  if (a.kind === 'election') return b.kind === 'election' && a.electionId === b.electionId;
  if (a.kind === 'alternative') return b.kind === 'alternative' && a.optionId === b.optionId;
  if (a.kind === 'choice') return b.kind === 'choice' && a.alternativesId === b.alternativesId;
  if (a.kind === 'point') return b.kind === 'point' && a.pointId === b.pointId;
  if (a.kind !== 'free') return b.kind === 'main';
  return b.kind === 'free' && a.motionId === b.motionId && (a.motionId !== undefined || a.question === b.question);
}
