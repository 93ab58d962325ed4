import { portalRoutes } from '@gremia/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client';
import type { HallMeeting } from './scene-of';

const MINUTE = 60_000;

/**
 * What the public knows of the meeting before it is opened; null for one that is not announced, such as a rehearsal.
 */
export const usePlannedMeeting = (id: string): HallMeeting | null =>
  useQuery({
    queryKey: ['hall', 'meeting', id],
    queryFn: async ({ signal }): Promise<HallMeeting> => ({
      ...(await call(portalRoutes.meeting, { params: { id }, signal })),
      public: true,
    }),
    refetchInterval: MINUTE,
  }).data ?? null;
