import type { PortalMeetingDetail } from '@gremia/contracts';
import { findItem, titleOf } from '@gremia/meeting';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { keepTogether } from '../i18n/keep-together';
import { PageQuery } from '../answers/page-query';
import { usePublicViewing } from '../api/viewing';
import { CaptionsPanel } from '../captions/captions-panel';
import { ConnectionAlert } from '../live/connection-alert';
import { InterruptionNote } from '../live/interruption-note';
import { RecordingSign } from '../live/recording/recording-sign';
import { useMeeting } from '../live/use-meeting';
import { usePortalMeeting } from '../portal/portal.queries';
import { Loading } from '../ui/loading';
import { Page } from '../ui/page';

const ViewerRoom = lazy(async () => ({ default: (await import('./viewer-room')).ViewerRoom }));

/** For anybody who wants to watch the public part of a meeting; nobody signs in, and nothing of them is kept. */
export function ViewerPage(): ReactElement {
  const { id } = useParams({ from: '/shell/zusehen/$id' });
  return <PageQuery query={usePortalMeeting(id)}>{(planned) => <Watching planned={planned} />}</PageQuery>;
}

function Watching({ planned: { id, title, committee } }: { readonly planned: PortalMeetingDetail }): ReactElement {
  const { t } = useTranslation('call');
  const { t: tl } = useTranslation('live');
  const meeting = useMeeting(id);
  const { state, loaded } = meeting;
  const isOn = usePublicViewing(id, true).data?.on ?? false;
  const isRunning = loaded && (state.phase === 'running' || state.phase === 'interrupted');
  const item = findItem(state, state.currentItemId);
  return (
    <Page title={title} preline={committee} width="wide">
      <ConnectionAlert meeting={meeting} />
      {!loaded && <Loading />}
      {loaded && !isRunning && (
        <p className="kern-body">{t(state.phase === 'closed' ? 'guest.over' : 'guest.early')}</p>
      )}
      {isRunning && (
        <>
          <InterruptionNote state={state} />
          <RecordingSign state={state} />
          <p className="kern-body">
            {item === null ? tl('item.none') : keepTogether(`${item.number} ${titleOf(item)}`)}
          </p>
          {isOn ? (
            <Suspense fallback={<Loading />}>
              <ViewerRoom meetingId={id} state={state} />
            </Suspense>
          ) : (
            <p className="kern-body">{t('viewer.off')}</p>
          )}
          <p className="kern-body">{t('viewer.privacy')}</p>
          <CaptionsPanel meeting={meeting} />
        </>
      )}
    </Page>
  );
}
