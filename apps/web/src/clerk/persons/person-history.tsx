import type { PersonAct } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShortInstant } from '../../i18n/dates';
import { DataTable, type Column } from '../../ui/data-table';
import { Section } from '../../ui/section';

/** What was done about a person, when and by whom; nothing for who was there from the set-up on. */
export function PersonHistory({ acts }: { readonly acts: readonly PersonAct[] }): ReactElement | null {
  const { t } = useTranslation('persons');
  if (acts.length === 0) return null;
  const columns: Column<PersonAct>[] = [
    { key: 'at', label: t('person.historyWhen'), cell: ({ at }) => formatShortInstant(at) },
    {
      key: 'act',
      label: t('person.historyWhat'),
      rowHeader: true,
      cell: ({ act, committee }) => [t(`acts.${act}`), committee].filter(Boolean).join(': '),
    },
    { key: 'by', label: t('person.historyWho'), cell: ({ by }) => by ?? t('person.byCommand') },
  ];
  return (
    <Section title={t('person.history')}>
      <DataTable
        caption={t('person.history')}
        columns={columns}
        rows={acts}
        rowKey={({ at, act, committee }) => `${at} ${act} ${committee ?? ''}`}
      />
    </Section>
  );
}
