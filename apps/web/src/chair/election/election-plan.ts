import type { DeskStep, NextStep } from '@gremia/meeting';
import type { ChairTranslate } from '../step-plan';

export type ElectionStep = Extract<NextStep, { step: 'nominate' | 'draw-lot' | 'ask-elected' | 'settle-election' }>;

const STEPS: ReadonlySet<DeskStep['step']> = new Set(['nominate', 'draw-lot', 'ask-elected', 'settle-election']);

/** Whether a step belongs to an election; what is done then takes more than one button. */
export const isElectionStep = (step: DeskStep): step is ElectionStep => STEPS.has(step.step);

/** Heading, words and hint of a step of an election. */
export function electionPlan(
  step: ElectionStep,
  t: ChairTranslate,
): { readonly heading: string; readonly say: string; readonly hint: string; readonly label: string } {
  const told = { say: step.say, label: '' };
  switch (step.step) {
    case 'nominate':
      return { ...told, heading: t('election.nominate', { office: step.office }), hint: t('election.nominateHint') };
    case 'draw-lot':
      return { ...told, heading: t('election.lot'), hint: t(step.asks ? 'election.lotAsks' : 'election.lotHint') };
    case 'ask-elected':
      return { ...told, heading: t('election.ask', { name: step.name }), hint: '' };
    default:
      return {
        ...told,
        heading: t('election.settle', { office: step.office }),
        hint: t(step.waitDays > 0 ? 'election.waitHint' : 'election.settleHint'),
      };
  }
}
