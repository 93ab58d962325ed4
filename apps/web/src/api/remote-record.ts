import { remoteRecordRoutes, type RemoteConfirmationInput, type RemoteRecordInput } from '@gremia/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RemoteRecordView } from '@gremia/contracts';
import { call } from './client';

/** What is on record of a meeting for members who are connected from elsewhere. */
export const useRemoteRecord = (id: string) =>
  useQuery({
    queryKey: ['remote-record', id],
    queryFn: ({ signal }) => call(remoteRecordRoutes.read, { params: { id }, signal }),
  });

/** The answer is the record as it is now; the meeting shows its room. */
function useRecordChange<Input>(id: string, send: (input: Input) => Promise<RemoteRecordView>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: async (view) => {
      client.setQueryData(['remote-record', id], view);
      await client.invalidateQueries({ queryKey: ['meeting', id] });
    },
  });
}

export const useSaveRemoteRecord = (id: string) =>
  useRecordChange(id, (body: RemoteRecordInput) => call(remoteRecordRoutes.save, { params: { id }, body }));
export const useConfirmEmergency = (id: string) =>
  useRecordChange(id, (body: RemoteConfirmationInput) => call(remoteRecordRoutes.confirm, { params: { id }, body }));
