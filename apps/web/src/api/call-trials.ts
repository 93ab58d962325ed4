import { conferenceRoutes, type TrialResult } from '@gremia/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client';

const keyOf = (meetingId: string) => ['call-trials', meetingId] as const;

/** How picture and sound came through when they were tried before. */
export const useCallTrials = (meetingId: string, enabled = true) =>
  useQuery({
    queryKey: keyOf(meetingId),
    queryFn: ({ signal }) => call(conferenceRoutes.callTrials, { params: { id: meetingId }, signal }),
    enabled,
  });

/** With what one trial is opened. */
export const fetchTrialTickets = (meetingId: string) =>
  call(conferenceRoutes.startTrial, { params: { id: meetingId } });

export function useNoteTrial(meetingId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (result: TrialResult) => call(conferenceRoutes.noteTrial, { params: { id: meetingId }, body: result }),
    onSuccess: (trials) => client.setQueryData(keyOf(meetingId), trials),
  });
}
