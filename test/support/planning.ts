import type { MeetingDetail, MeetingInput, PaperDetail, PaperInput } from '@gremia/contracts';
import { committee, type agendaItem } from './paper-inputs';
import type { TestClient } from './test-client';

/** A meeting of the council, as the office plans it. */
export const meetingInput = (given: Partial<MeetingInput> = {}): MeetingInput => ({
  committeeId: committee('stadtrat'),
  title: 'Sitzung des Stadtrates',
  startsAt: '2031-05-07T15:00:00Z',
  endsAt: null,
  place: 'Rathaus, Ratssaal',
  publicRoom: null,
  public: true,
  rehearsal: false,
  ...given,
});

/** What the office does before a meeting, step by step. */
export function planning(clerk: () => TestClient) {
  return {
    plan: async (given: Partial<MeetingInput> = {}): Promise<MeetingDetail> =>
      (await clerk().post<MeetingDetail>('/api/v1/meetings', meetingInput(given))).body,
    setAgenda: async (meeting: MeetingDetail, ...items: ReturnType<typeof agendaItem>[]): Promise<MeetingDetail> =>
      (await clerk().put<MeetingDetail>(`/api/v1/meetings/${meeting.id}/agenda`, { revision: meeting.revision, items }))
        .body,
    publish: async ({ id, revision }: MeetingDetail): Promise<MeetingDetail> =>
      (await clerk().post<MeetingDetail>(`/api/v1/meetings/${id}/publish-agenda`, { revision })).body,
    submitted: async (given: PaperInput, client = clerk()): Promise<PaperDetail> => {
      const { body } = await client.post<PaperDetail>('/api/v1/papers', given);
      return (await client.post<PaperDetail>(`/api/v1/papers/${body.id}/submit`)).body;
    },
  };
}
