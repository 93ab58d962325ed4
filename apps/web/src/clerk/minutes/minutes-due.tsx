import type { MinutesView } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, today } from '../../i18n/dates';
import { Alert } from '../../ui/alert';

type Due = Pick<MinutesView, 'dueOn' | 'current'>;

/** The day by which they have to be signed; null where none is set, or they are. */
const dayDue = ({ dueOn, current }: Due): string | null =>
  current !== null && current.state !== 'draft' ? null : dueOn;

/** By when the minutes have to be signed, as the rules of the body say; a warning once that day is past. */
export function MinutesDue({ view }: { readonly view: Due }): ReactElement | null {
  const { t } = useTranslation('clerk');
  const dueOn = dayDue(view);
  if (dueOn === null) return null;
  const late = dueOn < today();
  return (
    <Alert
      kind={late ? 'warning' : 'info'}
      title={t(late ? 'minutes.overdue' : 'minutes.due', { day: formatDay(dueOn) })}
    />
  );
}
