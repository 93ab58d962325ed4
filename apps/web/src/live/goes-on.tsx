import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { dayAndTime, formatInstant, formatTime, today } from '../i18n/dates';

/** When an interrupted meeting goes on, an instant: the time today, the day as well otherwise. */
export function GoesOn({ until }: { readonly until: string }): ReactElement {
  const { t } = useTranslation('live');
  return (
    <p>
      <strong>
        {dayAndTime(until).day === today()
          ? t('interrupted.until', { time: formatTime(until) })
          : t('interrupted.untilDay', { at: formatInstant(until) })}
      </strong>
    </p>
  );
}
