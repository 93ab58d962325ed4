import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** For whoever was not let in: what was decided, why where somebody said so, and that it need not stay so. */
export function TurnedAway({ reason }: { readonly reason: string }): ReactElement {
  const { t } = useTranslation('call');
  return (
    <>
      <p className="kern-body">{reason === '' ? t('turnedAway.plain') : t('turnedAway.reason', { reason })}</p>
      <p className="kern-body">{t('turnedAway.further')}</p>
    </>
  );
}
