import { conferenceRoutes, type CallRole, type ConferenceView } from '@gremia/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client';

const IN_CALL_MS = 2_000;
const NO_CALL_MS = 5_000;
const NO_VIDEO_MS = 60_000;

const keyOf = (meetingId: string) => ['conference', meetingId] as const;

/** The call of a meeting; asked again and again while the meeting goes on. */
export const useConference = (meetingId: string, enabled: boolean) =>
  useQuery<ConferenceView>({
    queryKey: keyOf(meetingId),
    queryFn: ({ signal }) => call(conferenceRoutes.conference, { params: { id: meetingId }, signal }),
    enabled,
    refetchInterval: ({ state: { data } }) =>
      data === undefined || data.call !== null ? IN_CALL_MS : data.available ? NO_CALL_MS : NO_VIDEO_MS,
    refetchIntervalInBackground: true,
    retry: false,
  });

function useCallChange<Input = void>(meetingId: string, send: (input: Input) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(meetingId) }),
  });
}

export const useStartCall = (id: string) =>
  useCallChange(id, () => call(conferenceRoutes.startCall, { params: { id } }));
export const useEndCall = (id: string) => useCallChange(id, () => call(conferenceRoutes.endCall, { params: { id } }));
export const useAskToEnter = (id: string) =>
  useCallChange(id, () => call(conferenceRoutes.askToEnter, { params: { id } }));
export const useAdmitPersons = (id: string) =>
  useCallChange(id, (personIds: readonly string[]) =>
    call(conferenceRoutes.admitPersons, { params: { id }, body: { personIds: [...personIds] } }),
  );
export const useRemovePerson = (id: string) =>
  useCallChange(id, ({ personId, reason }: { personId: string; reason: string }) =>
    call(conferenceRoutes.removePerson, { params: { id, personId }, body: { reason } }),
  );
export const useMutePerson = (id: string) =>
  useCallChange(id, (personId: string) => call(conferenceRoutes.mutePerson, { params: { id, personId } }));
export const useSetCallRole = (id: string) =>
  useCallChange(id, ({ personId, role }: { personId: string; role: CallRole }) =>
    call(conferenceRoutes.setCallRole, { params: { id, personId }, body: { role } }),
  );
