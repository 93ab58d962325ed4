import type { VoteSubject } from '@gremia/contracts';
import type { MotionState } from '../motion-state';
import type { MeetingState } from '../state';
import { carriedOutText, motionName, motionNeeds, motionQuestion, moverName, type PointAtHand } from './motions';

/** What the chair does next about a point of order, where nobody votes. */
export type MotionStep =
  /** A point of order on which nobody votes: the chair grants it, or it is demanded rightly. */
  | { readonly step: 'settle-motion'; readonly motionId: string; readonly name: string; readonly say: string }
  /** A point of order was carried and takes effect now. */
  | { readonly step: 'carry-out-motion'; readonly motionId: string; readonly name: string; readonly say: string };

/** What is voted on where it is a point of order. */
export const pointSubject = (state: MeetingState, motion: MotionState): VoteSubject => ({
  kind: 'free',
  question: motionQuestion(state, motion),
  motionId: motion.motionId,
});

/** What the chair does about a point of order without a vote; null where one is held. */
export function withoutVote(state: MeetingState, { motion, standing }: PointAtHand): MotionStep | null {
  const { motionId } = motion;
  const name = motionName(motion);
  if (standing === 'carried') return { step: 'carry-out-motion', motionId, name, say: carriedOutText(motion) };
  const needs = motionNeeds(state, motion);
  if (needs === null || needs.needs === 'vote') return null;
  return { step: 'settle-motion', motionId, name, say: `${moverName(state, motion)} beantragt: ${name}.` };
}
