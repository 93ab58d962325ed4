import { liveRoutes, type ReleaseExtent } from '@gremia/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { uuid } from '../live/uuid';
import { call } from './client';

export interface ReleaseInput {
  readonly extent: ReleaseExtent;
  readonly reference: string;
  readonly ceased: boolean;
}

/** Tells everybody what was resolved without the public; the page of the meeting follows the record in a moment. */
export function useRelease(meetingId: string, voteId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: ReleaseInput) =>
      call(liveRoutes.command, {
        params: { id: meetingId },
        body: { ...input, kind: 'release-resolution', voteId, commandId: uuid(), meetingId },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['meeting', meetingId] }),
  });
}
