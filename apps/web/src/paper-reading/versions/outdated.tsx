import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../../ui/alert';
import { Badge } from '../../ui/badge';

/** Beside an amendment that was made for an earlier version of its paper. */
export function OutdatedBadge(): ReactElement {
  const { t } = useTranslation('versions');
  return <Badge kind="warning">{t('outdated.badge')}</Badge>;
}

/** On the amendment itself: what it means, and for whoever is in charge (`children`) the way on. */
export function OutdatedNote({ children }: { readonly children?: ReactNode }): ReactElement {
  const { t } = useTranslation('versions');
  return (
    <Alert kind="warning" title={t('outdated.title')}>
      <p>{t('outdated.text')}</p>
      {children}
    </Alert>
  );
}
