import { conferenceRoutes } from '@gremia/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from './client';

const LOOK_MILLISECONDS = 15_000;

/** Whether anybody may watch the public part of a meeting. */
export const usePublicViewing = (meetingId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['viewing', meetingId],
    queryFn: ({ signal }) => call(conferenceRoutes.publicViewing, { params: { id: meetingId }, signal }),
    enabled,
    refetchInterval: LOOK_MILLISECONDS,
  });
