import { minutesRoutes, type MinutesView } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../api/address';
import { formatShortInstant } from '../../i18n/dates';
import { DataTable } from '../../ui/data-table';
import { Section } from '../../ui/section';

export function MinutesVersions({
  meetingId: id,
  versions,
}: Pick<MinutesView, 'meetingId' | 'versions'>): ReactElement {
  const { t } = useTranslation(['clerk', 'words']);
  return (
    <Section title={t('minutes.versions')}>
      <DataTable
        caption={t('minutes.versions')}
        rows={versions}
        rowKey={({ id }) => id}
        columns={[
          { key: 'no', label: t('minutes.versionNo'), rowHeader: true, cell: ({ no }) => t('minutes.version', { no }) },
          { key: 'state', label: t('minutes.state'), cell: ({ state }) => t(`words:minutesState.${state}`) },
          { key: 'author', label: t('minutes.author'), cell: ({ author }) => author },
          {
            key: 'pdf',
            label: t('minutes.versionFile'),
            cell: ({ no }) => (
              <a className="kern-link" href={addressOf(minutesRoutes.pdf, { params: { id }, query: { no } })}>
                {t('minutes.versionPdf', { no })}
              </a>
            ),
          },
          { key: 'at', label: t('minutes.at'), cell: ({ createdAt }) => formatShortInstant(createdAt) },
        ]}
      />
    </Section>
  );
}
