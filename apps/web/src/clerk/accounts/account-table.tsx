import type { AccountView } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommittees } from '../../api/bodies';
import { formatShortInstant } from '../../i18n/dates';
import { DataTable, type Column } from '../../ui/data-table';
import { AccountState } from './account-state';
import { SwitchAccount } from './switch-account';

/** Who may sign in, with what, and when they last did. */
export function AccountTable({ accounts }: { readonly accounts: readonly AccountView[] }): ReactElement {
  const { t } = useTranslation(['clerk', 'words']);
  const committees = new Map((useCommittees().data?.committees ?? []).map(({ id, shortName }) => [id, shortName]));
  const columns: Column<AccountView>[] = [
    {
      key: 'name',
      label: t('accounts.name'),
      rowHeader: true,
      cell: ({ id, name }) => (
        <Link className="kern-link" to="/verwaltung/konten/$id" params={{ id }}>
          {name}
        </Link>
      ),
    },
    { key: 'login', label: t('accounts.login'), cell: ({ login }) => login },
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
    { key: 'state', label: t('accounts.state'), cell: (account) => <AccountState {...account} quiet /> },
    {
      key: 'last',
      label: t('accounts.lastSignIn'),
      named: true,
      cell: ({ lastSignIn }) => (lastSignIn === null ? t('accounts.neverSignedIn') : formatShortInstant(lastSignIn)),
    },
    { key: 'action', label: t('accounts.action'), cell: (account) => <SwitchAccount account={account} /> },
  ];
  return <DataTable caption={t('accounts.title')} columns={columns} rows={accounts} rowKey={({ id }) => id} dense />;
}
