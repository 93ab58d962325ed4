import { portalMeetingDetail, type PortalMeetingDetail } from '@gremia/contracts';
import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client';

const MINUTE = 60_000;

/**
 * What the public knows of the meeting before it is opened; null for one that is not announced, such as a rehearsal.
 */
export const usePlannedMeeting = (id: string): PortalMeetingDetail | null =>
  useQuery({
    queryKey: ['hall', 'meeting', id],
    queryFn: ({ signal }) => api.get(`portal/meetings/${id}`, portalMeetingDetail, signal),
    refetchInterval: MINUTE,
  }).data ?? null;
