import { conferenceRoutes, type AskToEnter, type CallRole, type ConferenceView } from '@gremia/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from './client';

/** Changes are told over the socket; another instance may have made them, so it is asked now and then, too. */
const CALL_MS = 10_000;
const NO_VIDEO_MS = 60_000;

/** Calls back until the function that it gives is called. */
type Listen = (listener: () => void) => () => void;

const keyOf = (meetingId: string) => ['conference', meetingId] as const;

/** The call of a meeting as the person may know it. @param onCall calls back when it may have changed */
export function useConference(meetingId: string, enabled: boolean, onCall: Listen) {
  const client = useQueryClient();
  useEffect(
    () => (enabled ? onCall(() => void client.invalidateQueries({ queryKey: keyOf(meetingId) })) : undefined),
    [client, enabled, meetingId, onCall],
  );
  return useQuery<ConferenceView>({
    queryKey: keyOf(meetingId),
    queryFn: ({ signal }) => call(conferenceRoutes.conference, { params: { id: meetingId }, signal }),
    enabled,
    refetchInterval: ({ state: { data } }) => (data?.available === false ? NO_VIDEO_MS : CALL_MS),
    refetchIntervalInBackground: true,
    retry: false,
  });
}

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
  useCallChange(id, (body: Partial<AskToEnter>) => call(conferenceRoutes.askToEnter, { params: { id }, body }));
export const useAdmitPersons = (id: string) =>
  useCallChange(id, ({ personIds, asAsked }: { personIds: readonly string[]; asAsked: boolean }) =>
    call(conferenceRoutes.admitPersons, { params: { id }, body: { personIds: [...personIds], asAsked } }),
  );
export const useTurnAway = (id: string) =>
  useCallChange(id, ({ personId, reason }: { personId: string; reason: string }) =>
    call(conferenceRoutes.turnAway, { params: { id, personId }, body: { reason } }),
  );
export const useLetWaitAgain = (id: string) =>
  useCallChange(id, (personId: string) => call(conferenceRoutes.letWaitAgain, { params: { id, personId } }));
export const useMutePerson = (id: string) =>
  useCallChange(id, (personId: string) => call(conferenceRoutes.mutePerson, { params: { id, personId } }));
export const useAskToTalk = (id: string) =>
  useCallChange(id, (personId: string) => call(conferenceRoutes.askToTalk, { params: { id, personId } }));
export const useSetCallRole = (id: string) =>
  useCallChange(id, ({ personId, ...body }: { personId: string; role: CallRole; channel?: string }) =>
    call(conferenceRoutes.setCallRole, { params: { id, personId }, body }),
  );
export const useSetDeviceMuted = (id: string) =>
  useCallChange(id, ({ deviceId, muted }: { deviceId: string; muted: boolean }) =>
    call(conferenceRoutes.setDeviceMuted, { params: { id, deviceId }, body: { muted } }),
  );
export const useSetDeviceChannel = (id: string) =>
  useCallChange(id, ({ deviceId, channel }: { deviceId: string; channel: string | null }) =>
    call(conferenceRoutes.setDeviceChannel, { params: { id, deviceId }, body: { channel } }),
  );
export const useObjectInCall = (id: string) =>
  useCallChange(id, (objects: boolean) => call(conferenceRoutes.objectInCall, { params: { id }, body: { objects } }));
export const useRaiseHand = (id: string) =>
  useCallChange(id, (up: boolean) => call(conferenceRoutes.raiseHandInCall, { params: { id }, body: { up } }));
export const useSetViewing = (id: string) =>
  useCallChange(id, (on: boolean) => call(conferenceRoutes.setViewing, { params: { id }, body: { on } }));
export const useSetEncryption = (id: string) =>
  useCallChange(id, (on: boolean) => call(conferenceRoutes.setEncryption, { params: { id }, body: { on } }));
export const useSetAutomaticCaptions = (id: string) =>
  useCallChange(id, (on: boolean) => call(conferenceRoutes.setAutomaticCaptions, { params: { id }, body: { on } }));
export const useSetSpotlight = (id: string) =>
  useCallChange(id, (identity: string | null) =>
    call(conferenceRoutes.setSpotlight, { params: { id }, body: { identity } }),
  );
