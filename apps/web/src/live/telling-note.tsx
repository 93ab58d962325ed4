import type { MeetingState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../ui/alert';

/** Why nobody but the office can do anything now: it enters afterwards what was done without Gremia. */
export function TellingNote({ state: { telling } }: { readonly state: MeetingState }): ReactElement | null {
  const { t } = useTranslation('acts');
  if (telling === null) return null;
  return (
    <Alert kind="info" title={t('telling.note', { name: telling.by })}>
      <p>{t('telling.why', { reason: telling.reason })}</p>
      <p>{t('telling.noteText')}</p>
    </Alert>
  );
}
