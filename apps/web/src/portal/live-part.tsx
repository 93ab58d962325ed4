import type { PortalMeetingDetail } from '@gremia/contracts';
import type { ItemState, MeetingState } from '@gremia/meeting';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AgendaOverview } from '../live/agenda-overview';
import { latestResult } from '../live/latest-result';
import { MeetingStanding } from '../live/meeting-standing';
import { useAnnouncements } from '../live/use-announcements';
import { useMeeting } from '../live/use-meeting';
import { VoteResult } from '../live/vote-result';
import { LiveRegion } from '../ui/live-region';
import { Section } from '../ui/section';
import { MeetingBody } from './meeting-body';
import { RunningNotice } from './running-notice';

type Item = PortalMeetingDetail['items'][number];

interface LivePartProps {
  readonly meeting: PortalMeetingDetail;
  readonly facts: ReactNode;
}

/** A meeting that runs, as the public may follow it: that it runs, the item at hand, the last result, what is done. */
export default function LivePart({ meeting, facts }: LivePartProps): ReactElement {
  const live = useMeeting(meeting.id);
  const announcements = useAnnouncements(live);
  const { state, loaded } = live;
  const isRead = loaded && state.phase !== 'planned';
  const notice = (
    <>
      <RunningNotice meeting={meeting} state={isRead ? state : null}>
        {isRead && <MeetingStanding state={state} isNamed />}
      </RunningNotice>
      {isRead && (
        <>
          <LiveRegion messages={announcements} />
          <LatestResult state={state} />
        </>
      )}
    </>
  );
  return (
    <MeetingBody meeting={meeting} notice={notice} facts={facts}>
      {isRead && <LiveParts meeting={meeting} state={state} />}
    </MeetingBody>
  );
}

interface LivePartsProps {
  readonly meeting: PortalMeetingDetail;
  readonly state: MeetingState;
}

/** In its two parts, with the numbers of papers, as the agenda stands before and after the meeting. */
function LiveParts({ meeting, state }: LivePartsProps): ReactElement {
  const { t } = useTranslation('portal');
  const planned = (item: ItemState): Item | undefined => meeting.items.find(({ id }) => id === item.itemId);
  const part = (items: readonly ItemState[]): ReactElement => (
    <AgendaOverview
      state={state}
      items={items}
      paperPath="/drucksachen/$id"
      paperOf={(item) => planned(item)?.paperId ?? null}
      numberOf={(item) => planned(item)?.paperNumber ?? null}
    />
  );
  const open = state.items.filter((item) => item.public);
  const closed = state.items.filter((item) => !item.public);
  if (open.length === 0 || closed.length === 0) return part(state.items);
  return (
    <>
      <h3 className="g-h3">{t('meeting.publicPart')}</h3>
      {part(open)}
      <h3 className="g-h3">{t('meeting.nonPublicPart')}</h3>
      {part(closed)}
    </>
  );
}

/** Before the agenda: who follows from home waits for it. */
function LatestResult({ state }: { readonly state: MeetingState }): ReactElement | null {
  const { t } = useTranslation('live');
  const result = latestResult(state);
  if (result === null) return null;
  return (
    <Section title={t('result.latest')}>
      <VoteResult state={state} vote={result} />
    </Section>
  );
}
