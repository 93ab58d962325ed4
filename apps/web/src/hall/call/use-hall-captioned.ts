import { conferenceRoutes } from '@gremia/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client';

const LOOK_MILLISECONDS = 5_000;

/** Whether captions are made of what is said in the call of this device. */
export function useHallCaptioned(): boolean {
  const { data } = useQuery({
    queryKey: ['device-captions'],
    queryFn: async ({ signal }) => (await call(conferenceRoutes.deviceCall, { signal })).captions,
    refetchInterval: LOOK_MILLISECONDS,
    refetchIntervalInBackground: true,
    retry: false,
  });
  return data === true;
}
