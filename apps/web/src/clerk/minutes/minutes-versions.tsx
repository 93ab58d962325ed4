import type { MinutesView } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShortInstant } from '../../i18n/dates';
import { DataTable } from '../../ui/data-table';
import { Section } from '../../ui/section';

export function MinutesVersions({ versions }: Pick<MinutesView, 'versions'>): ReactElement {
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
          { key: 'at', label: t('minutes.at'), cell: ({ createdAt }) => formatShortInstant(createdAt) },
        ]}
      />
    </Section>
  );
}
