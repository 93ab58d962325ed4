import type { SeatRow, SeatSheet } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../i18n/dates';
import { Badge } from '../../ui/badge';
import { DataTable, type Column } from '../../ui/data-table';
import { SeatActs } from '../persons/seat-acts';
import { NamedPerson } from './named-person';

/** Who has a seat, until when, and whose is the mayor's. */
export function MemberTable({ sheet }: { readonly sheet: SeatSheet }): ReactElement {
  const { t } = useTranslation(['clerk', 'words']);
  const columns: Column<SeatRow>[] = [
    { key: 'name', label: t('mandates.person'), rowHeader: true, cell: NamedPerson },
    { key: 'faction', label: t('mandates.faction'), cell: ({ faction }) => faction ?? '' },
    {
      key: 'function',
      label: t('mandates.function'),
      cell: (row) => (
        <>
          {t(`words:function.${row.function}`)}
          {row.deputyRank !== null && ` (${t('mandates.rank', { no: row.deputyRank })})`}{' '}
          {row.mayor && <Badge kind="info">{t('mandates.mayor')}</Badge>}
        </>
      ),
    },
    { key: 'days', label: t('mandates.days'), cell: (row) => <Days {...row} /> },
    {
      key: 'act',
      label: t('mandates.act'),
      cell: (row) => <SeatActs seat={row} name={row.name} today={sheet.today} />,
    },
  ];
  return <DataTable caption={t('mandates.members')} columns={columns} rows={sheet.members} rowKey={({ id }) => id} />;
}

/** From when to when; a day that is to come is named. */
export function Days({
  startsOn,
  endsOn,
}: {
  readonly startsOn: string;
  readonly endsOn: string | null;
}): ReactElement {
  const { t } = useTranslation('clerk');
  const from = formatDay(startsOn);
  return <>{endsOn === null ? t('mandates.from', { from }) : t('mandates.fromTo', { from, to: formatDay(endsOn) })}</>;
}
