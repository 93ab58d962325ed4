import type { CallPart } from '@gremia/contracts';
import { RoomAudioRenderer, RoomContext, StartAudio } from '@livekit/components-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveMeeting } from '../live/use-meeting';
import { Button } from '../ui/button';
import { CallControls } from './call-controls';
import { CallTiles } from './call-tiles';
import type { Devices } from './lobby';
import { useRoom } from './use-room';
import { useSeen } from './use-seen';

interface CallRoomProps {
  readonly meeting: Pick<LiveMeeting, 'meetingId' | 'watchCall'>;
  readonly part: CallPart;
  /** Receives everybody all the time: what arrives of them is measured there. */
  readonly leads: boolean;
  readonly devices: Devices;
  readonly onLeave: () => void;
}

/** The call itself: who is to be seen and heard, and what one does oneself. */
export function CallRoom({ meeting, part, leads, devices, onLeave }: CallRoomProps): ReactElement {
  const { t } = useTranslation('call');
  const { room, phase, again } = useRoom(meeting.meetingId, { part, devices, leads });
  useSeen(room, meeting.watchCall);
  const isOver = phase === 'ended' || phase === 'elsewhere';
  return (
    <div className="g-call">
      <p role="status" className="kern-body">
        {t(`phase.${phase}`)}
      </p>
      {room !== null && !isOver && (
        <RoomContext.Provider value={room}>
          <CallTiles />
          <RoomAudioRenderer />
          <StartAudio label={t('room.startAudio')} className="kern-btn kern-btn--secondary" />
          <CallControls />
        </RoomContext.Provider>
      )}
      <div className="g-actions">
        {isOver && <Button onClick={again}>{t('room.again')}</Button>}
        <Button variant="secondary" onClick={onLeave}>
          {t('room.leave')}
        </Button>
      </div>
    </div>
  );
}
