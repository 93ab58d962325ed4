import { invitedRoutes, type InviteInput } from '@gremia/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client';

const keyOf = (meetingId: string) => ['invited', meetingId] as const;

/** Who is to take part in a meeting without belonging to the body. */
export const useInvited = (meetingId: string, enabled = true) =>
  useQuery({
    queryKey: keyOf(meetingId),
    queryFn: ({ signal }) => call(invitedRoutes.list, { params: { id: meetingId }, signal }),
    enabled,
  });

export function useInvite(meetingId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: InviteInput) => call(invitedRoutes.invite, { params: { id: meetingId }, body }),
    onSuccess: (list) => client.setQueryData(keyOf(meetingId), list),
  });
}

export function useStrikeInvited(meetingId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (participantId: string) => call(invitedRoutes.remove, { params: { id: meetingId, participantId } }),
    onSuccess: (list) => client.setQueryData(keyOf(meetingId), list),
  });
}
