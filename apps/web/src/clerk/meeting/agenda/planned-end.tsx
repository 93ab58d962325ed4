import type { AgendaItemInput } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { minutesAfter, plannedTimes } from '../../../agenda-reading/planned-times';
import { dayAndTime, formatTime } from '../../../i18n/dates';
import { longDuration } from '../../../i18n/durations';

/** When each item is expected to begin (HH:MM); empty as long as nothing is planned. */
export function expectedTimes(startsAt: string, items: readonly AgendaItemInput[]): ReadonlyMap<string, string> {
  const { begins, minutes } = plannedTimes(items);
  if (minutes === 0) return new Map();
  return new Map([...begins].map(([id, since]) => [id, dayAndTime(minutesAfter(startsAt, since)).time]));
}

/** How long the meeting is expected to take, and until when. */
export function PlannedEnd({
  startsAt,
  items,
}: {
  readonly startsAt: string;
  readonly items: readonly AgendaItemInput[];
}): ReactElement | null {
  const { t } = useTranslation('clerk');
  const { minutes, unknown } = plannedTimes(items);
  if (minutes === 0) return null;
  return (
    <p className="g-small">
      {t('agenda.expectedEnd', { time: formatTime(minutesAfter(startsAt, minutes)), duration: longDuration(minutes) })}
      {unknown > 0 && ` · ${t('agenda.withoutTime', { count: unknown })}`}
    </p>
  );
}
