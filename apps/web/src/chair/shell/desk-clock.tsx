import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../i18n/dates';
import { minutesBetween, useServerNow } from '../../live/use-server-now';

/** The time by the server's clock, and for how long the meeting has been going on. */
export function DeskClock({ offset, since }: { readonly offset: number; readonly since: string | null }): ReactElement {
  const { t } = useTranslation('chair');
  const now = useServerNow(offset);
  return (
    <p className="g-desk__clock">
      <time dateTime={now}>{formatTime(now)}</time>
      {since !== null && <span className="g-desk__elapsed">{duration(minutesBetween(since, now), t)}</span>}
    </p>
  );
}

const duration = (minutes: number, t: ReturnType<typeof useTranslation<'chair'>>['t']): string =>
  minutes < 60
    ? t('desk.minutes', { minutes })
    : t('desk.hours', { hours: Math.floor(minutes / 60), minutes: String(minutes % 60).padStart(2, '0') });
