import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** Marks every screen of a rehearsal as one. */
export function RehearsalBand({ rehearsal }: { readonly rehearsal: boolean }): ReactElement | null {
  const { t } = useTranslation('live');
  if (!rehearsal) return null;
  return (
    <p className="g-rehearsal-band">
      <strong>{t('rehearsal')}</strong>
      <span>: {t('rehearsalNote')}</span>
    </p>
  );
}
