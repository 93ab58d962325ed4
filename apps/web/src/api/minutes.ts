import { minutesView, type AdvanceMinutes, type MinutesView, type SaveMinutes } from '@gremia/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client';

export const useMinutes = (meetingId: string) =>
  useQuery({
    queryKey: ['minutes', meetingId],
    queryFn: ({ signal }) => api.get(`meetings/${meetingId}/minutes`, minutesView, signal),
  });

/** The minutes as they lie on the server now, past every cache: for comparing after a conflict. */
export const fetchMinutes = (meetingId: string) => api.get(`meetings/${meetingId}/minutes`, minutesView);

function useMinutesWrite<Input>(meetingId: string, mutationFn: (input: Input) => Promise<MinutesView>) {
  const client = useQueryClient();
  return useMutation({ mutationFn, onSuccess: (view) => client.setQueryData(['minutes', meetingId], view) });
}

export const useComposeMinutes = (meetingId: string) =>
  useMinutesWrite(meetingId, () => api.post(`meetings/${meetingId}/minutes`, minutesView));
export const useSaveMinutes = (meetingId: string) =>
  useMinutesWrite(meetingId, (input: SaveMinutes) => api.put(`meetings/${meetingId}/minutes`, minutesView, input));
export const useAdvanceMinutes = (meetingId: string) =>
  useMinutesWrite(meetingId, (input: AdvanceMinutes) =>
    api.post(`meetings/${meetingId}/minutes/advance`, minutesView, input),
  );
