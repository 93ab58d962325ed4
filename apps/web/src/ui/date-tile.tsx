import type { ReactElement } from 'react';
import { dateParts } from '../i18n/dates';

/** The date as a picture to find a row by; the full date stands beside it in words. */
export function DateTile({ instant }: { readonly instant: string }): ReactElement {
  const { weekday, day, month } = dateParts(instant);
  return (
    <div className="g-date-tile" aria-hidden="true">
      <span>{weekday}</span>
      <span className="g-date-tile__day">{day}</span>
      <span>{month}</span>
    </div>
  );
}
