import type { MeetingDetail, MeetingInput, MeetingList, PaperDetail, PaperInput, Problem } from '@gremia/contracts';
import { agendaItem, amendment, committee, motion, text } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

const SCRIPT = '<script>alert(1)</script>';

describe('meetings', () => {
  let app: TestApp;
  let clerk: TestClient;
  let chair: TestClient;
  let member: TestClient;
  let outsider: TestClient;
  let guest: TestClient;
  beforeAll(async () => {
    app = await startTestApp();
    [clerk, chair, member, outsider, guest] = (await Promise.all(
      ['sitzungsdienst', 'vorsitz', 'kornblum', 'taubnessel', 'inklusion'].map(app.signIn),
    )) as [TestClient, TestClient, TestClient, TestClient, TestClient];
  });
  afterAll(() => app.stop());

  const input = (given: Partial<MeetingInput> = {}): MeetingInput => ({
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
  const plan = async (given: Partial<MeetingInput> = {}): Promise<MeetingDetail> =>
    (await clerk.post<MeetingDetail>('/api/v1/meetings', input(given))).body;
  const setAgenda = async (meeting: MeetingDetail, ...items: ReturnType<typeof agendaItem>[]): Promise<MeetingDetail> =>
    (await clerk.put<MeetingDetail>(`/api/v1/meetings/${meeting.id}/agenda`, { revision: meeting.revision, items }))
      .body;
  const publish = async (meeting: MeetingDetail): Promise<MeetingDetail> =>
    (await clerk.post<MeetingDetail>(`/api/v1/meetings/${meeting.id}/publish-agenda`, { revision: meeting.revision }))
      .body;
  const read = async (client: TestClient, id: string): Promise<{ status: number; body: MeetingDetail }> =>
    client.get<MeetingDetail>(`/api/v1/meetings/${id}`);
  const submitted = async (given: PaperInput, client = clerk): Promise<PaperDetail> => {
    const { body } = await client.post<PaperDetail>('/api/v1/papers', given);
    return (await client.post<PaperDetail>(`/api/v1/papers/${body.id}/submit`)).body;
  };
  const stateOf = async (paper: PaperDetail): Promise<string> =>
    (await clerk.get<PaperDetail>(`/api/v1/papers/${paper.id}`)).body.state;

  it('are planned by the clerk alone and known to the members of the body', async () => {
    const meeting = await plan();
    expect(meeting).toMatchObject({
      state: 'planned',
      committee: 'Stadtrat',
      committeeKind: 'council',
      revision: 1,
      agendaPublished: false,
    });
    expect((await chair.post('/api/v1/meetings', input())).status).toBe(403);
    expect((await app.visitor().post('/api/v1/meetings', input())).status).toBe(401);
    const seen = await Promise.all(
      [clerk, chair, member, outsider, app.visitor()].map(async (client) => (await read(client, meeting.id)).status),
    );
    expect(seen).toEqual([200, 200, 200, 404, 401]);
  });

  it('are of a body that there is, also when they are changed', async () => {
    const meeting = await plan();
    const committeeId = '00000000-0000-4000-8000-000000000000';
    for (const answer of [
      await clerk.post<Problem>('/api/v1/meetings', input({ committeeId })),
      await clerk.put<Problem>(`/api/v1/meetings/${meeting.id}`, { ...input({ committeeId }), revision: 1 }),
    ])
      expect([answer.status, answer.body.errors?.[0]?.pointer]).toEqual([422, '/committeeId']);
    expect((await read(clerk, meeting.id)).body).toMatchObject({ committeeId: committee('stadtrat'), revision: 1 });
  });

  it('change their date with their revision', async () => {
    const meeting = await plan();
    const moved = { ...input({ startsAt: '2031-05-14T15:00:00Z' }), revision: meeting.revision };
    expect((await clerk.put<MeetingDetail>(`/api/v1/meetings/${meeting.id}`, moved)).body).toMatchObject({
      startsAt: '2031-05-14T15:00:00.000Z',
      revision: 2,
    });
    const { status, body } = await clerk.put<Problem>(`/api/v1/meetings/${meeting.id}`, moved);
    expect([status, body.code]).toEqual([409, 'stale-revision']);
    const backwards = await clerk.post<Problem>('/api/v1/meetings', input({ endsAt: '2031-05-07T14:00:00Z' }));
    expect(backwards.body.errors?.[0]?.pointer).toBe('/endsAt');
  });

  it('number public and non-public items each on their own', async () => {
    const meeting = await plan();
    const { items } = await setAgenda(
      meeting,
      agendaItem('Eröffnung'),
      agendaItem('Niederschrift'),
      agendaItem('Grundstückssache', { public: false }),
      agendaItem('Bericht'),
      agendaItem('Personalsache', { public: false }),
    );
    expect(items.map(({ number, title, position }) => [position, number, title])).toEqual([
      [1, 'Ö 1', 'Eröffnung'],
      [2, 'Ö 2', 'Niederschrift'],
      [3, 'N 1', 'Grundstückssache'],
      [4, 'Ö 3', 'Bericht'],
      [5, 'N 2', 'Personalsache'],
    ]);
  });

  it('refuse an agenda that was edited without knowing of another edit, and lose neither', async () => {
    const meeting = await plan();
    const [first, second] = [agendaItem('Eröffnung'), agendaItem('Bericht')];
    await setAgenda(meeting, first, second);
    const { status, body } = await chair.put<Problem>(`/api/v1/meetings/${meeting.id}/agenda`, {
      revision: meeting.revision,
      items: [second],
    });
    expect([status, body.code]).toEqual([409, 'stale-revision']);
    const { body: now } = await read(clerk, meeting.id);
    expect(now.items.map(({ id }) => id)).toEqual([first.id, second.id]);
    const swapped = await setAgenda(now, second, first);
    expect(swapped.items.map(({ id, number }) => [id, number])).toEqual([
      [second.id, 'Ö 1'],
      [first.id, 'Ö 2'],
    ]);
  });

  it('schedule the papers on their agenda with what hangs on them, and free them again', async () => {
    const paper = await submitted(motion());
    const early = await submitted(amendment(paper.id, text('Am Uferweg wird nichts aufgestellt.')));
    let meeting = await plan();
    meeting = await setAgenda(meeting, agendaItem('Bänke', { paperId: paper.id, responsibility: 'decision' }));
    expect(meeting.items[0]).toMatchObject({
      paperNumber: paper.number,
      paperTitle: paper.title,
      amendments: [early.number],
      responsibility: 'decision',
    });
    const late = await submitted(amendment(paper.id, text('Am Uferweg werden zwölf Bänke aufgestellt.')));
    expect(await Promise.all([paper, early, late].map(stateOf))).toEqual(['scheduled', 'scheduled', 'scheduled']);
    const { body } = await clerk.get<PaperDetail>(`/api/v1/papers/${paper.id}`);
    expect(body.consultations[0]).toMatchObject({ committee: 'Stadtrat', meetingId: meeting.id });
    await setAgenda(meeting, agendaItem('Etwas anderes'));
    expect(await Promise.all([paper, early, late].map(stateOf))).toEqual(['submitted', 'submitted', 'submitted']);
  });

  it('free their papers when they are called off', async () => {
    const paper = await submitted(motion());
    const meeting = await setAgenda(await plan(), agendaItem('Bänke', { paperId: paper.id }));
    const { body } = await clerk.post<MeetingDetail>(`/api/v1/meetings/${meeting.id}/cancel`);
    expect([body.state, await stateOf(paper)]).toEqual(['cancelled', 'submitted']);
    expect((await clerk.post<Problem>(`/api/v1/meetings/${meeting.id}/cancel`)).body.code).toBe('wrong-state');
  });

  it('point to every item that cannot stand', async () => {
    const meeting = await plan();
    const path = [
      { committeeId: committee('stadtrat'), meetsOn: null, public: false, responsibility: 'decision' as const },
    ];
    const [secret, paper] = await Promise.all([
      submitted(motion({ public: false, consultations: path })),
      submitted(motion()),
    ]);
    const change = await submitted(amendment(paper.id, text('Anders.')));
    const { body: draft } = await clerk.post<PaperDetail>('/api/v1/papers', motion());
    const elsewhere = agendaItem('Steht in einer anderen Sitzung');
    await setAgenda(await plan(), elsewhere);
    const items = [
      agendaItem('Geheimes öffentlich', { paperId: secret.id }),
      agendaItem('Entwurf', { paperId: draft.id }),
      agendaItem('Änderungsantrag', { paperId: change.id }),
      agendaItem('Unbekannt', { paperId: '00000000-0000-4000-8000-000000000000' }),
      elsewhere,
      agendaItem('In Ordnung', { paperId: secret.id, public: false }),
    ];
    const { status, body } = await clerk.put<Problem>(`/api/v1/meetings/${meeting.id}/agenda`, {
      revision: meeting.revision,
      items,
    });
    expect([status, body.errors?.map(({ pointer }) => pointer)]).toEqual([
      422,
      ['/items/0/public', '/items/1/paperId', '/items/2/paperId', '/items/3/paperId', '/items/4/id'],
    ]);
    expect((await read(clerk, meeting.id)).body.items).toEqual([]);
  });

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

  it('schedule nothing as a rehearsal', async () => {
    const paper = await submitted(motion());
    await setAgenda(await plan({ rehearsal: true }), agendaItem('Probe', { paperId: paper.id }));
    expect(await stateOf(paper)).toBe('submitted');
    expect((await clerk.get<PaperDetail>(`/api/v1/papers/${paper.id}`)).body.consultations[0]?.meetingId).toBeNull();
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
