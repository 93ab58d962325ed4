import { useLocalParticipant, useLocalParticipantPermissions } from '@livekit/components-react';
import { useId, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { setCamera } from './background/camera';
import { AskedToTalk } from './asked-to-talk';
import { maySend, type Source } from './may-send';
import { SoundTestNote } from './sound-test';
import { useSoundTest, type SoundTest } from './use-sound-test';

interface CallControlsProps {
  /** The camera was wanted when one came in, and is not there. */
  readonly isWithoutCamera: boolean;
}

/** One's own camera, microphone and screen. The microphone opens with the floor, which the list of speakers gives. */
export function CallControls({ isWithoutCamera }: CallControlsProps): ReactElement {
  const { t } = useTranslation('call');
  const hintId = useId();
  const { localParticipant, isCameraEnabled, isMicrophoneEnabled, isScreenShareEnabled } = useLocalParticipant();
  const allowed = useLocalParticipantPermissions();
  const [failed, setFailed] = useState<boolean | null>(null);
  const soundTest = useSoundTest();
  const may = (source: Source): boolean => maySend(allowed, source);
  const hasFailed = failed ?? (isWithoutCamera && may('camera') && !isCameraEnabled);
  // For the test it opens and closes by itself.
  const mayTalk = may('microphone') && !isAsked(soundTest.test);
  const change = (work: Promise<unknown>): void => {
    setFailed(false);
    work.catch(() => setFailed(true));
  };
  return (
    <>
      {hasFailed && <Alert kind="warning" role="alert" title={t('controls.failed')} />}
      <SoundTestNote {...soundTest} />
      {mayTalk && (
        <AskedToTalk
          participant={localParticipant}
          isOn={isMicrophoneEnabled}
          onTalk={() => change(localParticipant.setMicrophoneEnabled(true))}
        />
      )}
      {!mayTalk && (
        <p id={hintId} className="kern-body">
          {t(may('camera') ? 'controls.floor' : 'controls.listener')}
        </p>
      )}
      <div className="g-actions" role="group" aria-label={t('controls.title')}>
        <Button
          variant={mayTalk && isMicrophoneEnabled ? 'primary' : 'secondary'}
          inactive={!mayTalk}
          describedBy={hintId}
          pressed={mayTalk && isMicrophoneEnabled}
          onClick={() => change(localParticipant.setMicrophoneEnabled(!isMicrophoneEnabled))}
        >
          {t('controls.microphone')}
        </Button>
        <Button
          variant={isCameraEnabled ? 'primary' : 'secondary'}
          inactive={!may('camera')}
          pressed={isCameraEnabled}
          onClick={() => change(setCamera(localParticipant, !isCameraEnabled))}
        >
          {t('controls.camera')}
        </Button>
        {may('screen') && (
          <Button
            variant="secondary"
            pressed={isScreenShareEnabled}
            onClick={() => change(localParticipant.setScreenShareEnabled(!isScreenShareEnabled))}
          >
            {t('controls.screen')}
          </Button>
        )}
      </div>
    </>
  );
}

const isAsked = (test: SoundTest): boolean => test === 'asked' || test === 'unheard' || test === 'failed';
