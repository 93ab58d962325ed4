import { findItem, openCase } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../ui/alert';
import type { LiveMeeting } from './use-meeting';

/** A member learns that somebody says they have no part in the item, and what happens next. */
export function RaisedAgainstMe({
  meeting: { state, personId },
}: {
  readonly meeting: Pick<LiveMeeting, 'state' | 'personId'>;
}): ReactElement | null {
  const { t } = useTranslation('live');
  const raised = personId === null ? null : openCase(findItem(state, state.currentItemId), personId);
  if (raised === null) return null;
  return (
    <Alert kind="warning" title={t('conflict.raisedTitle')} role="status">
      <p>{t('conflict.raisedText', { reason: raised.reason })}</p>
    </Alert>
  );
}
