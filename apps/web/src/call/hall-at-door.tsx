import { identityOfDevice, type CallDevice } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../answers/problem-alert';
import { useSetDeviceMuted } from '../api/conference';
import { Button } from '../ui/button';
import { HallChannel } from './hall-channel';
import { SpotlightButton, type Spotlight } from './spotlight-button';

interface HallAtDoorProps {
  readonly meetingId: string;
  readonly devices: readonly CallDevice[];
  /** Channels of sound that somebody was appointed for. */
  readonly channels: readonly string[];
  readonly spotlight: Spotlight;
}

/** The devices of the hall in the call; its microphone is closed and opened by whoever leads alone. */
export function HallAtDoor({ meetingId, devices, channels, spotlight }: HallAtDoorProps): ReactElement {
  const { t } = useTranslation('call');
  const setMuted = useSetDeviceMuted(meetingId);
  return (
    <>
      <ul className="g-plain-list">
        {devices.map(({ deviceId, name, kind, connected, muted, channel }) => (
          <li key={deviceId} className="g-door__person">
            <p className="kern-body">
              {t(`hall.kind.${kind}`, { name })} – {t(connected ? 'door.connected' : 'door.away')}
              {kind === 'camera' && muted && `, ${t('hall.muted')}`}
            </p>
            {kind === 'hall' && <HallChannel {...{ meetingId, channels }} device={{ deviceId, name, channel }} />}
            {kind === 'camera' && (
              <div className="g-actions">
                <Button
                  small
                  variant="secondary"
                  pressed={muted}
                  busy={setMuted.isPending}
                  onClick={() => setMuted.mutate({ deviceId, muted: !muted })}
                >
                  {t('hall.mute', { name })}
                </Button>
                {connected && (
                  <SpotlightButton spotlight={spotlight} identity={identityOfDevice(deviceId)} name={name} />
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      <ProblemAlert error={setMuted.error} />
    </>
  );
}
