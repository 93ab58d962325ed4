import type { DemonstrationView, SignIn } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon';

export interface DemonstrationAccountsProps {
  readonly accounts: DemonstrationView['accounts'];
  readonly busy: boolean;
  readonly onChoose: (account: SignIn) => void;
}

const SHOWN = 3;
type Account = DemonstrationView['accounts'][number];

/** Of every function (the first word of the role) a few come first; the others are one click further. */
function firstOfEach(accounts: readonly Account[]): Account[] {
  const seen = new Map<string, number>();
  return accounts.filter(({ role }) => {
    const word = role.split(' ')[0] ?? role;
    const count = (seen.get(word) ?? 0) + 1;
    seen.set(word, count);
    return count <= SHOWN;
  });
}

/** The accounts of the demonstration council; a click signs in. */
export function DemonstrationAccounts({ accounts, busy, onChoose }: DemonstrationAccountsProps): ReactElement {
  const { t } = useTranslation('portal');
  const first = firstOfEach(accounts);
  const others = accounts.filter((account) => !first.includes(account));
  return (
    <>
      <p>{t('signIn.demonstrationText')}</p>
      <Choices accounts={first} busy={busy} onChoose={onChoose} />
      {others.length > 0 && (
        <details>
          <summary>{t('signIn.others', { count: others.length })}</summary>
          <Choices accounts={others} busy={busy} onChoose={onChoose} />
        </details>
      )}
    </>
  );
}

function Choices({ accounts, busy, onChoose }: DemonstrationAccountsProps): ReactElement {
  const { t } = useTranslation('portal');
  return (
    <ul className="g-choices">
      {accounts.map(({ login, password, name, role }) => (
        <li key={login}>
          <button
            type="button"
            className="g-choice"
            aria-disabled={busy || undefined}
            onClick={() => !busy && onChoose({ login, password })}
          >
            <Icon name="account-circle" />
            <span>
              <span className="g-choice__title">{role}</span>
              <span className="g-choice__text">{t('signIn.as', { name })}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
