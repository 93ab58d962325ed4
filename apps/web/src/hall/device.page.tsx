import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useOwnDevice } from '../api/devices';
import { useDeviceCall } from './call/use-device-call';
import { HallFrame } from './hall-frame';
import { MeetingDisplay } from './meeting-display';
import { DeviceCodeScene } from './scenes/device-code.scene';
import { Notice } from './scenes/notice';
import { LoadingScene, TroubleScene } from './scenes/short.scenes';
import './hall.css';

const HallCamera = lazy(async () => ({ default: (await import('./call/hall-camera')).HallCamera }));

/** A device of the hall: it shows its code until the office has confirmed it, and then what it is for. */
export function DevicePage(): ReactElement {
  const { art = 'hall' } = useSearch({ from: '/geraet' });
  const { data: device, isError } = useOwnDevice();
  if (device === undefined)
    return (
      <Waiting scene={isError ? 'trouble' : 'loading'}>
        {isError ? <TroubleScene kind="trouble" what="unreachable" /> : <LoadingScene />}
      </Waiting>
    );
  if (device.state !== 'paired')
    return (
      <Waiting scene="device-code">
        <DeviceCodeScene kind={art} device={device} />
      </Waiting>
    );
  if (device.kind === 'hall' && device.meeting !== null)
    return <MeetingDisplay key={device.meeting.id} id={device.meeting.id} planned={device.meeting} isPaired />;
  if (device.kind === 'camera')
    return (
      <Waiting scene="camera" title={device.name} committee={device.committee}>
        <Camera />
      </Waiting>
    );
  return (
    <Waiting scene="no-meeting" title={device.name} committee={device.committee}>
      <Idle isScreen={device.kind === 'hall'} />
    </Waiting>
  );
}

/** Nothing of what carries a call is fetched before there is one. */
function Camera(): ReactElement {
  const isCalled = useDeviceCall();
  return isCalled ? (
    <Suspense fallback={<LoadingScene />}>
      <HallCamera />
    </Suspense>
  ) : (
    <Idle isScreen={false} />
  );
}

function Idle({ isScreen }: { readonly isScreen: boolean }): ReactElement {
  const { t } = useTranslation('hall');
  return (
    <Notice title={t(isScreen ? 'device.noMeeting' : 'device.idle')}>
      <p>{t(isScreen ? 'device.noMeetingText' : 'device.idleText')}</p>
    </Notice>
  );
}

interface WaitingProps {
  readonly scene: string;
  readonly title?: string;
  readonly committee?: string;
  readonly children: ReactElement;
}

function Waiting({ scene, title, committee = '', children }: WaitingProps): ReactElement {
  const { t } = useTranslation('hall');
  const shown = title ?? t('device.title');
  useEffect(() => {
    document.title = t('documentTitle', { title: shown });
  }, [shown, t]);
  return (
    <HallFrame title={shown} committee={committee} clockOffset={0} scene={scene}>
      {children}
    </HallFrame>
  );
}
