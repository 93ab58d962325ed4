import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { dayAndTime, formatInstant, formatTime } from '../../i18n/dates';
import { longDuration } from '../../i18n/durations';
import { minutesBetween, useServerNow } from '../../live/use-server-now';
import { Alert } from '../../ui/alert';

/** So many minutes before its time a meeting may begin without a word. */
const USUAL = 5;

interface EarlyOpeningProps {
  /** For when it was convened, as an instant. */
  readonly startsAt: string;
  readonly clockOffset: number;
}

/** Before the time it was convened for somebody who comes in time would miss the opening. */
export function EarlyOpening({ startsAt, clockOffset }: EarlyOpeningProps): ReactElement | null {
  const { t } = useTranslation('chair');
  const now = useServerNow(clockOffset);
  const minutes = minutesBetween(now, startsAt);
  if (minutes <= USUAL) return null;
  const isToday = dayAndTime(startsAt).day === dayAndTime(now).day;
  return (
    <Alert
      kind="warning"
      title={t('opening.early', { time: isToday ? formatTime(startsAt) : formatInstant(startsAt) })}
    >
      <p>{isToday ? t('opening.earlyText', { time: longDuration(minutes) }) : t('opening.earlyDay')}</p>
    </Alert>
  );
}
