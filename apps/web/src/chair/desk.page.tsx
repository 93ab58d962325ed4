import type { MeetingDetail } from '@gremia/contracts';
import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting as useMeetingDetail } from '../api/meetings';
import { Shell } from '../app/shell';
import { ConnectionAlert } from '../live/connection-alert';
import { Guide } from '../guide/guide-panel';
import { RehearsalBand } from '../live/rehearsal-band';
import { useAnnouncements } from '../live/use-announcements';
import { useMeeting } from '../live/use-meeting';
import { Alert } from '../ui/alert';
import { LiveRegion } from '../ui/live-region';
import { Loading } from '../ui/loading';
import { PageQuery } from '../answers/page-query';
import { DeskMiddle } from './desk-middle';
import { LeadAway } from './leading/lead-away';
import { useLeads } from './leading/use-leads';
import { HousePane } from './house/house-pane';
import { PlannedHouse } from './house/planned-house';
import { RollCallPlace } from './house/roll-call';
import { PrivateNote } from './private-note';
import { AgendaRail } from './rail/agenda-rail';
import { PlannedRail } from './rail/planned-rail';
import { DeskHead } from './shell/desk-head';
import { TellingBand } from './telling/telling-band';
import { useTelling } from './telling/use-telling';
import { DeskShell } from './shell/desk-shell';
import { useDeskKeys } from './shell/use-desk-keys';
import './chair.css';
import './shell/desk-shell.css';

/** Leads a meeting: one clear next step, and everything else within reach. For the chair and the clerk beside. */
export function DeskPage(): ReactElement {
  const { id } = useParams({ from: '/leitung/$id' });
  const detail = useMeetingDetail(id);
  if (detail.data !== undefined) return <Desk planned={detail.data} />;
  return (
    <Shell>
      <PageQuery query={detail}>{() => null}</PageQuery>
    </Shell>
  );
}

function Desk({ planned }: { readonly planned: MeetingDetail }): ReactElement {
  const { t } = useTranslation('chair');
  const telling = useTelling(useMeeting(planned.id));
  const { meeting } = telling;
  const announcements = useAnnouncements(meeting);
  const keys = useDeskKeys();
  const { state, loaded } = meeting;
  const isLeading = useLeads(meeting, planned);
  const isAway = !isLeading && planned.may.run && state.phase !== 'planned' && state.phase !== 'closed';
  const isPlanned = state.phase === 'planned';
  const hindrance = !isLeading ? t('notLeading') : planned.state === 'cancelled' ? t('cancelled') : null;
  const isShown = loaded && hindrance === null;
  const desk = (
    <DeskShell
      head={<DeskHead meeting={meeting} planned={planned} keys={keys} />}
      alerts={
        <>
          <RehearsalBand rehearsal={planned.rehearsal} />
          <Guide meeting={meeting} rehearsal={planned.rehearsal} place="desk" />
          <ConnectionAlert meeting={meeting} />
          {isLeading && <TellingBand telling={telling} />}
          <LiveRegion messages={announcements} />
        </>
      }
      rail={
        isShown && (
          <>
            {isPlanned ? <PlannedRail planned={planned} /> : <AgendaRail meeting={meeting} planned={planned} />}
            <PrivateNote meetingId={planned.id} personId={meeting.personId} />
          </>
        )
      }
      step={
        <>
          {!loaded && <Loading />}
          {loaded && isAway && <LeadAway meeting={meeting} />}
          {loaded && !isAway && hindrance !== null && <Alert kind="warning" title={hindrance} />}
          {isShown && <DeskMiddle meeting={meeting} planned={planned} />}
        </>
      }
      house={
        (isShown || (loaded && isAway)) &&
        (isPlanned ? (
          <PlannedHouse planned={planned} />
        ) : (
          <HousePane
            meeting={meeting}
            leads={isShown}
            isRehearsal={planned.rehearsal}
            committeeId={planned.committeeId}
          />
        ))
      }
    />
  );
  return (
    <RollCallPlace meeting={meeting} receipts={planned.receipts}>
      {desk}
    </RollCallPlace>
  );
}
