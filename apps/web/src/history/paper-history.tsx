import { PAPER_HISTORY_GROUPS, type PaperHistoryGroup } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { usePaperHistory, type HistoryPage } from '../api/history';
import type { PaperPartProps } from '../paper-reading/paper-part';
import { PUBLIC_READING } from '../paper-reading/reading-surface';
import { Section } from '../ui/section';
import { HistoryView } from './history-view';

interface PaperHistoryProps extends PaperPartProps {
  /** Read only once it is opened: where others work on the paper, it is long and seldom looked up. */
  readonly folded?: boolean;
}

/** What happened to a paper, as far as whoever reads it may know. */
export function PaperHistory({ folded = false, ...part }: PaperHistoryProps): ReactElement {
  const { t } = useTranslation('history');
  if (!folded)
    return (
      <Section title={t('title')}>
        <Entries {...part} />
      </Section>
    );
  return (
    <div className="g-no-print">
      <Section title={t('title')}>
        <Folded {...part} />
      </Section>
    </div>
  );
}

function Folded(part: PaperPartProps): ReactElement {
  const { t } = useTranslation('history');
  const [open, setOpen] = useState(false);
  return (
    <details className="g-disclosure" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('unfold')}</summary>
      {open && <Entries {...part} />}
    </details>
  );
}

function Entries({ paper, surface }: PaperPartProps): ReactElement {
  const { t } = useTranslation('history');
  const [page, setPage] = useState<HistoryPage<PaperHistoryGroup>>({ group: undefined, cursor: undefined });
  const query = usePaperHistory(paper.id, surface === PUBLIC_READING, page);
  return (
    <HistoryView
      {...{ query, surface }}
      about={paper.id}
      groups={PAPER_HISTORY_GROUPS.map((value) => ({ value, label: t(`paperGroup.${value}`) }))}
      group={page.group}
      onGroup={(group) => setPage({ group, cursor: undefined })}
      onPage={(cursor) => setPage({ ...page, cursor })}
    />
  );
}
