import type { MeetingDetail, MeetingInput, MinutesView, PortalMeetingDetail, Problem } from '@gremia/contracts';
import { agendaItem, committee } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

const TERM = '2029–2034';

describe('the number of a meeting', () => {
  let app: TestApp;
  let clerk: TestClient;
  beforeAll(async () => {
    app = await startTestApp();
    clerk = await app.signIn('sitzungsdienst');
  });
  afterAll(() => app.stop());

  const plan = async (given: Partial<MeetingInput>): Promise<MeetingDetail & Problem> => {
    const input = {
      ...{ committeeId: committee('stadtrat'), title: 'Sitzung des Stadtrates', startsAt: '2031-05-07T15:00:00Z' },
      ...{ endsAt: null, place: 'Rathaus', publicRoom: null, public: true, rehearsal: false },
      ...given,
    };
    return (await clerk.post<MeetingDetail & Problem>('/api/v1/meetings', input)).body;
  };
  const change = (meeting: MeetingDetail, given: Partial<MeetingInput>) => {
    const { committeeId, title, startsAt, endsAt, place, publicRoom, public: open, rehearsal, revision } = meeting;
    const known = { committeeId, title, startsAt, endsAt, place, publicRoom, public: open, rehearsal, revision };
    return clerk.put<MeetingDetail & Problem>(`/api/v1/meetings/${meeting.id}`, { ...known, ...given });
  };

  it('is given once in a body and term, and is free again when the meeting is cancelled', async () => {
    const twelfth = await plan({ title: 'Die zwölfte', session: { no: 12, term: TERM } });
    expect(twelfth.session).toEqual({ no: 12, term: TERM });
    const again = await plan({ session: { no: 12, term: TERM } });
    expect(again).toMatchObject({ status: 422, errors: [{ pointer: '/session/no', code: 'session-number-taken' }] });
    expect(again.errors?.[0]?.detail).toContain('Die zwölfte');
    expect((await plan({ session: { no: 12, term: '2034–2039' } })).session?.no).toBe(12);
    const elsewhere = { committeeId: committee('bauausschuss'), session: { no: 12, term: TERM } };
    expect((await plan(elsewhere)).session?.no).toBe(12);
    expect((await plan({ rehearsal: true, session: { no: 12, term: TERM } })).session?.no).toBe(12);
    await clerk.post(`/api/v1/meetings/${twelfth.id}/cancel`, { revision: twelfth.revision });
    expect((await plan({ session: { no: 12, term: TERM } })).session?.no).toBe(12);
  });

  it('is refused for two who give it at once', async () => {
    const session = { no: 13, term: TERM };
    const all = await Promise.all([1, 2, 3, 4].map((no) => plan({ session, title: `Sitzung ${no}` })));
    expect(all.filter((meeting) => meeting.session?.no === 13)).toHaveLength(1);
    expect(all.filter(({ code }) => code === 'invalid-input')).toHaveLength(3);
  });

  it('stays when a page that does not know it changes the meeting, and goes when it is taken away', async () => {
    const meeting = await plan({ session: { no: 14, term: TERM } });
    const renamed = (await change(meeting, { title: 'Anders' })).body;
    expect(renamed.session).toEqual({ no: 14, term: TERM });
    expect((await change(renamed, { session: null })).body.session).toBeNull();
  });

  it.each([
    { no: 0, term: TERM },
    { no: 1.5, term: TERM },
    { no: 15, term: '  ' },
    { no: 100_000, term: TERM },
  ])('cannot be $no of “$term”', async (session) => {
    expect(await plan({ session })).toMatchObject({ status: 422 });
  });

  it('is on the portal, and in the minutes', async () => {
    const meeting = await plan({ session: { no: 16, term: TERM } });
    const items = [agendaItem('Mitteilungen')];
    const agenda = { revision: meeting.revision, items };
    const { body } = await clerk.put<MeetingDetail>(`/api/v1/meetings/${meeting.id}/agenda`, agenda);
    const published = await clerk.post(`/api/v1/meetings/${meeting.id}/publish-agenda`, { revision: body.revision });
    expect(published).toMatchObject({ status: 200 });
    const shown = await app.visitor().get<PortalMeetingDetail>(`/api/v1/portal/meetings/${meeting.id}`);
    expect(shown.body.session).toEqual({ no: 16, term: TERM });
    for (const sent of [{ kind: 'open-meeting', confirmsRules: true, otherDay: 'Übung' }, { kind: 'close-meeting' }]) {
      const commandId = crypto.randomUUID();
      const answer = await clerk.post(`/api/v1/meetings/${meeting.id}/commands`, {
        ...sent,
        commandId,
        meetingId: meeting.id,
      });
      expect(answer.status).toBeLessThan(300);
    }
    const minutes = await clerk.post<MinutesView>(`/api/v1/meetings/${meeting.id}/minutes`);
    expect(minutes.body.current?.public.session).toEqual({ no: 16, term: TERM });
  });
});
