import {
  meetingDetail,
  meetingList,
  rehearsalView,
  type AgendaItemInput,
  type Convene,
  type MeetingDetail,
  type MeetingInput,
  type ReplyToConvocation,
} from '@gremia/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { startRehearsal } from '@gremia/contracts';
import { api, queryString } from './client';

export interface MeetingFilter {
  readonly committeeId?: string | undefined;
  readonly when?: 'upcoming' | 'past' | 'all' | undefined;
  readonly mine?: boolean | undefined;
}

export const useMeetings = (filter: MeetingFilter) =>
  useQuery({
    queryKey: ['meetings', filter],
    queryFn: ({ signal }) => api.get(`meetings${queryString({ ...filter })}`, meetingList, signal),
  });

export const useMeeting = (id: string) =>
  useQuery({ queryKey: ['meeting', id], queryFn: ({ signal }) => api.get(`meetings/${id}`, meetingDetail, signal) });

/** The meeting as it lies on the server now, past every cache: for comparing after a conflict. */
export const fetchMeeting = (id: string) => api.get(`meetings/${id}`, meetingDetail);

function useMeetingWrite<Input>(mutationFn: (input: Input) => Promise<MeetingDetail>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: async (meeting) => {
      client.setQueryData(['meeting', meeting.id], meeting);
      await client.invalidateQueries({ queryKey: ['meetings'] });
    },
  });
}

export const useCreateMeeting = () =>
  useMeetingWrite((input: MeetingInput) => api.post('meetings', meetingDetail, input));
export const useChangeMeeting = (id: string) =>
  useMeetingWrite((input: MeetingInput & { revision: number }) => api.put(`meetings/${id}`, meetingDetail, input));
export const useChangeAgenda = (id: string) =>
  useMeetingWrite((input: { revision: number; items: readonly AgendaItemInput[] }) =>
    api.put(`meetings/${id}/agenda`, meetingDetail, input),
  );
export const usePublishAgenda = (id: string) =>
  useMeetingWrite((revision: number) => api.post(`meetings/${id}/publish-agenda`, meetingDetail, { revision }));
export const useConvene = (id: string) =>
  useMeetingWrite((input: Convene) => api.post(`meetings/${id}/convene`, meetingDetail, input));
export const useCancelMeeting = (id: string) => useMeetingWrite(() => api.post(`meetings/${id}/cancel`, meetingDetail));
export const useReply = (id: string) =>
  useMeetingWrite((input: ReplyToConvocation) => api.post(`meetings/${id}/reply`, meetingDetail, input));
export const useChangeReceipt = (id: string) =>
  useMeetingWrite(({ personId, receivedOn }: { personId: string; receivedOn: string | null }) =>
    api.put(`meetings/${id}/receipts/${personId}`, meetingDetail, { receivedOn }),
  );

export const useRehearsal = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: ['rehearsal', id],
    queryFn: ({ signal }) => api.get(`meetings/${id}/rehearsal`, rehearsalView, signal),
    enabled,
    refetchInterval: 5_000,
  });

export function useStartRehearsal(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: z.input<typeof startRehearsal>) => api.post(`meetings/${id}/rehearsal`, rehearsalView, input),
    onSuccess: (view) => client.setQueryData(['rehearsal', id], view),
  });
}

export function useStopRehearsal(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete(`meetings/${id}/rehearsal`, rehearsalView),
    onSuccess: (view) => client.setQueryData(['rehearsal', id], view),
  });
}
