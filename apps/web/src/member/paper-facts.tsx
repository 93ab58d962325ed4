import type { ConsultationView, PaperDetail } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../i18n/dates';
import { Badge } from '../ui/badge';
import { DataTable } from '../ui/data-table';
import { Facts } from '../ui/facts';
import { Section } from '../ui/section';
import { PaperStateBadge } from '../ui/state-badge';

/** Who brought it in, and where it stands. */
export function PaperFacts({ paper }: { readonly paper: PaperDetail }): ReactElement {
  const { t } = useTranslation(['member', 'words']);
  return (
    <Facts
      facts={[
        [t('paper.originators'), paper.originators.map(({ name }) => name).join(', ') || paper.author],
        [t('paper.submittedOn'), paper.submittedOn === null ? null : formatDay(paper.submittedOn)],
        [
          t('paper.state'),
          <span key="state" className="g-row">
            <PaperStateBadge state={paper.state} />
            {!paper.public && <Badge kind="warning">{t('words:nonPublic')}</Badge>}
          </span>,
        ],
        [t('paper.result'), paper.result],
      ]}
    />
  );
}

/** Through which bodies the paper goes. */
export function PaperConsultations({
  consultations,
}: {
  readonly consultations: readonly ConsultationView[];
}): ReactElement {
  const { t } = useTranslation(['member', 'words']);
  return (
    <Section title={t('paper.consultations')}>
      <DataTable
        caption={t('paper.consultations')}
        rows={consultations}
        rowKey={({ committeeId, meetsOn }) => `${committeeId} ${meetsOn ?? ''}`}
        columns={[
          { key: 'committee', label: t('paper.committee'), rowHeader: true, cell: ({ committee }) => committee },
          {
            key: 'day',
            label: t('paper.day'),
            cell: ({ meetsOn }) => (meetsOn === null ? t('paper.noDay') : formatDay(meetsOn)),
          },
          {
            key: 'responsibility',
            label: t('paper.responsibility'),
            cell: ({ responsibility }) => t(`words:responsibility.${responsibility}`),
          },
          {
            key: 'public',
            label: t('paper.treatment'),
            cell: (row) => (row.public ? t('words:public') : t('words:nonPublic')),
          },
          { key: 'result', label: t('paper.result'), cell: ({ result }) => result ?? t('paper.noResult') },
        ]}
      />
    </Section>
  );
}
