import type { ProceduralMotion, VoteSetup, VoteSubject } from '@gremia/contracts';
import type { Refusal } from '../decision';
import type { MotionState } from '../motion-state';
import type { VoteKind } from '../procedures/procedure';
import type { MeetingState } from '../state';
import { findMotion, motionStanding, moverName } from '../views/motions';
import { refuse } from './decider';

/** A vote on a point of order is held while it is open, and only where the body has to vote on it. */
export function mustBeMoved(state: MeetingState, subject: VoteSubject): Refusal | null {
  if (subject.kind !== 'free' || subject.motionId === undefined) return null;
  const motion = findMotion(state, subject.motionId);
  if (motion === null || motion.itemId !== state.currentItemId)
    return refuse('not-found', 'Diesen Antrag zur Geschäftsordnung gibt es nicht.');
  return motionStanding(state, motion) === 'open'
    ? null
    : refuse('wrong-state', 'Über diesen Antrag ist schon entschieden.');
}

/** Whether a kind of vote is what was moved: by roll call, or secret. */
export const isHeldAs = (kind: Pick<VoteKind, 'callOrder' | 'remoteSubject'>, motion: ProceduralMotion): boolean =>
  motion === 'secret' ? kind.remoteSubject === 'secret-vote' : kind.callOrder !== undefined;

/** Who demanded the form of the vote is known from the point of order. */
export function withDemand(state: MeetingState, given: VoteSetup | undefined, moved: MotionState | null): VoteSetup {
  if (moved === null || given?.demand !== undefined) return given ?? {};
  const way = moved.settled === null ? 'resolution' : moved.faction === null ? 'members' : 'faction';
  return { ...given, demand: { by: moverName(state, moved), way, supporters: moved.supporters } };
}
