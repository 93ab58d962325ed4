import { conferenceRoutes } from '@gremia/contracts';
import type { MeetingState } from '@gremia/meeting';
import { RoomContext, StartAudio } from '@livekit/components-react';
import type { RoomOptions } from 'livekit-client';
import { useCallback, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client';
import { CallSound } from '../call/call-sound';
import { ChannelChoice } from '../call/channels/channel-choice';
import { useSoundChoice } from '../call/channels/sound-choice';
import { useStandingRoom } from '../call/use-standing-room';
import { ViewerTiles } from './viewer-tiles';
import '../call/call.css';

const WATCHING: RoomOptions = { adaptiveStream: true, dynacast: true };
const nobody = (): boolean => false;

interface ViewerRoomProps {
  readonly meetingId: string;
  readonly state: MeetingState;
}

/** The public part as anybody sees and hears it: without camera or microphone of one's own, and unseen. */
export function ViewerRoom({ meetingId, state }: ViewerRoomProps): ReactElement {
  const { t } = useTranslation('call');
  const ticketOf = useCallback(async () => {
    const ticket = (await call(conferenceRoutes.watchCall, { params: { id: meetingId } })).call;
    return ticket && { ...ticket, key: null };
  }, [meetingId]);
  const { room, phase } = useStandingRoom(WATCHING, ticketOf);
  const [choice, setChoice] = useSoundChoice();
  return (
    <div className="g-call">
      <p role="status" className="kern-body">
        {phase === 'connected' ? t('viewer.connected') : t(`viewer.${whyNot(state, phase === 'reconnecting')}`)}
      </p>
      {room !== null && (
        <RoomContext.Provider value={room}>
          <StartAudio label={t('room.startAudio')} className="kern-btn kern-btn--secondary" />
          <ViewerTiles state={state} />
          <CallSound isLeftOut={nobody} choice={choice} />
          <ChannelChoice choice={choice} onChoose={setChoice} />
        </RoomContext.Provider>
      )}
    </div>
  );
}

function whyNot({ phase }: MeetingState, isReconnecting: boolean) {
  if (isReconnecting) return 'reconnecting';
  return phase === 'interrupted' ? 'paused' : 'waiting';
}
