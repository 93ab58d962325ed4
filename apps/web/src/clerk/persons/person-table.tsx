import type { PersonRow } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../ui/data-table';
import { AccountState } from '../accounts/account-state';
import { factionsOf, usePlaceWords } from './place-words';

/** Persons, a line each: where they sit today, and how their account stands. */
export function PersonTable({ persons }: { readonly persons: readonly PersonRow[] }): ReactElement {
  const { t } = useTranslation('persons');
  const wordsOf = usePlaceWords();
  const columns: Column<PersonRow>[] = [
    {
      key: 'name',
      label: t('name'),
      rowHeader: true,
      cell: ({ id, name }) => (
        <Link className="kern-link" to="/verwaltung/personen/$id" params={{ id }}>
          {name}
        </Link>
      ),
    },
    { key: 'places', label: t('places'), cell: ({ places }) => places.map(wordsOf).join(', ') || t('noPlace') },
    { key: 'faction', label: t('factions'), cell: factionsOf },
    {
      key: 'account',
      label: t('account'),
      named: true,
      cell: ({ account }) => (account === null ? t('noAccount') : <AccountState {...account} quiet />),
    },
  ];
  return (
    <div className="clerk-compact">
      <DataTable caption={t('title')} columns={columns} rows={persons} rowKey={({ id }) => id} dense />
    </div>
  );
}
