import type { DemonstrationView, SignIn } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon';

export interface DemonstrationAccountsProps {
  readonly accounts: DemonstrationView['accounts'];
  readonly busy: boolean;
  readonly onChoose: (account: SignIn) => void;
}

/** The accounts of the demonstration council; a click signs in. */
export function DemonstrationAccounts({ accounts, busy, onChoose }: DemonstrationAccountsProps): ReactElement {
  const { t } = useTranslation('portal');
  return (
    <>
      <p>{t('signIn.demonstrationText')}</p>
      <ul className="g-choices">
        {accounts.map(({ login, password, name, role }) => (
          <li key={login}>
            <button type="button" className="g-choice" aria-disabled={busy || undefined} onClick={() => !busy && onChoose({ login, password })}>
              <Icon name="account-circle" />
              <span>
                <span className="g-choice__title">{role}</span>
                <span className="g-choice__text">{t('signIn.as', { name })}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
