import type { MeetingList, MinutesView, MunicipalityView, PortalMeetingList } from '@gremia/contracts';
import { holdMeeting } from '../support/held-meeting';
import { journalOf, planMeeting } from '../support/live';
import { startTestApp, type TestApp } from '../support/test-app';

jest.setTimeout(120_000);

const ZONE = 'Pacific/Auckland';
const clock = (instant: string): string =>
  new Intl.DateTimeFormat('de-DE', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(instant),
  );
const dayIn = (instant: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(new Date(instant));

describe('a municipality far from the server', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
    await app.db('UPDATE municipality SET time_zone = $1', [ZONE]);
  });
  afterAll(() => app.stop());

  it('tells everybody its time zone', async () => {
    const { body } = await app.visitor().get<MunicipalityView>('/api/v1/portal/municipality');
    expect(body.timeZone).toBe(ZONE);
  });

  it('opens meetings, and keeps minutes, in its own time', async () => {
    const { meetingId } = await holdMeeting(app);
    const clerk = await app.signIn('sitzungsdienst');
    const [opened] = await journalOf(clerk, meetingId);
    expect(opened?.event).toMatchObject({ kind: 'meeting-opened', timeZone: ZONE });
    const path = `/api/v1/meetings/${meetingId}/minutes`;
    expect((await clerk.post(path)).status).toBe(201);
    const { current } = (await clerk.get<MinutesView>(path)).body;
    expect(current?.public.timeZone).toBe(ZONE);
    const pdf = await clerk.get(`${path}.pdf`);
    expect(pdf.status).toBe(200);
    const openedAt = current?.public.openedAt ?? '';
    expect(clock(openedAt)).toMatch(/^\d\d:\d\d$/u);
    expect(pdf.headers.get('content-disposition')).toContain(`niederschrift-${dayIn(openedAt)}-oeffentlich`);
  });

  it.each([
    { case: 'before its midnight', startsAt: '2031-12-31T10:59:00Z', year: 2031 },
    { case: 'after its midnight, which is noon in Germany', startsAt: '2031-12-31T11:01:00Z', year: 2032 },
  ])('lists a meeting $case in its own year', async ({ startsAt, year }) => {
    const id = await planMeeting(app);
    await app.db('UPDATE meeting SET starts_at = $2 WHERE id = $1', [id, startsAt]);
    const clerk = await app.signIn('sitzungsdienst');
    const listed = async (wanted: number): Promise<boolean> => {
      const { body } = await clerk.get<MeetingList>(`/api/v1/meetings?limit=100&year=${wanted}`);
      const portal = await app.visitor().get<PortalMeetingList>(`/api/v1/portal/meetings?limit=100&year=${wanted}`);
      const found = [body.meetings, portal.body.meetings].map((meetings) => meetings.some((one) => one.id === id));
      expect(found[0]).toBe(found[1]);
      return found[0] === true;
    };
    expect([await listed(year), await listed(year === 2031 ? 2032 : 2031)]).toEqual([true, false]);
  });
});
