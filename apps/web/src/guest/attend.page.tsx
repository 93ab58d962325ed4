import type { PortalMeetingDetail } from '@gremia/contracts';
import { findItem, titleOf } from '@gremia/meeting';
import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { keepTogether } from '../i18n/keep-together';
import { PageQuery } from '../answers/page-query';
import { CallPanel } from '../call/call-panel';
import { GuestsHand } from '../call/guests-hand';
import { GuestsObjection } from '../call/recording/guests-objection';
import { TrialSection } from '../call/trial/trial-section';
import { CaptionsPanel } from '../captions/captions-panel';
import { AgendaOverview } from '../live/agenda-overview';
import { ConnectionAlert } from '../live/connection-alert';
import { InterruptionNote } from '../live/interruption-note';
import { RecordingSign } from '../live/recording/recording-sign';
import { useAnnouncements } from '../live/use-announcements';
import { useMeeting } from '../live/use-meeting';
import { usePortalMeeting } from '../portal/portal.queries';
import { LiveRegion } from '../ui/live-region';
import { Loading } from '../ui/loading';
import { Page } from '../ui/page';
import { Section } from '../ui/section';

/** For whoever takes part without a seat: experts, guests, interpreters, those who write captions. */
export function AttendPage(): ReactElement {
  const { id } = useParams({ from: '/shell/teilnehmen/$id' });
  return <PageQuery query={usePortalMeeting(id)}>{(planned) => <Attending planned={planned} />}</PageQuery>;
}

function Attending({ planned }: { readonly planned: PortalMeetingDetail }): ReactElement {
  const { t } = useTranslation('call');
  const { t: tl } = useTranslation('live');
  const meeting = useMeeting(planned.id);
  const announcements = useAnnouncements(meeting);
  const { state, loaded } = meeting;
  const item = findItem(state, state.currentItemId);
  const isOn = loaded && (state.phase === 'running' || state.phase === 'interrupted');
  return (
    <Page title={planned.title} preline={planned.committee} width="wide">
      <ConnectionAlert meeting={meeting} />
      <LiveRegion messages={announcements} />
      {!loaded && <Loading />}
      {loaded && !isOn && <p className="kern-body">{t(state.phase === 'closed' ? 'guest.over' : 'guest.early')}</p>}
      {loaded && state.phase === 'planned' && <TrialSection meetingId={planned.id} />}
      {isOn && (
        <>
          <InterruptionNote state={state} />
          <RecordingSign state={state} />
          <p className="kern-body">
            {item === null ? tl('item.none') : keepTogether(`${item.number} ${titleOf(item)}`)}
          </p>
          <CallPanel meeting={meeting} isGuest />
          <GuestsHand meeting={meeting} />
          <CaptionsPanel meeting={meeting} />
          <GuestsObjection meeting={meeting} />
          <Section title={tl('agenda.heading')}>
            <AgendaOverview state={state} paperOf={() => null} />
          </Section>
        </>
      )}
    </Page>
  );
}
