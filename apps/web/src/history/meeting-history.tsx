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
}

/** What happened to a meeting, from its planning to its minutes, as far as whoever reads it may know. */
export function MeetingHistory({ meetingId, surface }: MeetingHistoryProps): ReactElement {
  const { t } = useTranslation('history');
  const [page, setPage] = useState<HistoryPage<MeetingHistoryGroup>>({ group: undefined, cursor: undefined });
  const query = useMeetingHistory(meetingId, page);
  return (
    <Section
      title={t('title')}
      actions={
        <Button variant="secondary" small onClick={() => window.print()}>
          {t('print')}
        </Button>
      }
    >
      <HistoryView
        {...{ query, surface }}
        about={meetingId}
        groups={MEETING_HISTORY_GROUPS.map((value) => ({ value, label: t(`meetingGroup.${value}`) }))}
        group={page.group}
        onGroup={(group) => setPage({ group, cursor: undefined })}
        onPage={(cursor) => setPage({ ...page, cursor })}
      />
    </Section>
  );
}
