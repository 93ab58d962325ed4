import type { QuestionType, VoteSubject } from '@gremia/contracts';
import type { CommandActor, CommandContext, Refusal } from '../decision';
import type { MotionState } from '../motion-state';
import type { ItemState, MeetingState } from '../state';
import { isMatter, motionAtHand, motionName, motionNeeds, movedBy, type PointAtHand } from '../views/motions';
import { carryOut } from './carry-out-motion';
import { refuse } from './decider';

/**
 * A point of order comes before the matter: it is voted on, granted, withdrawn, or whoever leads does not allow it and
 * says why; what was carried takes effect. What cannot take effect any more holds nothing up.
 *
 * @param question what kind of question is asked in words
 */
export function mustComeAfterMotions(
  state: MeetingState,
  item: ItemState,
  { subject, question }: { readonly subject: VoteSubject; readonly question: QuestionType | undefined },
  actor: CommandActor,
  context: CommandContext,
): Refusal | null {
  const first = item.itemId === state.currentItemId && isMatter(item, subject, question) ? motionAtHand(state) : null;
  if (first === null) return null;
  if (first.standing === 'carried') return mustTakeEffect(state, first, actor, context);
  const { motion } = first;
  return refuse(
    'wrong-state',
    `Zuerst ist der ${movedBy(state, motion)} zu behandeln: ${motionName(motion)}. ` +
      'Lassen Sie ihn nicht zu, halten Sie den Grund fest.',
    motionNeeds(state, motion)?.norm ?? normOf(state),
  );
}

/** An item is neither left nor closed, nor ends the meeting, while a point of order on it is undecided. */
export function mustHaveNoMotions(
  state: MeetingState,
  { itemId, number, closedAt }: ItemState,
  actor: CommandActor,
  context: CommandContext,
): Refusal | null {
  const first = closedAt === null ? motionAtHand(state, itemId) : null;
  if (first === null) return null;
  if (first.standing === 'carried') return mustTakeEffect(state, first, actor, context);
  const { motion } = first;
  const needs = motionNeeds(state, motion);
  return refuse(
    'wrong-state',
    `Zu ${number} ist noch nicht entschieden: ${movedBy(state, motion)} (${motionName(motion)}). ` +
      `${needs?.needs === 'vote' ? 'Lassen Sie darüber abstimmen' : 'Geben Sie ihm statt'} oder lassen Sie ihn mit ` +
      'Grund nicht zu; ist er zurückgezogen oder hat er sich erledigt, halten Sie das fest.',
    needs?.norm ?? normOf(state),
  );
}

/** What was carried takes effect before anything else; what cannot any more holds nothing up. */
const mustTakeEffect = (
  state: MeetingState,
  { motion }: PointAtHand,
  actor: CommandActor,
  context: CommandContext,
): Refusal | null =>
  hasEffect(state, motion, actor, context)
    ? refuse('wrong-state', `Angenommen und noch auszuführen ist der Antrag: ${motionName(motion)}.`, normOf(state))
    : null;

const normOf = ({ profile }: MeetingState): string | undefined => profile?.motions.norm;

const hasEffect = (state: MeetingState, motion: MotionState, actor: CommandActor, context: CommandContext): boolean => {
  const command = { commandId: '', meetingId: '', kind: 'carry-out-motion', motionId: motion.motionId } as const;
  return !('refused' in carryOut(state, command, motion, actor, context));
};
