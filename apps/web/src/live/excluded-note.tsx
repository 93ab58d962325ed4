import { exclusionOf } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../answers/problem-alert';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { useCommand } from './use-command';
import type { LiveMeeting } from './use-meeting';

/** A member who was shut out learns why, and how to object where the law knows an objection. */
export function ExcludedNote({ meeting }: { readonly meeting: LiveMeeting }): ReactElement | null {
  const { t } = useTranslation('acts');
  const { run, busy, error } = useCommand(meeting);
  const { state, personId } = meeting;
  const exclusion = personId === null || state.phase === 'closed' ? null : exclusionOf(state, personId);
  if (exclusion === null) return null;
  const { measureId, reason, objection } = exclusion;
  const mayObject = state.profile?.orderMeasures.value.objection !== 'none' && objection === null;
  return (
    <Alert kind="warning" title={t('order.out')} role="status">
      <p>{t('order.outText', { reason })}</p>
      <ProblemAlert error={error} />
      {mayObject && (
        <Button variant="secondary" busy={busy} onClick={() => void run({ kind: 'object-to-measure', measureId })}>
          {t('order.object')}
        </Button>
      )}
    </Alert>
  );
}
