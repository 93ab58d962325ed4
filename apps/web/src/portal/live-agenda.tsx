import type { PortalMeetingDetail } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AgendaOverview } from '../live/agenda-overview';
import { latestResult } from '../live/latest-result';
import { MeetingStanding } from '../live/meeting-standing';
import { useAnnouncements } from '../live/use-announcements';
import { useMeeting } from '../live/use-meeting';
import { VoteResult } from '../live/vote-result';
import { LiveRegion } from '../ui/live-region';
import { Section } from '../ui/section';
import { AgendaList } from './agenda-list';

/** The agenda of a meeting that runs, as the public may follow it: the item at hand, what is done, the last result. */
export default function LiveAgenda({ meeting }: { readonly meeting: PortalMeetingDetail }): ReactElement {
  const { t } = useTranslation(['live', 'portal']);
  const live = useMeeting(meeting.id);
  const announcements = useAnnouncements(live);
  const { state, loaded } = live;
  const result = latestResult(state);
  if (!loaded || state.phase === 'planned') return <AgendaList items={meeting.items} />;
  return (
    <>
      <LiveRegion messages={announcements} />
      <MeetingStanding state={state} />
      <AgendaOverview
        state={state}
        paperPath="/drucksachen/$id"
        paperOf={({ itemId }) => meeting.items.find(({ id }) => id === itemId)?.paperId ?? null}
      />
      {result !== null && (
        <Section title={t('result.latest')} level={3}>
          <VoteResult state={state} vote={result} />
        </Section>
      )}
    </>
  );
}
