import type { NextStep } from '@gremia/meeting';
import i18n from 'i18next';
import type { StepPlan } from '../step-plan';

type DoorsStep = Extract<NextStep, { readonly step: 'close-doors' | 'admit-public' }>;

/** A step about the public, in words and with its command. */
export function doorsPlan(step: DoorsStep): StepPlan {
  const { itemId, name, say } = step;
  if (step.step === 'admit-public')
    return {
      heading: i18n.t('acts:doors.admitHeading'),
      say,
      hint: i18n.t('acts:doors.admitHint'),
      label: i18n.t('acts:doors.admitLabel'),
      command: () => ({ kind: 'admit-public', itemId }),
      confirm: null,
    };
  const { motionId, sentence } = step;
  return {
    heading: i18n.t('acts:doors.closeHeading', { name }),
    say,
    hint: i18n.t('acts:doors.closeHint', { sentence }),
    label: i18n.t('acts:doors.closeLabel'),
    command: () => ({ kind: 'close-doors', motionId }),
    confirm: null,
  };
}
