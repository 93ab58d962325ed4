import type { PersonRecord } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../ui/data-table';
import { Section } from '../../ui/section';
import { Days } from '../mandates/member-table';

type Row = PersonRecord['substitutes'][number];

/** For whom a person may sit, and where; nothing where there is nobody. */
export function HeldSubstitutes({ substitutes }: { readonly substitutes: readonly Row[] }): ReactElement | null {
  const { t } = useTranslation(['persons', 'clerk']);
  if (substitutes.length === 0) return null;
  const whom = ({ forName, faction }: Row): string =>
    forName ?? (faction === null ? t('clerk:mandates.forAll') : t('clerk:mandates.forFaction', { name: faction }));
  const columns: Column<Row>[] = [
    { key: 'committee', label: t('persons:seat.committee'), rowHeader: true, cell: ({ committee }) => committee },
    { key: 'whom', label: t('persons:person.substituteFor'), cell: whom },
    { key: 'days', label: t('persons:seat.days'), cell: (row) => <Days {...row} /> },
  ];
  return (
    <Section title={t('persons:person.substitutes')}>
      <DataTable
        caption={t('persons:person.substitutes')}
        columns={columns}
        rows={substitutes}
        rowKey={({ id }) => id}
      />
    </Section>
  );
}
