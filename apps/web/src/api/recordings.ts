import { recordingRoutes } from '@gremia/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client';

const keyOf = (meetingId: string) => ['recordings', meetingId] as const;

/** What was recorded of a meeting, for whoever writes its minutes. */
export const useRecordings = (id: string) =>
  useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => call(recordingRoutes.recordings, { params: { id }, signal }),
  });

export function useDeleteRecording(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (recordingId: string) => call(recordingRoutes.deleteRecording, { params: { id, recordingId } }),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(id) }),
  });
}
