import { isUnconfirmed } from '@gremia/meeting';
import { aloneSentence } from '@gremia/rules';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../answers/problem-alert';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { useCommand } from './use-command';
import type { LiveMeeting } from './use-meeting';

/** Whoever is connected confirms for a part without the public that nobody else can hear it. */
export function AloneConfirmation({ meeting }: { readonly meeting: LiveMeeting }): ReactElement | null {
  const { t } = useTranslation('acts');
  const { state, personId } = meeting;
  const { run, busy, error } = useCommand(meeting);
  if (personId === null || state.profile === null || state.phase !== 'running') return null;
  if (!isUnconfirmed(state, state.currentItemId, personId)) return null;
  return (
    <Alert kind="warning" title={t('doors.aloneTitle')} role="status">
      <p>{aloneSentence(state.profile)}</p>
      <ProblemAlert error={error} />
      <Button busy={busy} onClick={() => void run({ kind: 'confirm-alone' })}>
        {t('doors.alone')}
      </Button>
    </Alert>
  );
}
