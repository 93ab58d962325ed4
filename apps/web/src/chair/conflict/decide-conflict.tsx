import type { NextStep } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AskedButton } from '../../live/asked-button';
import type { LiveMeeting } from '../../live/use-meeting';
import { HearForm } from './hear-form';

interface DecideConflictProps {
  readonly meeting: LiveMeeting;
  readonly step: Extract<NextStep, { readonly step: 'decide-conflict' }>;
}

/** The person is heard; where the rules leave it to whoever leads, they decide here. */
export function DecideConflict({ meeting, step }: DecideConflictProps): ReactElement {
  const { t } = useTranslation('acts');
  const { itemId, personId } = step;
  if (!step.isHeard) return <HearForm meeting={meeting} itemId={itemId} personId={personId} />;
  const decided = { kind: 'decide-conflict', itemId, personId } as const;
  const said = { name: step.name };
  return (
    <div className="g-step__acts">
      <AskedButton
        meeting={meeting}
        variant="primary"
        label={t('conflict.exclude')}
        title={t('conflict.excludeTitle', said)}
        consequence={t('conflict.excludeText')}
        command={() => ({ ...decided, excluded: true })}
      />
      <AskedButton
        meeting={meeting}
        variant="secondary"
        label={t('conflict.keep')}
        title={t('conflict.keepTitle', said)}
        consequence={t('conflict.keepText')}
        command={() => ({ ...decided, excluded: false })}
      />
    </div>
  );
}
