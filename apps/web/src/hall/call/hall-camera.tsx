import { RoomContext, useMediaDeviceSelect, useTracks, VideoTrack } from '@livekit/components-react';
import { Track, VideoPresets, type RoomOptions } from 'livekit-client';
import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useStandingRoom } from '../../call/use-standing-room';
import { useSentSound } from '../../captions/sound/use-sent-sound';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/text-field';
import { deviceTicket } from './device-ticket';
import { useHallCaptioned } from './use-hall-captioned';
import { keepDevice, keptDevices, type KeptDevices } from './kept-devices';
import { useSending } from './use-sending';

const idOf = (deviceId: string | undefined) => (deviceId === undefined ? {} : { deviceId });

function sendingOptions(): RoomOptions {
  const { videoinput, audioinput } = keptDevices();
  return {
    dynacast: true,
    videoCaptureDefaults: { ...idOf(videoinput), resolution: VideoPresets.h720.resolution },
    audioCaptureDefaults: { ...idOf(audioinput), echoCancellation: true, noiseSuppression: true },
  };
}

/** Camera and microphone of the hall: nobody sits in front of it, and it plays nothing. */
export function HallCamera(): ReactElement {
  const { t } = useTranslation('hall');
  const options = useMemo(sendingOptions, []);
  const { room, phase } = useStandingRoom(options, deviceTicket);
  const [attempt, setAttempt] = useState(0);
  const sending = useSending(room, attempt);
  useSentSound(room, useHallCaptioned(), null);
  return (
    <div className="hall-scene hall-notice">
      <h2 className="hall-notice__title">{t('camera.title')}</h2>
      <p role="status" className="hall-notice__large">
        {t(phase === 'connected' ? `camera.${sending}` : `camera.phase.${phase}`)}
      </p>
      {sending === 'failed' && phase === 'connected' && (
        <Button variant="secondary" onClick={() => setAttempt((before) => before + 1)}>
          {t('camera.again')}
        </Button>
      )}
      {room !== null && (
        <RoomContext.Provider value={room}>
          <OwnPicture />
          <div className="hall-camera__choice">
            <Choice kind="videoinput" />
            <Choice kind="audioinput" />
          </div>
        </RoomContext.Provider>
      )}
    </div>
  );
}

function OwnPicture(): ReactElement | null {
  const { t } = useTranslation('hall');
  const own = useTracks([Track.Source.Camera], { onlySubscribed: false }).find(
    ({ participant }) => participant.isLocal,
  );
  return own === undefined ? null : (
    <VideoTrack trackRef={own} className="hall-camera__picture" aria-label={t('camera.picture')} />
  );
}

function Choice({ kind }: { readonly kind: keyof KeptDevices }): ReactElement | null {
  const { t } = useTranslation('hall');
  const { devices, activeDeviceId, setActiveMediaDevice } = useMediaDeviceSelect({ kind });
  if (devices.length < 2) return null;
  return (
    <SelectField
      label={t(`camera.${kind}`)}
      value={activeDeviceId}
      options={devices.map(({ deviceId, label }) => ({ value: deviceId, label }))}
      onChange={({ target: { value } }) => {
        keepDevice(kind, value);
        void setActiveMediaDevice(value);
      }}
    />
  );
}
