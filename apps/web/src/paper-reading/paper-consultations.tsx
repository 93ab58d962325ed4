import type { ConsultationReading, PaperReading } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShortDay } from '../i18n/dates';
import { DataTable, type Column } from '../ui/data-table';
import { Section } from '../ui/section';
import type { PaperPartProps } from './paper-part';

/** Whether it is treated in public is known to those who also see what is not. */
type Consultation = ConsultationReading & { readonly public?: boolean };

interface PaperConsultationsProps extends PaperPartProps {
  readonly paper: PaperReading & { readonly consultations: readonly Consultation[] };
  /** What the reader can do about it. */
  readonly actions?: ReactNode;
}

/** The way of the paper through the bodies. */
export function PaperConsultations({
  paper: { consultations },
  surface,
  actions,
}: PaperConsultationsProps): ReactElement | null {
  const { t } = useTranslation(['paper', 'words']);
  if (consultations.length === 0)
    return actions === undefined ? null : (
      <Section title={t('consultations')} actions={actions}>
        <p className="g-muted">{t('consultationsEmpty')}</p>
      </Section>
    );
  const columns: Column<Consultation>[] = [
    {
      key: 'committee',
      label: t('committee'),
      rowHeader: true,
      cell: ({ committee, meetingId }) =>
        meetingId === null ? (
          committee
        ) : (
          <Link className="kern-link" to={surface.meeting} params={{ id: meetingId }}>
            {committee}
          </Link>
        ),
    },
    { key: 'date', label: t('date'), cell: ({ meetsOn }) => (meetsOn === null ? t('open') : formatShortDay(meetsOn)) },
    {
      key: 'responsibility',
      label: t('responsibility'),
      cell: ({ responsibility }) => t(`words:responsibility.${responsibility}`),
    },
    {
      key: 'public',
      label: t('treatment'),
      cell: (consultation) => t(consultation.public === true ? 'words:public' : 'words:nonPublic'),
    },
    { key: 'result', label: t('consultationResult'), cell: ({ result }) => result ?? t('open') },
  ];
  return (
    <Section title={t('consultations')} {...(actions === undefined ? {} : { actions })}>
      <DataTable
        caption={t('consultations')}
        rows={consultations}
        rowKey={({ committee, meetsOn, responsibility }) => `${committee} ${meetsOn ?? ''} ${responsibility}`}
        columns={columns.filter(({ key }) => key !== 'public' || consultations[0]?.public !== undefined)}
      />
    </Section>
  );
}
