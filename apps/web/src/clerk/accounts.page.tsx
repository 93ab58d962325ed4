import type { IssuedStartCode } from '@gremia/contracts';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../answers/query-view';
import { useAccounts } from '../api/accounts';
import { SearchForm } from '../forms/search-form';
import { Paging } from '../lists/paging';
import { EmptyState } from '../ui/empty-state';
import { AccountTable } from './accounts/account-table';
import { CreateAccount } from './accounts/create-account';
import { StartCodeLetter } from './accounts/start-code-letter';
import { ClerkPage } from './clerk-page';
import './clerk.css';

const PER_PAGE = 50;

/** Who may sign in. An account is closed, not deleted: what its holder has done stays in the record. */
export function AccountsPage(): ReactElement {
  const { t } = useTranslation('clerk');
  const navigate = useNavigate();
  const { q = '', seite, anlegen } = useSearch({ from: '/shell/verwaltung/konten' });
  const [issued, setIssued] = useState<IssuedStartCode | null>(null);
  const query = useAccounts({ q, cursor: seite, limit: PER_PAGE });
  const show = (code: IssuedStartCode): void => {
    setIssued(code);
    void navigate({ to: '/verwaltung/konten', search: { q: q || undefined }, replace: true });
  };
  if (issued !== null) return <StartCodeLetter issued={issued} onDone={() => setIssued(null)} />;
  return (
    <ClerkPage
      title={t('accounts.title')}
      lead={t('accounts.lead')}
      actions={<CreateAccount searched={anlegen ?? null} onIssued={show} />}
    >
      <SearchForm
        label={t('accounts.search')}
        initial={q}
        maxLength={100}
        submitLabel={t('accounts.find')}
        variant="secondary"
        onSearch={(words) => void navigate({ to: '/verwaltung/konten', search: { q: words || undefined } })}
      />
      <QueryView query={query}>
        {({ accounts, ...info }) =>
          accounts.length === 0 ? (
            <EmptyState title={t('accounts.empty')} />
          ) : (
            <>
              <AccountTable accounts={accounts} />
              <Paging
                info={info}
                rows={accounts.length}
                onPage={(page) =>
                  void navigate({ to: '/verwaltung/konten', search: { q: q || undefined, seite: page } })
                }
              />
            </>
          )
        }
      </QueryView>
    </ClerkPage>
  );
}
