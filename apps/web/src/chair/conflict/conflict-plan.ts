import type { NextStep } from '@gremia/meeting';
import i18n from 'i18next';
import { uuid } from '../../live/uuid';
import type { StepPlan } from '../step-plan';

type ConflictStep = Extract<NextStep, { readonly step: 'see-out' | 'decide-conflict' }>;

/** A step that a conflict of interest asks for, in words and with its command where it needs nothing else. */
export function conflictPlan(step: ConflictStep): StepPlan {
  const { itemId, personId, name, say } = step;
  if (step.step === 'see-out')
    return {
      heading: i18n.t('acts:conflict.seeOutHeading', { name }),
      say,
      hint: i18n.t(
        step.untilDecided
          ? 'acts:conflict.seeOutUntilDecided'
          : step.mayListen
            ? 'acts:conflict.seeOutListens'
            : 'acts:conflict.seeOutHint',
      ),
      label: i18n.t('acts:conflict.seeOutLabel'),
      command: () => ({ kind: 'confirm-left', itemId, personId }),
      confirm: null,
    };
  const { subject, isHeard, reason } = step;
  const decides = isHeard && subject !== null;
  return {
    heading: i18n.t('acts:conflict.decideHeading', { name }),
    say,
    hint: [
      i18n.t('acts:conflict.decideHint', { reason }),
      ...(decides ? [i18n.t('acts:conflict.closedHint')] : []),
    ].join(' '),
    label: i18n.t('acts:conflict.decideVote'),
    command: decides ? () => ({ kind: 'open-vote', voteId: uuid(), itemId, subject }) : null,
    confirm: null,
  };
}
