import { randomUUID } from 'node:crypto';
import type { MeetingDetail, MeetingList, PortalMeetingDetail, PortalMeetingList } from '@gremia/contracts';
import { LiveClient, OPEN, planMeeting } from '../support/live';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

const UNTIL = '2199-12-01T17:00:00.000Z';
const EMERGENCY = { by: 'Petra Sommer, Bürgermeisterin', on: '2026-11-20', ground: 'Hochwasser' };
const circular = { ground: 'Hochwasser', movedBy: 'Vorsitz', until: UNTIL };

describe('a circular vote among the meetings', () => {
  let app: TestApp;
  let clerk: TestClient;
  let member: TestClient;
  let meetingId: string;
  beforeAll(async () => {
    app = await startTestApp();
    clerk = await app.signIn('sitzungsdienst');
    member = await app.signIn('kornblum');
    meetingId = await planMeeting(app, {
      committee: 'stadtrat',
      items: [{ id: randomUUID(), title: 'Notunterkunft' }],
    });
  });
  afterAll(() => app.stop());

  const detail = async (by: TestClient) => (await by.get<MeetingDetail>(`/api/v1/meetings/${meetingId}`)).body;
  const listed = async () =>
    (await clerk.get<MeetingList>('/api/v1/meetings?when=all&limit=100')).body.meetings.find(
      ({ id }) => id === meetingId,
    );
  const onPortal = async () =>
    (await app.visitor().get<PortalMeetingList>('/api/v1/portal/meetings?when=all&limit=100')).body.meetings.find(
      ({ id }) => id === meetingId,
    );

  it('is refused before the opening already, with the norm, and only those who lead are told', async () => {
    expect((await detail(clerk)).circular).toEqual({
      allowed: 'emergency-only',
      simple: false,
      refusal:
        'Im Umlaufverfahren wird nur in einer festgestellten Notlage beschlossen (§ 36a Abs. 2 ThürKO). Es fehlt: die ' +
        'Feststellung der Notlage.',
      question: expect.stringContaining('§ 36a Abs. 2 ThürKO') as string,
    });
    expect((await detail(member)).circular).toBeNull();
  });

  it('is known by its deadline once it is opened, to the office, to members and to the public', async () => {
    const noted = await clerk.put(`/api/v1/meetings/${meetingId}/remote-record`, {
      ...{ revision: 0, declaration: EMERGENCY, statuteClause: '§ 7a Hauptsatzung', resolution: '' },
      ...{ approvedSystem: '', helpContact: '', committee: null, firstSession: false, publicRoom: 'Festsaal' },
    });
    expect(noted.status).toBeLessThan(300);
    expect((await detail(clerk)).circular?.refusal).toBeNull();
    expect(await listed()).toMatchObject({ circularUntil: null });
    const office = new LiveClient(clerk, meetingId);
    const { ok } = await office.act({ ...OPEN, circular });
    office.leave();
    expect(ok).toBe(true);
    expect(await listed()).toMatchObject({ state: 'running', circularUntil: UNTIL });
    expect(await detail(member)).toMatchObject({ circularUntil: UNTIL, circular: null });
    expect(await onPortal()).toMatchObject({ circularUntil: UNTIL });
    const page = await app.visitor().get<PortalMeetingDetail>(`/api/v1/portal/meetings/${meetingId}`);
    expect(page.body.circularUntil).toBe(UNTIL);
  });

  it('shows the deadline of the question that runs, to everybody', async () => {
    const later = '2199-12-08T17:00:00.000Z';
    const question = 'Soll ohne Sitzung im Umlaufverfahren beschlossen werden?';
    const office = new LiveClient(clerk, meetingId);
    const { ok } = await office.act({
      ...{ kind: 'open-vote', voteId: randomUUID(), itemId: null, subject: { kind: 'free', question } },
      until: later,
    });
    office.leave();
    expect(ok).toBe(true);
    expect(await listed()).toMatchObject({ state: 'running', circularUntil: later });
    expect(await onPortal()).toMatchObject({ circularUntil: later });
    expect(await detail(member)).toMatchObject({ circularUntil: later });
  });
});
