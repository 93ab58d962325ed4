import type { NextStep } from '@gremia/meeting';
import i18n from 'i18next';
import type { StepPlan } from '../step-plan';

type LeadStep = Extract<NextStep, { readonly step: 'hand-over-chair' | 'await-chair' }>;

/** A step that changes who leads, in words; its buttons are its own. */
export function leadPlan(step: LeadStep): StepPlan {
  const words =
    step.step === 'await-chair'
      ? {
          heading: i18n.t('acts:lead.awaitHeading', { name: step.name }),
          hint: i18n.t('acts:lead.awaitHint'),
        }
      : {
          heading: i18n.t('acts:lead.handHeading'),
          hint: [
            i18n.t('acts:lead.handHint', { name: step.leader }),
            ...(step.deputy === null ? [i18n.t('acts:lead.handNobody')] : []),
          ].join(' '),
        };
  return { ...words, say: step.say, label: '', command: null, confirm: null };
}
