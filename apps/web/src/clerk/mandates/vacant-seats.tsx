import type { SeatSheet } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../i18n/dates';
import { DataTable, type Column } from '../../ui/data-table';
import { Section } from '../../ui/section';
import { VisuallyHidden } from '../../ui/visually-hidden';

type Freed = SeatSheet['freed'][number];

/** Each seat that nobody has, with whose it was, and the way to enter who follows. Nothing when all are filled. */
export function VacantSeats({ sheet }: { readonly sheet: SeatSheet }): ReactElement | null {
  const { t } = useTranslation('persons');
  const { committeeId, vacant, freed, today } = sheet;
  if (vacant === 0 && freed.length === 0) return null;
  const others = vacant - freed.filter(({ endsOn }) => endsOn < today).length;
  const columns: Column<Freed>[] = [
    {
      key: 'seat',
      label: t('seat.vacantSeat'),
      rowHeader: true,
      cell: ({ name, endsOn }) => t(endsOn < today ? 'seat.vacantAfter' : 'seat.vacantSoon', { name }),
    },
    { key: 'faction', label: t('seat.faction'), cell: ({ faction }) => faction ?? '' },
    { key: 'endsOn', label: t('seat.endsOn'), cell: ({ endsOn }) => formatDay(endsOn) },
    {
      key: 'act',
      label: t('seat.act'),
      cell: ({ id, name, factionId }) => (
        <span className="clerk-quiet">
          <Link
            className="kern-link"
            to="/verwaltung/personen/neu"
            search={{ gremium: committeeId, sitz: id, fraktion: factionId ?? undefined }}
          >
            {t('new')}
            <VisuallyHidden>: {t('seat.vacantAfter', { name })}</VisuallyHidden>
          </Link>
        </span>
      ),
    },
  ];
  return (
    <Section title={t('seat.vacantTitle', { count: vacant })}>
      {freed.length > 0 && (
        <DataTable caption={t('seat.vacantCaption')} columns={columns} rows={freed} rowKey={({ id }) => id} />
      )}
      {others > 0 && <p>{t('seat.vacantOthers', { count: others })}</p>}
    </Section>
  );
}
