import type { MeetingDetail, MeetingList, Problem } from '@gremia/contracts';
import { agendaItem, committee, motion } from '../support/paper-inputs';
import { meetingInput as input, planning } from '../support/planning';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

const SCRIPT = '<script>alert(1)</script>';

describe('meetings that people know of', () => {
  let app: TestApp;
  let clerk: TestClient;
  let member: TestClient;
  let outsider: TestClient;
  let guest: TestClient;
  beforeAll(async () => {
    app = await startTestApp();
    [clerk, member, outsider, guest] = (await Promise.all(
      ['sitzungsdienst', 'kornblum', 'taubnessel', 'inklusion'].map(app.signIn),
    )) as [TestClient, TestClient, TestClient, TestClient];
  });
  afterAll(() => app.stop());

  const { plan, setAgenda, publish, submitted } = planning(() => clerk);
  const read = async (client: TestClient, id: string): Promise<{ status: number; body: MeetingDetail }> =>
    client.get<MeetingDetail>(`/api/v1/meetings/${id}`);

  it('show the public what was published, and of non-public items a neutral title alone', async () => {
    const path = [
      { committeeId: committee('stadtrat'), meetsOn: null, public: false, responsibility: 'decision' as const },
    ];
    const secret = await submitted(motion({ title: 'Ankauf Mühlgasse 3', public: false, consultations: path }));
    let meeting = await setAgenda(
      await plan(),
      agendaItem(SCRIPT, { notes: 'nur intern' }),
      agendaItem('Ankauf Mühlgasse 3', {
        public: false,
        paperId: secret.id,
        neutralTitle: 'Grundstücksangelegenheit',
        notes: 'Kaufpreis 210.000 Euro',
        responsibility: 'decision',
      }),
    );
    expect((await app.visitor().get(`/api/v1/portal/meetings/${meeting.id}`)).status).toBe(404);
    // Members know of the date, but of the agenda only once it went out.
    expect((await read(member, meeting.id)).body.items).toEqual([]);
    meeting = await publish(meeting);
    expect(meeting.agendaPublished).toBe(true);
    const [asMember, asVisitor, asOutsider] = await Promise.all(
      [member, guest, outsider].map(async (client) => (await read(client, meeting.id)).body),
    );
    expect(asMember?.items[1]).toMatchObject({
      title: 'Ankauf Mühlgasse 3',
      paperId: secret.id,
      notes: 'Kaufpreis 210.000 Euro',
    });
    for (const seen of [asVisitor, asOutsider]) {
      expect(seen?.items[0]).toMatchObject({ number: 'Ö 1', title: SCRIPT, notes: '' });
      expect(seen?.items[1]).toMatchObject({
        number: 'N 1',
        title: 'Grundstücksangelegenheit',
        paperId: null,
        paperTitle: null,
        responsibility: null,
        notes: '',
        amendments: [],
      });
      expect(JSON.stringify(seen)).not.toMatch(/Mühlgasse|210\.000|nur intern/);
      expect(seen?.may).toEqual({ edit: false, run: false, vote: false, minutes: false, takeAlong: false });
    }
    expect(asMember?.may).toEqual({ edit: false, run: false, vote: true, minutes: false, takeAlong: false });
  });

  it('cannot be published empty, nor as a rehearsal', async () => {
    const empty = await plan();
    const refused = await clerk.post<Problem>(`/api/v1/meetings/${empty.id}/publish-agenda`, {
      revision: empty.revision,
    });
    expect([refused.status, refused.body.code]).toEqual([409, 'agenda-incomplete']);
    const rehearsal = await setAgenda(await plan({ rehearsal: true }), agendaItem('Probe'));
    const never = await clerk.post<Problem>(`/api/v1/meetings/${rehearsal.id}/publish-agenda`, {
      revision: rehearsal.revision,
    });
    expect([never.status, never.body.code]).toEqual([409, 'rehearsal-never-published']);
    expect((await app.visitor().get(`/api/v1/portal/meetings/${rehearsal.id}`)).status).toBe(404);
  });

  it('name the room for the public when an emergency lets members take part from elsewhere', async () => {
    await app.db('UPDATE committee SET emergency = $2 WHERE id = $1', [
      committee('finanzausschuss'),
      { declared: true, statuteClause: '§ 7a Hauptsatzung' },
    ]);
    const own = { committeeId: committee('finanzausschuss'), title: 'Finanzausschuss' };
    let meeting = await setAgenda(await plan(own), agendaItem('Haushalt'));
    const { status, body } = await clerk.post<Problem>(`/api/v1/meetings/${meeting.id}/publish-agenda`, {
      revision: meeting.revision,
    });
    expect([status, body.code, body.norm]).toEqual([409, 'public-room-missing', '§ 40 Abs. 1 Satz 3 ThürKO']);
    const named = { ...input({ ...own, publicRoom: 'Bürgersaal' }), revision: meeting.revision };
    meeting = (await clerk.put<MeetingDetail>(`/api/v1/meetings/${meeting.id}`, named)).body;
    expect((await publish(meeting)).agendaPublished).toBe(true);
  });

  it('have no public items once they are closed to the public', async () => {
    let meeting = await setAgenda(await plan(), agendaItem('Eins'), agendaItem('Zwei', { public: false }));
    meeting = (
      await clerk.put<MeetingDetail>(`/api/v1/meetings/${meeting.id}`, {
        ...input({ public: false }),
        revision: meeting.revision,
      })
    ).body;
    expect(meeting.items.map(({ number, public: isPublic }) => [number, isPublic])).toEqual([
      ['N 1', false],
      ['N 2', false],
    ]);
    const again = await setAgenda(meeting, agendaItem('Eins'));
    expect(again.items[0]).toMatchObject({ number: 'N 1', public: false });
  });

  it('are listed as mine, as coming or past, and to the public once they are announced', async () => {
    const board = { committeeId: committee('behindertenbeirat'), title: 'Beirat im Mai' };
    const coming = await publish(await setAgenda(await plan(board), agendaItem('Bericht')));
    const past = await plan({ ...board, title: 'Beirat damals', startsAt: '2024-11-11T16:00:00Z' });
    const titles = async (client: TestClient, query: string): Promise<string[]> =>
      (await client.get<MeetingList>(`/api/v1/meetings?${query}`)).body.meetings.map(({ title }) => title);
    const byBoard = `committeeId=${committee('behindertenbeirat')}`;
    expect(await titles(outsider, 'mine=true&when=upcoming')).toEqual(['Beirat im Mai']);
    expect(await titles(outsider, 'mine=true&when=past')).toEqual(['Beirat damals']);
    expect(await titles(member, 'mine=true')).not.toContain('Beirat im Mai');
    expect(await titles(guest, byBoard)).toEqual(['Beirat im Mai']);
    expect(await titles(clerk, `${byBoard}&when=all`)).toEqual(['Beirat im Mai', 'Beirat damals']);
    expect(await titles(guest, `${byBoard}&mine=true`)).toEqual([]);
    expect([coming.state, past.state]).toEqual(['planned', 'planned']);
  });
});
