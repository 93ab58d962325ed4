import { useId, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { SelectField } from '../ui/text-field';
import { useFocusOnArrival } from '../ui/use-focus-on-arrival';
import { canBlur } from './background/background-blur';
import { BackgroundChoice } from './background/background-choice';
import { blursBackground, keepBackground } from './background/kept-background';
import { useBlurred } from './background/use-blurred';
import { DeviceFailure } from './device-failure';
import { OwnPreview } from './own-preview';
import { useLevel } from './use-level';
import { useOwnDevices } from './use-own-devices';

/** What somebody goes in with; `camera` null: without a picture. */
export interface Devices {
  readonly camera: string | null;
  readonly microphone: string | null;
}

interface LobbyProps {
  readonly isElsewhere: boolean;
  readonly onEnter: (devices: Devices) => void;
  readonly onCancel: () => void;
}

/** Camera and microphone are tried here, where nobody sees or hears it. */
export function Lobby({ isElsewhere, onEnter, onCancel }: LobbyProps): ReactElement {
  const { t } = useTranslation('call');
  const { stream, hasPicture, failure, cameras, microphones, chosen, choose, again } = useOwnDevices();
  const [isBlurred, setBlurred] = useState(() => canBlur() && blursBackground());
  const { shown, blur } = useBlurred(stream, isBlurred);
  const level = useLevel(stream);
  const meterId = useId();
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  const { camera, microphone } = chosen;
  return (
    <div className="g-call-lobby">
      <h3 ref={heading} tabIndex={-1} className="g-h3">
        {t('lobby.title')}
      </h3>
      {isElsewhere && <Alert kind="info" title={t('lobby.elsewhere')} />}
      {failure === null ? (
        <>
          {stream !== null && (!hasPicture || (isBlurred && shown === null)) ? (
            <p className="g-call-lobby__preview g-call-lobby__preview--none">
              {t(hasPicture ? 'background.preparing' : 'lobby.noPicture')}
            </p>
          ) : (
            <OwnPreview stream={isBlurred ? shown : stream} />
          )}
          {hasPicture && canBlur() && (
            <BackgroundChoice
              isOn={isBlurred}
              blur={blur}
              onChange={(isOn) => {
                keepBackground(isOn);
                setBlurred(isOn);
              }}
            />
          )}
          <label htmlFor={meterId} className="kern-body">
            {t('lobby.level')}
          </label>
          <meter id={meterId} className="g-call-lobby__level" min={0} max={1} value={level} />
          <p className="kern-body">{t('lobby.hint')}</p>
        </>
      ) : (
        <DeviceFailure failure={failure} onAgain={again} />
      )}
      {cameras.length > 1 && (
        <SelectField
          label={t('lobby.camera')}
          options={cameras}
          value={camera ?? ''}
          onChange={({ target }) => choose({ ...chosen, camera: target.value })}
        />
      )}
      {microphones.length > 1 && (
        <SelectField
          label={t('lobby.microphone')}
          options={microphones}
          value={microphone ?? ''}
          onChange={({ target }) => choose({ ...chosen, microphone: target.value })}
        />
      )}
      <div className="g-actions">
        {failure === null && (hasPicture || stream === null) && (
          <Button inactive={stream === null} onClick={() => onEnter({ camera: camera ?? '', microphone })}>
            {t('lobby.enter')}
          </Button>
        )}
        <Button
          variant={stream !== null && !hasPicture ? 'primary' : 'secondary'}
          onClick={() => onEnter({ camera: null, microphone })}
        >
          {t('lobby.enterWithoutPicture')}
        </Button>
        <Button variant="tertiary" onClick={onCancel}>
          {t('lobby.cancel')}
        </Button>
      </div>
    </div>
  );
}
