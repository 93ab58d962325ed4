import {
  liveRoutes,
  minutesRoutes,
  type AdvanceMinutes,
  type CommandInput,
  type DecideObjection,
  type MinutesView,
  type RaiseObjection,
  type SaveMinutes,
  type KeepTextBlocks,
} from '@gremia/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { uuid } from '../live/uuid';
import { call } from './client';

export const useMinutes = (meetingId: string, enabled = true) =>
  useQuery({
    queryKey: ['minutes', meetingId],
    queryFn: ({ signal }) => call(minutesRoutes.detail, { params: { id: meetingId }, signal }),
    enabled,
  });

/** The minutes as they lie on the server now, past every cache: for comparing after a conflict. */
export const fetchMinutes = (meetingId: string) => call(minutesRoutes.detail, { params: { id: meetingId } });

function useMinutesWrite<Input>(meetingId: string, mutationFn: (input: Input) => Promise<MinutesView>) {
  const client = useQueryClient();
  return useMutation({ mutationFn, onSuccess: (view) => client.setQueryData(['minutes', meetingId], view) });
}

/** The office's own sentences for minutes. */
export const useTextBlocks = () =>
  useQuery({ queryKey: ['text-blocks'], queryFn: ({ signal }) => call(minutesRoutes.textBlocks, { signal }) });

export function useKeepTextBlocks() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: KeepTextBlocks) => call(minutesRoutes.keepTextBlocks, { body }),
    onSuccess: (blocks) => client.setQueryData(['text-blocks'], blocks),
  });
}

export const useComposeMinutes = (meetingId: string) =>
  useMinutesWrite(meetingId, () => call(minutesRoutes.compose, { params: { id: meetingId } }));
export const useSaveMinutes = (meetingId: string) =>
  useMinutesWrite(meetingId, (input: SaveMinutes) =>
    call(minutesRoutes.save, { params: { id: meetingId }, body: input }),
  );
export const useAdvanceMinutes = (meetingId: string) =>
  useMinutesWrite(meetingId, (input: AdvanceMinutes) =>
    call(minutesRoutes.advance, { params: { id: meetingId }, body: input }),
  );

export const useRaiseObjection = (meetingId: string) =>
  useMinutesWrite(meetingId, (input: RaiseObjection) =>
    call(minutesRoutes.raiseObjection, { params: { id: meetingId }, body: input }),
  );
export const useDecideObjection = (meetingId: string, objectionId: string) =>
  useMinutesWrite(meetingId, (input: DecideObjection) =>
    call(minutesRoutes.decideObjection, { params: { id: meetingId, objectionId }, body: input }),
  );

type Correction = Omit<Extract<CommandInput, { kind: 'correct-attendance' }>, 'kind' | 'commandId' | 'meetingId'>;

/** Puts attendance right on record; the minutes follow when they are composed anew. */
export const useCorrectAttendance = (meetingId: string) =>
  useMutation({
    mutationFn: (correction: Correction) =>
      call(liveRoutes.command, {
        params: { id: meetingId },
        body: { ...correction, kind: 'correct-attendance', commandId: uuid(), meetingId },
      }),
  });
