import { conferenceRoutes } from '@gremia/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/client';

const LOOK_MILLISECONDS = 5_000;

/**
 * Whether there has been a call for this device since the page was opened. From then on whoever is in it looks for
 * itself; before, nothing of what carries a call is fetched.
 */
export function useDeviceCall(): boolean {
  const [isCalled, setCalled] = useState(false);
  const { data } = useQuery({
    queryKey: ['device-call'],
    queryFn: ({ signal }) => call(conferenceRoutes.deviceCall, { signal }),
    enabled: !isCalled,
    refetchInterval: LOOK_MILLISECONDS,
    refetchIntervalInBackground: true,
    retry: false,
  });
  if (!isCalled && data !== undefined && data.call !== null) setCalled(true);
  return isCalled;
}
