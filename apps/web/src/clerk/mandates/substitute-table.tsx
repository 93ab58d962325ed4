import type { SeatSheet, SubstituteView } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useEndSubstitute } from '../../api/seats';
import { DataTable, type Column } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { EndDialog } from './end-dialog';
import { Days } from './member-table';
import { NamedPerson } from './named-person';

/** Who may sit for whom, in the order in which they are asked. */
export function SubstituteTable({ sheet: { substitutes } }: { readonly sheet: SeatSheet }): ReactElement {
  const { t } = useTranslation('clerk');
  const end = useEndSubstitute();
  if (substitutes.length === 0) return <EmptyState title={t('mandates.noSubstitutes')} />;
  const whom = ({ forName, faction }: SubstituteView): string =>
    forName ?? (faction === null ? t('mandates.forAll') : t('mandates.forFaction', { name: faction }));
  const columns: Column<SubstituteView>[] = [
    { key: 'name', label: t('mandates.person'), rowHeader: true, cell: NamedPerson },
    { key: 'whom', label: t('mandates.forWhom'), cell: whom },
    { key: 'days', label: t('mandates.days'), cell: (row) => <Days {...row} /> },
    {
      key: 'act',
      label: t('mandates.act'),
      cell: ({ id, name, endsOn }) =>
        endsOn === null && (
          <EndDialog
            name={name}
            title={t('mandates.endSubstituteTitle', { name })}
            text={t('mandates.endSubstituteText')}
            send={(day) => end.mutateAsync({ id, endsOn: day })}
          />
        ),
    },
  ];
  return <DataTable caption={t('mandates.substitutes')} columns={columns} rows={substitutes} rowKey={({ id }) => id} />;
}
