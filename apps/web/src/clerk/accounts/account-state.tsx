import type { AccountView } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShortDay, dayAndTime } from '../../i18n/dates';
import { Badge } from '../../ui/badge';

type AccountStateProps = Pick<AccountView, 'disabled' | 'startCodeUntil'> & {
  readonly issuers: readonly string[];
  /** In a list: what is as it should be is said without a mark. */
  readonly quiet?: boolean;
};

/** How an account stands: disabled, in use, or waiting for its start code to be used. */
export function AccountState({ disabled, issuers, startCodeUntil, quiet = false }: AccountStateProps): ReactElement {
  const { t } = useTranslation('clerk');
  if (disabled)
    return (
      <Badge kind="danger" icon="close">
        {t('accounts.disabled')}
      </Badge>
    );
  const waits = startCodeUntil !== null && Date.parse(startCodeUntil) > Date.now();
  return (
    <>
      {issuers.length > 0 &&
        (quiet ? (
          t('accounts.enabled')
        ) : (
          <Badge kind="success" icon="check">
            {t('accounts.enabled')}
          </Badge>
        ))}{' '}
      {waits && (
        <Badge kind="info">{t('accounts.codeUntil', { day: formatShortDay(dayAndTime(startCodeUntil).day) })}</Badge>
      )}
      {!waits && issuers.length === 0 && (
        <Badge kind="warning">{t(startCodeUntil === null ? 'accounts.noWay' : 'accounts.codeOver')}</Badge>
      )}
    </>
  );
}
