import { useTranslation } from 'react-i18next';
import { formatInstant } from '../i18n/dates';
import { Badge } from '../ui/badge';
import type { ReactElement } from 'react';

interface Held {
  readonly place: string;
  readonly circularUntil: string | null;
}

/** Where a meeting is held; of a circular vote, for which nobody meets, until when there is to answer. */
export function useWhereHeld(): (meeting: Held) => string {
  const { t } = useTranslation('words');
  return ({ place, circularUntil }) =>
    circularUntil === null ? place : t('circularUntil', { until: formatInstant(circularUntil) });
}

/** Says in lists that nobody meets; nothing for a meeting. */
export function CircularBadge({
  meeting: { circularUntil },
}: {
  readonly meeting: Pick<Held, 'circularUntil'>;
}): ReactElement | null {
  const { t } = useTranslation('words');
  return circularUntil === null ? null : (
    <Badge kind="info" icon="mail">
      {t('circular')}
    </Badge>
  );
}
