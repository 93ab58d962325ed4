import { PAPER_HISTORY_GROUPS, type PaperHistoryGroup } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { usePaperHistory, type HistoryPage } from '../api/history';
import type { PaperPartProps } from '../paper-reading/paper-part';
import { PUBLIC_READING } from '../paper-reading/reading-surface';
import { Section } from '../ui/section';
import { HistoryView } from './history-view';

/** What happened to a paper, as far as whoever reads it may know. */
export function PaperHistory({ paper, surface }: PaperPartProps): ReactElement {
  const { t } = useTranslation('history');
  const [page, setPage] = useState<HistoryPage<PaperHistoryGroup>>({ group: undefined, cursor: undefined });
  const query = usePaperHistory(paper.id, surface === PUBLIC_READING, page);
  return (
    <Section title={t('title')}>
      <HistoryView
        {...{ query, surface }}
        about={paper.id}
        groups={PAPER_HISTORY_GROUPS.map((value) => ({ value, label: t(`paperGroup.${value}`) }))}
        group={page.group}
        onGroup={(group) => setPage({ group, cursor: undefined })}
        onPage={(cursor) => setPage({ ...page, cursor })}
      />
    </Section>
  );
}
