import { MEETING_HISTORY_GROUPS, type MeetingHistoryGroup } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeetingHistory, type HistoryPage } from '../api/history';
import type { ReadingSurface } from '../paper-reading/reading-surface';
import { Button } from '../ui/button';
import { Section } from '../ui/section';
import { HistoryView } from './history-view';

interface MeetingHistoryProps {
  readonly meetingId: string;
  readonly surface: Pick<ReadingSurface, 'paper' | 'meeting'>;
  /** Read only once it is opened: after a meeting it is long, and other things are looked for. */
  readonly folded?: boolean;
}

/** What happened to a meeting, from its planning to its minutes, as far as whoever reads it may know. */
export function MeetingHistory({ folded = false, ...part }: MeetingHistoryProps): ReactElement {
  const { t } = useTranslation('history');
  const [open, setOpen] = useState(!folded);
  if (folded)
    return (
      <Section title={t('title')}>
        <details className="g-disclosure" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{t('unfold')}</summary>
          {open && <Entries {...part} />}
        </details>
      </Section>
    );
  return (
    <Section
      title={t('title')}
      actions={
        <Button variant="secondary" small onClick={() => window.print()}>
          {t('print')}
        </Button>
      }
    >
      <Entries {...part} />
    </Section>
  );
}

function Entries({ meetingId, surface }: Omit<MeetingHistoryProps, 'folded'>): ReactElement {
  const { t } = useTranslation('history');
  const [page, setPage] = useState<HistoryPage<MeetingHistoryGroup>>({ group: undefined, cursor: undefined });
  const query = useMeetingHistory(meetingId, page);
  return (
    <HistoryView
      {...{ query, surface }}
      about={meetingId}
      groups={MEETING_HISTORY_GROUPS.map((value) => ({ value, label: t(`meetingGroup.${value}`) }))}
      group={page.group}
      onGroup={(group) => setPage({ group, cursor: undefined })}
      onPage={(cursor) => setPage({ ...page, cursor })}
    />
  );
}
