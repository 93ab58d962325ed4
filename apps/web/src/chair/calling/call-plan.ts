import {
  admitRoomText,
  askForObjections,
  clearRoomText,
  convocationText,
  quorumOf,
  quorumText,
  unhealedText,
  type DeskStep,
  type MeetingState,
  type NextStep,
} from '@gremia/meeting';
import type { ChairTranslate, StepPlan } from '../step-plan';

type CallStep = Extract<NextStep, { readonly step: 'call-item' }>;

/**
 * The call of the next item. Before the first one it is found who is here; before one that is not public the public
 * leaves. Nothing forbids to call an item before the house is full, but nobody should do it unseen.
 */
export function callPlan({ itemId, number, say }: CallStep, state: MeetingState, t: ChairTranslate): StepPlan {
  const first = state.items.every(({ calledAt }) => calledAt === null);
  const usual = {
    heading: t('step.call.heading', { number }),
    say: (first ? [convocationText(state), quorumText(state), say] : [admitRoomText(state, itemId), say])
      .filter((part) => part !== '')
      .join(' '),
    ask: first ? askForObjections(state) : null,
    hint: first ? unhealedText(state) : '',
    label: t('step.call.label', { number }),
    command: () => ({ kind: 'call-item', itemId }) as const,
    confirm: null,
  };
  if (first && quorumOf(state)?.quorate === false)
    return {
      ...usual,
      heading: t('step.call.rollCall', { number }),
      say: quorumText(state),
      hint: t('step.call.waiting'),
      confirm: { title: t('step.call.confirmTitle'), text: t('step.call.confirmText') },
    };
  const leave = clearRoomText(state, itemId);
  if (leave === null) return usual;
  return {
    ...usual,
    heading: t('step.call.clear', { number }),
    say: leave,
    confirm: { title: t('clearRoom.title', { number }), text: t('agenda.callSeen') },
  };
}

/** Whether the first thing to do is to find out who is here. */
export const awaitsHouse = (step: DeskStep, state: MeetingState): boolean =>
  step.step === 'call-item' &&
  state.items.every(({ calledAt }) => calledAt === null) &&
  quorumOf(state)?.quorate === false;
