import { answerExclusion } from '@gremia/rules';
import type { CommandActor, CommandContext, Decision, Refusal } from '../decision';
import type { MeetingEvent } from '../events';
import { findItem, findSeat } from '../lookup';
import type { MotionState } from '../motion-state';
import type { ItemState, MeetingState } from '../state';
import { closedPart, isBehindClosedDoors, isClosed, itemInRoom } from '../views/closed';
import { findMotion, motionStanding } from '../views/motions';
import { resultOfMotion } from '../views/publicity';
import { accept, type Deciders, nothingNew, refuse } from './decider';
import { isRefusal, mustBeOffice, mustBeSettled, mustRun, openItem } from './guards';

/** The public in the running meeting: out while a motion on it is dealt with, and in again. */
export const publicityDeciders: Deciders<'close-doors' | 'admit-public' | 'confirm-alone'> = {
  'confirm-alone': (state, _command, actor, context) => {
    const { personId } = actor;
    const refusal = mustRun(state);
    if (refusal !== null) return refusal;
    const seat = findSeat(state, personId);
    const mode = state.present[personId]?.mode;
    if (seat !== null && mode === undefined) return refuse('not-checked-in');
    const item = itemInRoom(state);
    if (item === null || !isBehindClosedDoors(state))
      return refuse('wrong-state', 'Zurzeit wird öffentlich beraten; zu bestätigen ist nichts.');
    if (mode === 'hall') return refuse('wrong-state', 'Im Saal ist nichts zu bestätigen.');
    if (state.alone.includes(personId)) return nothingNew;
    const name = seat === null ? { name: actor.name } : {};
    return accept(state, actor, context, [{ kind: 'alone-confirmed', itemId: item.itemId, personId, ...name }]);
  },

  'close-doors': (state, { motionId }, actor, context) => {
    const refusal = mustBeOffice(actor) ?? mustRun(state) ?? mustBeSettled(state);
    if (refusal !== null) return refusal;
    const motion = findMotion(state, motionId);
    if (motion === null || motion.motion !== 'exclude-public' || motion.itemId !== state.currentItemId)
      return refuse('not-found', 'Diesen Antrag auf Ausschluss der Öffentlichkeit gibt es nicht.');
    if (motionStanding(state, motion) !== 'open')
      return refuse('wrong-state', 'Über diesen Antrag ist schon entschieden.');
    const item = openItem(state, motion.itemId);
    if (isRefusal(item)) return item;
    if (isClosed(item)) return nothingNew;
    return accept(state, actor, context, [excluded(state, motion, 'motion')]);
  },

  'admit-public': (state, { itemId }, actor, context) => {
    const refusal = mustBeOffice(actor) ?? mustRun(state) ?? mustBeSettled(state);
    if (refusal !== null) return refusal;
    const item = findItem(state, itemId);
    if (item === null) return refuse('item-not-found');
    const part = closedPart(item);
    const { norm } = answerExclusion(mustHaveRules(state), null);
    if (part === null)
      return isClosed(item)
        ? refuse(
            'wrong-state',
            'Der Tagesordnungspunkt ist nichtöffentlich geplant. Öffentlich behandelt wird er nur, wenn das Gremium ' +
              'es auf Antrag beschließt.',
            norm,
          )
        : nothingNew;
    if (part.stage === 'item') return accept(state, actor, context, [admitted(item, 'over', norm, null, null)]);
    const motion = findMotion(state, part.motionId);
    const undecided = motion === null ? null : mustBeDecided(state, motion);
    if (undecided !== null) return undecided;
    const result = resultOfMotion(state, part.motionId);
    return accept(state, actor, context, [admitted(item, 'motion-ended', norm, part.motionId, result)]);
  },
};

/** What a carried motion about the public brings about, told to everybody with how it was voted. */
export function publicityChanged(
  state: MeetingState,
  motion: MotionState,
  actor: CommandActor,
  context: CommandContext,
): Decision {
  const item = findItem(state, motion.itemId);
  if (item === null) return refuse('item-not-found');
  if (motion.motion === 'exclude-public') return accept(state, actor, context, [excluded(state, motion, 'item')]);
  const { norm } = answerExclusion(mustHaveRules(state), null);
  const result = resultOfMotion(state, motion.motionId);
  return accept(state, actor, context, [admitted(item, 'resolved', norm, motion.motionId, result)]);
}

/** Whether the motion may be moved on the item as it is now; what speaks for it is said without the public. */
export function mustFitDoors(
  state: MeetingState,
  item: ItemState,
  { motion, ground, detail }: Pick<MotionState, 'motion' | 'ground' | 'detail'>,
): Refusal | null {
  if (motion === 'admit-public')
    return state.public && isClosed(item)
      ? null
      : refuse(
          'wrong-state',
          'Dieser Tagesordnungspunkt wird öffentlich behandelt, oder die Sitzung ist nichtöffentlich.',
        );
  if (motion !== 'exclude-public') return null;
  if (!state.public || isClosed(item)) return refuse('wrong-state', 'Die Öffentlichkeit ist bereits ausgeschlossen.');
  if (ground === undefined)
    return refuse(
      'invalid-input',
      'Bitte nennen Sie den Grund, aus dem die Öffentlichkeit ausgeschlossen werden soll.',
    );
  const { admissible, sentence, norm } = answerExclusion(mustHaveRules(state), ground);
  if (!admissible) return refuse('not-entitled', sentence, norm);
  return detail === ''
    ? null
    : refuse('invalid-input', 'Begründet wird der Antrag erst, wenn die Öffentlichkeit ausgeschlossen ist.', norm);
}

/** Where the law wants it so, nobody votes on excluding the public before the public is out. */
export function mustHaveClosedDoors(state: MeetingState, item: ItemState, motion: MotionState | null): Refusal | null {
  if (motion?.motion !== 'exclude-public' || isClosed(item)) return null;
  const { behindDoors, sentence, norm } = answerExclusion(mustHaveRules(state), motion.ground ?? null);
  return behindDoors ? refuse('wrong-state', sentence, norm) : null;
}

function mustBeDecided(state: MeetingState, motion: MotionState): Refusal | null {
  const standing = motionStanding(state, motion);
  if (standing === 'open' || standing === 'voting')
    return refuse('wrong-state', 'Über den Antrag auf Ausschluss der Öffentlichkeit ist noch nicht entschieden.');
  return standing === 'carried'
    ? refuse('wrong-state', 'Der Antrag ist angenommen. Bitte führen Sie ihn zuerst aus.')
    : null;
}

function excluded(state: MeetingState, motion: MotionState, stage: 'motion' | 'item'): MeetingEvent {
  const { itemId, motionId, ground = null } = motion;
  const { norm } = answerExclusion(mustHaveRules(state), ground);
  const result = stage === 'item' ? resultOfMotion(state, motionId) : null;
  return { kind: 'public-excluded', itemId, motionId, stage, ground, norm, result };
}

function admitted(
  item: ItemState,
  why: 'motion-ended' | 'resolved' | 'over',
  norm: string,
  motionId: string | null,
  result: string | null,
): MeetingEvent {
  const { itemId, text } = item;
  // Nobody outside knew what it is about.
  const title = !item.public && item.openSince === null && text !== null ? { title: text.title } : {};
  return { kind: 'public-admitted', itemId, motionId, why, norm, result, ...title };
}

function mustHaveRules({ profile }: MeetingState): NonNullable<MeetingState['profile']> {
  if (profile === null) throw new Error('a meeting that runs has rules');
  return profile;
}
