import type { PortalPaperDetail } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShortDay } from '../i18n/dates';
import { DataTable } from '../ui/data-table';
import { Section } from '../ui/section';

/** The way of the paper through the bodies. */
export function PaperConsultations({ consultations }: Pick<PortalPaperDetail, 'consultations'>): ReactElement {
  const { t } = useTranslation(['portal', 'words']);
  return (
    <Section title={t('paper.consultations')}>
      <DataTable
        caption={t('paper.consultations')}
        rows={consultations}
        rowKey={({ committee, meetsOn, responsibility }) => `${committee} ${meetsOn ?? ''} ${responsibility}`}
        columns={[
          {
            key: 'committee',
            label: t('paper.committee'),
            rowHeader: true,
            cell: ({ committee, meetingId }) =>
              meetingId === null ? (
                committee
              ) : (
                <Link className="kern-link" to="/sitzungen/$id" params={{ id: meetingId }}>
                  {committee}
                </Link>
              ),
          },
          {
            key: 'date',
            label: t('paper.date'),
            cell: ({ meetsOn }) => (meetsOn === null ? t('paper.open') : formatShortDay(meetsOn)),
          },
          {
            key: 'responsibility',
            label: t('paper.responsibility'),
            cell: ({ responsibility }) => t(`words:responsibility.${responsibility}`),
          },
          { key: 'result', label: t('paper.consultationResult'), cell: ({ result }) => result ?? t('paper.open') },
        ]}
      />
    </Section>
  );
}
