import type { MeetingDetail, PaperDetail, Problem } from '@gremia/contracts';
import { agendaItem, amendment, committee, motion, text } from '../support/paper-inputs';
import { meetingInput, planning } from '../support/planning';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

describe('meetings', () => {
  let app: TestApp;
  let clerk: TestClient;
  let chair: TestClient;
  let member: TestClient;
  let outsider: TestClient;
  beforeAll(async () => {
    app = await startTestApp();
    [clerk, chair, member, outsider] = (await Promise.all(
      ['sitzungsdienst', 'vorsitz', 'kornblum', 'taubnessel'].map(app.signIn),
    )) as [TestClient, TestClient, TestClient, TestClient];
  });
  afterAll(() => app.stop());

  const input = meetingInput;
  const { plan, setAgenda, submitted } = planning(() => clerk);
  const read = async (client: TestClient, id: string): Promise<{ status: number; body: MeetingDetail }> =>
    client.get<MeetingDetail>(`/api/v1/meetings/${id}`);
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

  it('schedule nothing as a rehearsal', async () => {
    const paper = await submitted(motion());
    await setAgenda(await plan({ rehearsal: true }), agendaItem('Probe', { paperId: paper.id }));
    expect(await stateOf(paper)).toBe('submitted');
    expect((await clerk.get<PaperDetail>(`/api/v1/papers/${paper.id}`)).body.consultations[0]?.meetingId).toBeNull();
  });
});
