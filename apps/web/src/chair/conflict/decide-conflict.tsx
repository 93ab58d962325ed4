import type { NextStep } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../answers/problem-alert';
import { useCommand } from '../../live/use-command';
import type { LiveMeeting } from '../../live/use-meeting';
import { Button } from '../../ui/button';
import { HearForm } from './hear-form';

interface DecideConflictProps {
  readonly meeting: LiveMeeting;
  readonly step: Extract<NextStep, { readonly step: 'decide-conflict' }>;
}

/** The person is heard; where the rules leave it to whoever leads, they decide here. */
export function DecideConflict({ meeting, step }: DecideConflictProps): ReactElement {
  const { t } = useTranslation('acts');
  const { run, busy, error } = useCommand(meeting);
  const { itemId, personId } = step;
  if (!step.isHeard) return <HearForm meeting={meeting} itemId={itemId} personId={personId} />;
  const decide = (excluded: boolean): void => void run({ kind: 'decide-conflict', itemId, personId, excluded });
  return (
    <>
      <ProblemAlert error={error} />
      <div className="g-step__acts">
        <Button busy={busy} onClick={() => decide(true)}>
          {t('conflict.exclude')}
        </Button>
        <Button variant="secondary" busy={busy} onClick={() => decide(false)}>
          {t('conflict.keep')}
        </Button>
      </div>
    </>
  );
}
