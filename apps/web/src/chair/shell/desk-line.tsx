import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveMeeting } from '../../live/use-meeting';

/** Whether the line to the server holds: a word and a shape, always at the same place. */
export function DeskLine({ meeting }: { readonly meeting: Pick<LiveMeeting, 'connection' | 'pending'> }): ReactElement {
  const { t } = useTranslation('chair');
  const { connection, pending } = meeting;
  const sending = pending.length > 0;
  return (
    <p className={`g-desk__line g-desk__line--${connection}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        {connection === 'online' ? <circle cx="8" cy="8" r="6" /> : <path d="M3 3l10 10M13 3L3 13" />}
      </svg>
      {sending ? t('desk.line.sending') : t(`desk.line.${connection}`)}
    </p>
  );
}
