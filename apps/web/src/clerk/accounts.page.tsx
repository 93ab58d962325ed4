import type { AccountView } from '@gremia/contracts';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccounts, useSwitchAccount } from '../api/accounts';
import { useCommittees } from '../api/bodies';
import { useSession } from '../api/session';
import { SearchForm } from '../forms/search-form';
import { Paging } from '../lists/paging';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../answers/confirm-dialog';
import { DataTable, type Column } from '../ui/data-table';
import { EmptyState } from '../ui/empty-state';
import { QueryView } from '../answers/query-view';
import { VisuallyHidden } from '../ui/visually-hidden';
import { ClerkPage } from './clerk-page';
import './clerk.css';

const PER_PAGE = 50;

/** Who may sign in. An account is closed, not deleted: what its holder has done stays in the record. */
export function AccountsPage(): ReactElement {
  const { t } = useTranslation('clerk');
  const navigate = useNavigate();
  const { q = '', seite } = useSearch({ from: '/shell/verwaltung/konten' });
  const query = useAccounts({ q, cursor: seite, limit: PER_PAGE });
  return (
    <ClerkPage title={t('accounts.title')} lead={t('accounts.lead')}>
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

function AccountTable({ accounts }: { readonly accounts: readonly AccountView[] }): ReactElement {
  const { t } = useTranslation(['clerk', 'words']);
  const committees = new Map((useCommittees().data?.committees ?? []).map(({ id, shortName }) => [id, shortName]));
  const columns: Column<AccountView>[] = [
    { key: 'name', label: t('accounts.name'), rowHeader: true, cell: ({ name }) => name },
    { key: 'login', label: t('accounts.login'), cell: ({ login }) => login },
    {
      key: 'ways',
      label: t('accounts.ways'),
      cell: ({ id, name, issuers }) => (
        <>
          <span className="g-break">
            {issuers.length === 0
              ? t('accounts.noWay')
              : issuers.map((issuer) => (issuer === 'local' ? t('accounts.password') : issuer)).join(', ')}
          </span>{' '}
          <Link className="kern-link" to="/verwaltung/konten/$id" params={{ id }}>
            {t('accounts.changeWays')}
            <VisuallyHidden>: {name}</VisuallyHidden>
          </Link>
        </>
      ),
    },
    {
      key: 'roles',
      label: t('accounts.roles'),
      cell: ({ roles }) =>
        roles
          .map(({ role, committeeId }) =>
            [t(`words:role.${role}`), committeeId === null ? '' : `(${committees.get(committeeId) ?? ''})`]
              .filter(Boolean)
              .join(' '),
          )
          .join(', '),
    },
    {
      key: 'state',
      label: t('accounts.state'),
      cell: ({ disabled }) => (
        <Badge kind={disabled ? 'danger' : 'success'} icon={disabled ? 'close' : 'check'}>
          {t(disabled ? 'accounts.disabled' : 'accounts.enabled')}
        </Badge>
      ),
    },
    { key: 'action', label: t('accounts.action'), cell: (account) => <SwitchAccount account={account} /> },
  ];
  return <DataTable caption={t('accounts.title')} columns={columns} rows={accounts} rowKey={({ id }) => id} />;
}

function SwitchAccount({ account: { id, personId, name, disabled } }: { readonly account: AccountView }): ReactElement {
  const { t } = useTranslation('clerk');
  const own = useSession().data?.person?.id === personId;
  const [open, setOpen] = useState(false);
  const change = useSwitchAccount();
  if (own) return <span className="g-muted g-small">{t('accounts.own')}</span>;
  const word = disabled ? 'enable' : 'disable';
  return (
    <>
      <Button variant="tertiary" small onClick={() => setOpen(true)}>
        {t(`accounts.${word}`)}
        <VisuallyHidden>: {name}</VisuallyHidden>
      </Button>
      <ConfirmDialog
        open={open}
        danger={!disabled}
        title={t(`accounts.${word}Title`, { name })}
        confirmLabel={t(`accounts.${word}Confirm`)}
        busy={change.isPending}
        error={change.error}
        onCancel={() => setOpen(false)}
        onConfirm={() => change.mutate({ id, disabled: !disabled }, { onSuccess: () => setOpen(false) })}
      >
        <p>{t(`accounts.${word}Text`)}</p>
      </ConfirmDialog>
    </>
  );
}
