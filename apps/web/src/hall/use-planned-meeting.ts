import { portalRoutes, type PortalMeetingDetail } from '@gremia/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client';

const MINUTE = 60_000;

/**
 * What the public knows of the meeting before it is opened; null for one that is not announced, such as a rehearsal.
 */
export const usePlannedMeeting = (id: string): PortalMeetingDetail | null =>
  useQuery({
    queryKey: ['hall', 'meeting', id],
    queryFn: ({ signal }) => call(portalRoutes.meeting, { params: { id }, signal }),
    refetchInterval: MINUTE,
  }).data ?? null;
