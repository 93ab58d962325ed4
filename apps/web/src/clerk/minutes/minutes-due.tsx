import type { MinutesView } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, today } from '../../i18n/dates';
import { Alert } from '../../ui/alert';

/** By when the minutes have to be signed, as the rules of the body say; a warning once that day is past. */
export function MinutesDue({ view: { dueOn, current } }: { readonly view: MinutesView }): ReactElement | null {
  const { t } = useTranslation('clerk');
  if (dueOn === null || (current !== null && current.state !== 'draft')) return null;
  const late = dueOn < today();
  return (
    <Alert
      kind={late ? 'warning' : 'info'}
      title={t(late ? 'minutes.overdue' : 'minutes.due', { day: formatDay(dueOn) })}
    />
  );
}
