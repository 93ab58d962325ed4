import {
  liveRoutes,
  meetingsRoutes,
  type AgendaItemInput,
  type Convene,
  type MeetingDetail,
  type MeetingInput,
  type MeetingQuery,
  type NoteReceipts,
  type NotedReply,
  type ReplyToConvocation,
  type StandardItems,
  type startRehearsal,
} from '@gremia/contracts';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { z } from 'zod';
import { call } from './client';

/** @param every milliseconds after which it is asked anew; not at all unless given */
export const useMeetings = (filter: Partial<MeetingQuery>, every?: number, enabled = true) =>
  useQuery({
    queryKey: ['meetings', filter],
    refetchInterval: every ?? false,
    enabled,
    queryFn: ({ signal }) => call(meetingsRoutes.list, { query: filter, signal }),
    placeholderData: keepPreviousData,
  });

export const useMeeting = (id: string, enabled = true) =>
  useQuery({
    queryKey: ['meeting', id],
    queryFn: ({ signal }) => call(meetingsRoutes.detail, { params: { id }, signal }),
    enabled,
  });

/** The meeting as it lies on the server now, past every cache: for comparing after a conflict. */
export const fetchMeeting = (id: string) => call(meetingsRoutes.detail, { params: { id } });

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
  useMeetingWrite((input: MeetingInput) => call(meetingsRoutes.create, { body: input }));
export const useChangeMeeting = (id: string) =>
  useMeetingWrite((input: MeetingInput & { revision: number; supplement?: string }) =>
    call(meetingsRoutes.change, { params: { id }, body: input }),
  );
export const useChangeAgenda = (id: string) =>
  useMeetingWrite((input: { revision: number; items: readonly AgendaItemInput[]; supplement?: string }) =>
    call(meetingsRoutes.changeAgenda, { params: { id }, body: input }),
  );
/** What stands on every agenda of a body. */
export const useStandardItems = (committeeId: string) =>
  useQuery({
    queryKey: ['standard-items', committeeId],
    queryFn: ({ signal }) => call(meetingsRoutes.standardItems, { params: { id: committeeId }, signal }),
  });
export function useKeepStandardItems(committeeId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: StandardItems) => call(meetingsRoutes.keepStandardItems, { params: { id: committeeId }, body }),
    onSuccess: (kept) => client.setQueryData(['standard-items', committeeId], kept),
  });
}
export const usePublishAgenda = (id: string) =>
  useMeetingWrite((revision: number) => call(meetingsRoutes.publishAgenda, { params: { id }, body: { revision } }));
export const useConvene = (id: string) =>
  useMeetingWrite((input: Convene) => call(meetingsRoutes.convene, { params: { id }, body: input }));
export const useCancelMeeting = (id: string) => useMeetingWrite(() => call(meetingsRoutes.cancel, { params: { id } }));
export const useReply = (id: string) =>
  useMeetingWrite((input: ReplyToConvocation) => call(meetingsRoutes.reply, { params: { id }, body: input }));
export const useNoteReply = (id: string) =>
  useMeetingWrite(({ personId, ...body }: NotedReply & { readonly personId: string }) =>
    call(meetingsRoutes.noteReply, { params: { id, personId }, body }),
  );
export const useChangeReceipt = (id: string) =>
  useMeetingWrite(({ personId, receivedOn }: { personId: string; receivedOn: string | null }) =>
    call(meetingsRoutes.noteReceipt, { params: { id, personId }, body: { receivedOn } }),
  );

export const useConveneLater = (id: string) =>
  useMeetingWrite((personId: string) => call(meetingsRoutes.conveneLater, { params: { id, personId } }));

export const useNoteReceipts = (id: string) =>
  useMeetingWrite((input: NoteReceipts) => call(meetingsRoutes.noteReceipts, { params: { id }, body: input }));

/** Tells once that the agenda has been on this person's screen, where its receipt is still open. */
export function useShowReceipt(meeting: MeetingDetail | undefined): void {
  const client = useQueryClient();
  const id = meeting?.state === 'convened' && meeting.myReceipt?.receivedOn === null ? meeting.id : null;
  useEffect(() => {
    if (id === null) return;
    // Without an answer receipt stays open, and the next visit tells again.
    void call(meetingsRoutes.opened, { params: { id } }).then(
      () => client.invalidateQueries({ queryKey: ['meeting', id] }),
      () => undefined,
    );
  }, [id, client]);
}

export const useRehearsal = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: ['rehearsal', id],
    queryFn: ({ signal }) => call(liveRoutes.rehearsal, { params: { id }, signal }),
    enabled,
    refetchInterval: 5_000,
  });

export function useStartRehearsal(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: z.input<typeof startRehearsal>) =>
      call(liveRoutes.startRehearsal, { params: { id }, body: input }),
    onSuccess: (view) => client.setQueryData(['rehearsal', id], view),
  });
}

export function useStopRehearsal(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(liveRoutes.stopRehearsal, { params: { id } }),
    onSuccess: (view) => client.setQueryData(['rehearsal', id], view),
  });
}
