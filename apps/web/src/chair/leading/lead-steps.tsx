import type { NextStep } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../answers/problem-alert';
import { useCommand } from '../../live/use-command';
import type { LiveMeeting } from '../../live/use-meeting';
import { Button } from '../../ui/button';
import { HandOverDialog } from './hand-over-dialog';

interface LeadStepsProps {
  readonly meeting: LiveMeeting;
  readonly step: Extract<NextStep, { readonly step: 'hand-over-chair' | 'await-chair' }>;
}

/** The buttons of a step that changes who leads. */
export function LeadSteps({ meeting, step }: LeadStepsProps): ReactElement {
  const { t } = useTranslation('acts');
  const { t: live } = useTranslation('live');
  const { run, busy, error } = useCommand(meeting);
  if (step.step === 'await-chair') {
    const isAsked = meeting.personId === step.personId;
    return (
      <>
        <ProblemAlert error={error} />
        <div className="g-step__acts">
          <Button busy={busy} onClick={() => void run({ kind: 'take-chair' })}>
            {isAsked ? live('lead.take') : t('lead.onWord')}
          </Button>
          <Button variant="tertiary" busy={busy} onClick={() => void run({ kind: 'drop-chair-offer' })}>
            {isAsked ? live('lead.decline') : t('lead.withdraw')}
          </Button>
        </div>
      </>
    );
  }
  const { deputy } = step;
  return (
    <>
      <ProblemAlert error={error} />
      <div className="g-step__acts">
        {deputy !== null && (
          <Button
            busy={busy}
            onClick={() =>
              void run({ kind: 'offer-chair', personId: deputy.personId, scope: 'item', ground: 'conflict' })
            }
          >
            {t('lead.handLabel', { name: deputy.name })}
          </Button>
        )}
        <HandOverDialog
          meeting={meeting}
          variant={deputy === null ? 'primary' : 'tertiary'}
          usual={{ scope: 'item', ground: 'conflict' }}
        />
      </div>
    </>
  );
}
