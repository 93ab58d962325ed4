import type { CallPart } from '@gremia/contracts';
import { RoomContext, StartAudio } from '@livekit/components-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentSound } from '../captions/sound/use-sent-sound';
import type { LiveMeeting } from '../live/use-meeting';
import { Button } from '../ui/button';
import { useFocusOnArrival } from '../ui/use-focus-on-arrival';
import { CallControls } from './call-controls';
import { CallHabits } from './call-habits';
import { CallSound } from './call-sound';
import { CallTiles } from './call-tiles';
import { ChannelChoice } from './channels/channel-choice';
import { OwnChannel } from './channels/own-channel';
import { useSoundChoice } from './channels/sound-choice';
import type { Devices } from './lobby';
import { SecrecyNote } from './secrecy/secrecy-note';
import { useKeyChanges } from './secrecy/use-key-changes';
import { useArriving } from './use-arriving';
import { usePictures, type Pictures } from './use-pictures';
import { useHallLeftOut } from './use-hall-left-out';
import { useRoom } from './use-room';

interface CallRoomProps {
  readonly meeting: Pick<LiveMeeting, 'meetingId' | 'personId' | 'state' | 'watchCall'>;
  readonly part: CallPart;
  /** Receives everybody all the time: what arrives of them is measured there. */
  readonly leads: boolean;
  /** With which key browsers encrypt among themselves now; null: they do not. */
  readonly keyNumber: number | null;
  readonly isCaptioned: boolean;
  readonly devices: Devices;
  readonly onLeave: () => void;
}

/** The call itself: who is to be seen and heard, and what one does oneself. */
export function CallRoom(props: CallRoomProps): ReactElement {
  const { meeting, part, leads, keyNumber, isCaptioned, devices, onLeave } = props;
  const { t } = useTranslation('call');
  const isEncrypted = keyNumber !== null;
  const { room, encryption, isWithoutCamera, phase, again } = useRoom(meeting.meetingId, {
    part,
    devices,
    leads,
    isEncrypted,
  });
  useKeyChanges(meeting.meetingId, encryption, keyNumber);
  const [pictures, setPictures] = useState<Pictures>('all');
  const shown = leads ? 'all' : pictures;
  usePictures(room, shown);
  useArriving(room, meeting.watchCall, shown === 'all');
  useSentSound(room, isCaptioned, meeting.meetingId);
  const isLeftOut = useHallLeftOut(meeting);
  const [choice, setChoice] = useSoundChoice();
  const status = useFocusOnArrival<HTMLParagraphElement>();
  const isOver = phase === 'ended' || phase === 'elsewhere';
  return (
    <div className="g-call">
      <p ref={status} role="status" tabIndex={-1} className="kern-body">
        {t(`phase.${phase}`)}
      </p>
      {room !== null && !isOver && (
        <RoomContext.Provider value={room}>
          {isEncrypted && <SecrecyNote />}
          <CallTiles />
          <CallSound isLeftOut={isLeftOut} choice={choice} />
          <StartAudio label={t('room.startAudio')} className="kern-btn kern-btn--secondary" />
          <OwnChannel />
          <CallControls isWithoutCamera={isWithoutCamera} />
          <ChannelChoice choice={choice} onChoose={setChoice} />
          <CallHabits meeting={meeting} pictures={leads ? null : pictures} onPictures={setPictures} />
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
