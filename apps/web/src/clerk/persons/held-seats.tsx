import type { HeldSeat, PersonRecord } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/badge';
import { DataTable, type Column } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { Days } from '../mandates/member-table';
import { SeatActs } from './seat-acts';

/** What a person is, was or will be in bodies, the newest first, with why each ended. */
export function HeldSeats({ person: { name, seats, today } }: { readonly person: PersonRecord }): ReactElement {
  const { t } = useTranslation(['persons', 'words', 'clerk']);
  if (seats.length === 0) return <EmptyState title={t('persons:person.noSeats')} />;
  const columns: Column<HeldSeat>[] = [
    { key: 'committee', label: t('persons:seat.committee'), rowHeader: true, cell: ({ committee }) => committee },
    {
      key: 'function',
      label: t('persons:seat.function'),
      cell: ({ function: role, voting, mayor, after }) => (
        <>
          {t(`words:function.${role}`)}
          {role !== 'adviser' && !voting && ` (${t('persons:seat.noVote')})`}{' '}
          {mayor && <Badge kind="info">{t('clerk:mandates.mayor')}</Badge>}
          {after !== null && <span className="g-table__under">{t('persons:seat.after', { name: after })}</span>}
        </>
      ),
    },
    { key: 'faction', label: t('persons:seat.faction'), cell: ({ faction }) => faction ?? '' },
    { key: 'days', label: t('persons:seat.days'), cell: (row) => <Days {...row} /> },
    { key: 'ended', label: t('persons:seat.ended'), cell: (seat) => <EndOf seat={seat} /> },
    { key: 'act', label: t('persons:seat.act'), cell: (seat) => <SeatActs seat={seat} name={name} today={today} /> },
  ];
  return <DataTable caption={t('persons:person.seats')} columns={columns} rows={seats} rowKey={({ id }) => id} />;
}

function EndOf({ seat: { endReason, endNote } }: { readonly seat: HeldSeat }): ReactElement | null {
  const { t } = useTranslation('persons');
  if (endReason === null) return null;
  return (
    <>
      {t(`seat.reasons.${endReason}`)}
      {endNote !== '' && <span className="g-table__under">{endNote}</span>}
    </>
  );
}
