import { answerExclusion } from '@gremia/rules';
import type { VoteSubject } from '@gremia/contracts';
import type { ItemState, MeetingState } from '../state';
import { findItem } from '../lookup';
import { closedPart, isClosed, isRoomClosed } from './closed';
import { pointSubject } from './motion-step';
import { findMotion, motionName, motionStanding, type PointAtHand } from './motions';

/** What the chair does about the public. */
export type PublicityStep =
  /** The public leaves before the motion to exclude it is spoken on. */
  | {
      readonly step: 'close-doors';
      readonly itemId: string;
      readonly motionId: string;
      readonly name: string;
      /** What may be voted on in public instead, where there is nothing secret to be said; null where it may not. */
      readonly openly: VoteSubject | null;
      readonly sentence: string;
      readonly say: string;
    }
  /** The motion was not carried: the public comes back. */
  | { readonly step: 'admit-public'; readonly itemId: string; readonly name: string; readonly say: string };

/** What was announced of the vote on a motion; null where there was none. */
export const resultOfMotion = (state: MeetingState, motionId: string): string | null =>
  Object.values(state.votes).findLast(
    ({ subject, phase }) => subject.kind === 'free' && subject.motionId === motionId && phase === 'announced',
  )?.result?.sentence ?? null;

/** Asks the public to leave; said by whoever leads. */
const LEAVE = 'Ich bitte alle Zuhörenden, den Saal zu verlassen. Die Übertragung nach außen ist unterbrochen.';

/**
 * What is read out before an item that is not public is called while the public is still in the room; null where nobody
 * has to leave for it.
 */
export function clearRoomText(state: MeetingState, itemId: string): string | null {
  const item = findItem(state, itemId);
  if (item === null || !isClosed(item) || isRoomClosed(state) || state.circular !== undefined) return null;
  return `Wir kommen zum nichtöffentlichen Teil; die Öffentlichkeit ist ausgeschlossen. ${LEAVE}`;
}

/** What is read out with the call of a public item while the public is still out; empty where it is there. */
export function admitRoomText(state: MeetingState, itemId: string): string {
  const item = findItem(state, itemId);
  if (item === null || isClosed(item) || !state.public || !isRoomClosed(state) || state.circular !== undefined)
    return '';
  return 'Die Öffentlichkeit ist wieder zugelassen.';
}

/** What is to be done about the public now; null where nothing is. */
export function publicityStep(state: MeetingState, item: ItemState, point: PointAtHand | null): PublicityStep | null {
  const { itemId } = item;
  if (point?.motion.motion === 'exclude-public' && point.standing === 'open' && !isClosed(item)) {
    if (state.profile === null) return null;
    const { motionId, ground = null } = point.motion;
    const { mayBeOpen, sentence } = answerExclusion(state.profile, ground);
    return {
      step: 'close-doors',
      itemId,
      motionId,
      name: motionName(point.motion),
      openly: mayBeOpen ? pointSubject(state, point.motion) : null,
      sentence,
      say: `Beantragt ist: ${motionName(point.motion)}. Darüber beraten und entscheiden wir nichtöffentlich. ${LEAVE}`,
    };
  }
  const part = closedPart(item);
  if (part?.stage !== 'motion') return null;
  const motion = findMotion(state, part.motionId);
  if (motion === null || ['open', 'voting', 'carried'].includes(motionStanding(state, motion))) return null;
  const result = resultOfMotion(state, part.motionId) ?? 'Der Antrag ist erledigt.';
  return {
    step: 'admit-public',
    itemId,
    name: motionName(motion),
    say: `Die Öffentlichkeit ist wieder zugelassen. ${result}`,
  };
}
