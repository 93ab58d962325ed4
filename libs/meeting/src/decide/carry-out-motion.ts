import type { CommandActor, CommandContext, Decision } from '../decision';
import { findItem } from '../lookup';
import type { MotionState } from '../motion-state';
import type { MeetingState } from '../state';
import { motionName, movedBy } from '../views/motions';
import { topPoints } from '../views/points-of';
import { closeItem } from './close-item';
import { accept, nothingNew, type CommandOf, refuse } from './decider';
import { doubtResult } from './doubt-result';
import { interruptMeeting } from './interrupt-meeting';
import { partedAs } from './part-points';
import { publicityChanged } from './publicity';

/** What a carried point of order brings about beside being carried out; the list of speakers follows by itself. */
export function carryOut(
  state: MeetingState,
  { commandId, meetingId }: CommandOf<'carry-out-motion'>,
  motion: MotionState,
  actor: CommandActor,
  context: CommandContext,
): Decision {
  const head = { commandId, meetingId };
  const { itemId, detail } = motion;
  const reason = `${movedBy(state, motion)}: ${motionName(motion)}.`;
  switch (motion.motion) {
    case 'adjourn':
      return closeItem(
        state,
        { ...head, kind: 'close-item', itemId, disposition: 'postponed', note: detail },
        actor,
        context,
      );
    case 'refer':
      return closeItem(
        state,
        { ...head, kind: 'close-item', itemId, disposition: 'referred', note: detail },
        actor,
        context,
      );
    case 'interrupt':
      return interruptMeeting(state, { ...head, kind: 'interrupt-meeting', reason }, actor, context);
    case 'exclude-public':
    case 'admit-public':
      return publicityChanged(state, motion, actor, context);
    case 'recount':
      return state.doubtableVoteId === null
        ? refuse('doubt-too-late', 'Es gibt kein Ergebnis, das jetzt noch angezweifelt werden kann.')
        : doubtResult(state, { ...head, kind: 'doubt-result', voteId: state.doubtableVoteId, reason }, actor, context);
    case 'separate-votes':
      return partText(state, motion, actor, context);
    default:
      return nothingNew;
  }
}

/** The points that were named, or all of them, get votes of their own; where the item has no text there are none. */
function partText(state: MeetingState, motion: MotionState, actor: CommandActor, context: CommandContext): Decision {
  const item = findItem(state, motion.itemId);
  const all = topPoints(state, motion.itemId).map(({ id }) => id);
  const named = (motion.pointIds ?? all).filter((id) => all.includes(id));
  const parted = item === null ? null : partedAs(state, item, [...new Set([...(item.parted ?? []), ...named])]);
  return parted === null || all.length < 2 ? nothingNew : accept(state, actor, context, [parted]);
}
