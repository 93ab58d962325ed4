import type { MeetingState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShortInstant, formatTime, today } from '../i18n/dates';
import { Alert } from '../ui/alert';

/** That the meeting is over is said before anything else, and what comes of it. */
export function MeetingOver({ state }: { readonly state: MeetingState }): ReactElement | null {
  const { t } = useTranslation('live');
  const { closedAt } = state;
  if (closedAt === null) return null;
  const at = today(new Date(closedAt)) === today() ? formatTime(closedAt) : formatShortInstant(closedAt);
  return (
    <Alert kind="info" title={t(state.circular === undefined ? 'say.closed' : 'say.circularClosed')}>
      {t('over', { at })}
    </Alert>
  );
}
