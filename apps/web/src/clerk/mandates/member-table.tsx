import type { SeatRow, SeatSheet } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useEndSeat } from '../../api/seats';
import { formatDay } from '../../i18n/dates';
import { Badge } from '../../ui/badge';
import { DataTable, type Column } from '../../ui/data-table';
import { EndDialog } from './end-dialog';
import { NamedPerson } from './named-person';

/** Who has a seat, until when, and whose is the mayor's. */
export function MemberTable({ sheet }: { readonly sheet: SeatSheet }): ReactElement {
  const { t } = useTranslation(['clerk', 'words']);
  const end = useEndSeat();
  const columns: Column<SeatRow>[] = [
    { key: 'name', label: t('mandates.person'), rowHeader: true, cell: NamedPerson },
    { key: 'faction', label: t('mandates.faction'), cell: ({ faction }) => faction ?? '' },
    {
      key: 'function',
      label: t('mandates.function'),
      cell: (row) => (
        <>
          {t(`words:function.${row.function}`)} {row.mayor && <Badge kind="info">{t('mandates.mayor')}</Badge>}
        </>
      ),
    },
    { key: 'days', label: t('mandates.days'), cell: (row) => <Days {...row} /> },
    {
      key: 'act',
      label: t('mandates.act'),
      cell: (row) =>
        row.endsOn === null && (
          <EndDialog
            name={row.name}
            title={t('mandates.endTitle', { name: row.name })}
            text={t('mandates.endText')}
            send={(endsOn) => end.mutateAsync({ id: row.id, endsOn })}
          />
        ),
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
