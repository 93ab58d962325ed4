import { exclusionOf } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../ui/alert';
import { AskedButton } from './asked-button';
import type { LiveMeeting } from './use-meeting';

/** A member who was shut out learns why, and how to object where the law knows an objection. */
export function ExcludedNote({ meeting }: { readonly meeting: LiveMeeting }): ReactElement | null {
  const { t } = useTranslation('acts');
  const { state, personId } = meeting;
  const exclusion = personId === null || state.phase === 'closed' ? null : exclusionOf(state, personId);
  if (exclusion === null) return null;
  const { measureId, reason, objection } = exclusion;
  const mayObject = state.profile?.orderMeasures.value.objection !== 'none' && objection === null;
  return (
    <Alert kind="warning" title={t('order.out')} role="status">
      <p>{t('order.outText', { reason })}</p>
      {mayObject && (
        <AskedButton
          meeting={meeting}
          variant="secondary"
          label={t('order.object')}
          title={t('order.objectTitle')}
          consequence={t('order.objectText')}
          command={() => ({ kind: 'object-to-measure', measureId })}
        />
      )}
    </Alert>
  );
}
