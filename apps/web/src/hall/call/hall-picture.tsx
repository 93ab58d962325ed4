import type { MeetingState } from '@gremia/meeting';
import { lazy, Suspense, type ReactElement } from 'react';
import { useDeviceCall } from './use-device-call';

const HallCall = lazy(async () => ({ default: (await import('./hall-call')).HallCall }));

/** What a paired screen shows of the call, once there is one. */
export function HallPicture({ state }: { readonly state: MeetingState }): ReactElement | null {
  const isCalled = useDeviceCall();
  if (!isCalled) return null;
  return (
    <Suspense fallback={null}>
      <HallCall state={state} />
    </Suspense>
  );
}
