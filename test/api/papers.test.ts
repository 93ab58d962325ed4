import { randomUUID } from 'node:crypto';
import type { PaperDetail, PaperInput, PaperList, Problem } from '@gremia/contracts';
import { planMeeting } from '../support/live';
import { committee, factionOf, motion, statement, text } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

const SCRIPT = '<script>alert(1)</script><img src=x onerror=alert(2)>';

describe('papers', () => {
  let app: TestApp;
  let clerk: TestClient;
  let author: TestClient;
  let colleague: TestClient;
  let boardMember: TestClient;
  beforeAll(async () => {
    app = await startTestApp();
    [clerk, author, colleague, boardMember] = (await Promise.all(
      ['sitzungsdienst', 'ahrenfels', 'kornblum', 'taubnessel'].map(app.signIn),
    )) as [TestClient, TestClient, TestClient, TestClient];
  });
  afterAll(() => app.stop());

  const create = async (client: TestClient, input: PaperInput): Promise<PaperDetail> => {
    const { status, body } = await client.post<PaperDetail>('/api/v1/papers', input);
    expect(status).toBe(201);
    return body;
  };
  const submitted = async (client: TestClient, input: PaperInput): Promise<PaperDetail> => {
    const { id } = await create(client, input);
    return (await client.post<PaperDetail>(`/api/v1/papers/${id}/submit`)).body;
  };
  const status = async (client: TestClient, id: string): Promise<number> =>
    (await client.get(`/api/v1/papers/${id}`)).status;

  it('keeps a draft as it was typed, incomplete as it may be', async () => {
    const typed = motion({ originators: [], points: [], reasons: '', consultations: [], title: 'Nur ein Titel' });
    const draft = await create(author, typed);
    expect(draft).toMatchObject({
      number: null,
      state: 'draft',
      title: 'Nur ein Titel',
      mayEdit: true,
      text: null,
      revision: 1,
      author: 'Konrad Ahrenfels',
    });
    const { body } = await author.put<PaperDetail>(`/api/v1/papers/${draft.id}`, {
      ...motion({ pointReasons: { p1: 'Zu BP 01' } }),
      revision: 1,
    });
    expect(body).toMatchObject({ title: 'Bänke am Uferweg', revision: 2, pointReasons: { p1: 'Zu BP 01' } });
    expect(body.text?.plain).toBe(
      '01\nAm Uferweg werden bis zum 30.06.2027 zehn Bänke aufgestellt.\n\n02\nDem Bauausschuss wird im 3. ' +
        'Quartal 2027 berichtet.\n',
    );
    expect(body.consultations).toEqual([
      expect.objectContaining({ committee: 'Stadtrat', responsibility: 'decision', meetingId: null, result: null }),
    ]);
  });

  it('refuses an edit that was made without knowing of another one, and loses neither', async () => {
    const { id } = await create(author, motion());
    const first = await author.put<PaperDetail>(`/api/v1/papers/${id}`, {
      ...motion({ title: 'Zuerst' }),
      revision: 1,
    });
    expect(first.status).toBe(200);
    const second = await clerk.put<Problem>(`/api/v1/papers/${id}`, { ...motion({ title: 'Danach' }), revision: 1 });
    expect([second.status, second.body.code, second.headers.get('content-type')]).toEqual([
      409,
      'stale-revision',
      'application/problem+json; charset=utf-8',
    ]);
    const { body } = await author.get<PaperDetail>(`/api/v1/papers/${id}`);
    expect([body.title, body.revision]).toEqual(['Zuerst', 2]);
  });

  it('shows a draft and its attachments to its author and the clerk alone, not to the administration', async () => {
    const { id } = await create(author, motion({ title: 'Geheimer Entwurf' }));
    const form = new FormData();
    form.append('file', new Blob(['Geheimer Anhang'], { type: 'text/plain' }), 'Anhang.txt');
    form.append('public', 'true');
    const { body: file } = await author.post<{ id: string }>(`/api/v1/papers/${id}/attachments`, form);
    const readers = [author, clerk, await app.signIn('verwaltung'), colleague, app.visitor()];
    expect(await Promise.all(readers.map((client) => status(client, id)))).toEqual([200, 200, 404, 404, 401]);
    const files = await Promise.all(readers.map((client) => client.get(`/api/v1/attachments/${file.id}`)));
    expect(files.map((answer) => answer.status)).toEqual([200, 200, 404, 404, 401]);
    const signedIn = readers.slice(0, -1);
    const lists = await Promise.all(signedIn.map((client) => client.get<PaperList>('/api/v1/papers?q=Geheimer')));
    expect(lists.map(({ body }) => body.total)).toEqual([1, 1, 0, 0]);
    const change = await colleague.put<Problem>(`/api/v1/papers/${id}`, { ...motion(), revision: 1 });
    expect([change.status, change.body.code]).toEqual([404, 'not-found']);
  });

  it('shows a non-public paper to the office and the committees it goes to, to nobody else', async () => {
    const path = [
      {
        committeeId: committee('finanzausschuss'),
        meetsOn: null,
        public: false,
        responsibility: 'preliminary' as const,
      },
    ];
    const secret = motion({ kind: 'proposal', title: 'Verkauf des Flurstücks 12', public: false, consultations: path });
    const { id, number } = await submitted(clerk, secret);
    expect(number).toMatch(/^\d{4}\/\d{2}$/);
    const administration = await app.signIn('verwaltung');
    // Kornblum sits in the finance committee, Ahrenfels does not.
    expect(
      await Promise.all(
        [clerk, administration, colleague, author, boardMember, app.visitor()].map((client) => status(client, id)),
      ),
    ).toEqual([200, 200, 200, 404, 404, 401]);
    const lists = await Promise.all(
      [colleague, author, boardMember].map((client) => client.get<PaperList>('/api/v1/papers?q=Flurst%C3%BCck')),
    );
    expect(lists.map(({ body }) => body.papers.map((paper) => paper.title))).toEqual([
      ['Verkauf des Flurstücks 12'],
      [],
      [],
    ]);
    const child = await submitted(clerk, { ...statement(id), public: true });
    expect(child.public).toBe(false);
    expect(await status(author, child.id)).toBe(404);
  });

  it('finds papers by number, by words of their text and by committee', async () => {
    const found = await submitted(
      author,
      motion({ title: 'Trinkbrunnen', points: text('Auf dem Töpfermarkt wird ein Trinkbrunnen errichtet.') }),
    );
    const titles = async (query: string): Promise<string[]> =>
      (await boardMember.get<PaperList>(`/api/v1/papers?${query}`)).body.papers.map((paper) => paper.title);
    expect(await titles(`q=${encodeURIComponent(found.number ?? '')}`)).toEqual(['Trinkbrunnen']);
    expect(await titles(`q=${encodeURIComponent('Töpfermarkt')}`)).toEqual(['Trinkbrunnen']);
    expect(await titles(`q=${encodeURIComponent('%')}`)).toEqual([]);
    expect(await titles(`committeeId=${committee('stadtrat')}&kind=motion&state=submitted`)).toContain('Trinkbrunnen');
    const { body: draft } = await author.post<PaperDetail>('/api/v1/papers', motion({ title: 'Eigener Entwurf' }));
    expect((await author.get<PaperList>('/api/v1/papers?mine=true')).body.papers[0]?.id).toBe(draft.id);
    expect((await boardMember.get<PaperList>('/api/v1/papers?mine=true')).body.total).toBe(0);
  });

  it('finds papers by the faction that brings them in, and by who may read them', async () => {
    const ours = await submitted(author, motion({ title: 'Von der Bürgerunion' }));
    const closed = await submitted(author, motion({ title: 'Vertraulich', public: false }));
    const found = async (client: TestClient, query: string): Promise<string[]> =>
      (await client.get<PaperList>(`/api/v1/papers?limit=100&${query}`)).body.papers.map(({ id }) => id);
    const [faction, other] = [factionOf('bul').id ?? '', factionOf('sos').id ?? ''];
    expect(await found(clerk, `factionId=${faction}`)).toEqual(expect.arrayContaining([ours.id, closed.id]));
    expect(await found(clerk, `factionId=${other}`)).not.toContain(ours.id);
    expect(await found(clerk, `factionId=${faction}&public=false`)).toContain(closed.id);
    expect(await found(clerk, `factionId=${faction}&public=false`)).not.toContain(ours.id);
    expect(await found(clerk, `public=true&q=${encodeURIComponent('Bürgerunion')}`)).toContain(ours.id);
    expect(await found(boardMember, `factionId=${faction}&public=false`)).not.toContain(closed.id);
  });

  it('tells the office alone which coming meeting has a paper on its agenda, before that is known', async () => {
    const { id } = await submitted(author, motion({ title: 'Ein Brunnen mehr' }));
    const onAgenda = async (client: TestClient): Promise<PaperList['papers'][number]['onAgenda'] | undefined> =>
      (await client.get<PaperList>('/api/v1/papers?limit=100')).body.papers.find((paper) => paper.id === id)?.onAgenda;
    const items = () => [{ id: randomUUID(), paperId: id }];
    await planMeeting(app, { rehearsal: true, items: items() });
    expect(await onAgenda(clerk)).toBeNull();
    const meetingId = await planMeeting(app, { published: false, items: items() });
    expect(await onAgenda(clerk)).toMatchObject({ meetingId, committee: 'Stadtrat' });
    for (const client of [author, colleague, boardMember]) expect(await onAgenda(client)).toBeNull();
    await app.db(`UPDATE meeting SET state = 'cancelled' WHERE id = $1`, [meetingId]);
    expect(await onAgenda(clerk)).toBeNull();
  });

  it('keeps script and markup as the text it is', async () => {
    const input = motion({
      title: SCRIPT,
      reasons: SCRIPT,
      points: text(SCRIPT),
      pointReasons: { p1: SCRIPT },
    });
    const { id } = await submitted(author, input);
    const { headers, body } = await boardMember.get<PaperDetail>(`/api/v1/papers/${id}`);
    expect(headers.get('content-type')).toMatch('application/json');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(body).toMatchObject({
      title: SCRIPT,
      reasons: SCRIPT,
      pointReasons: { p1: SCRIPT },
    });
    expect(body.text?.points[0]?.body).toEqual([{ t: 'text', s: SCRIPT }]);
  });

  it.each([
    { case: 'an empty title', change: { title: '  ' }, pointer: '/title' },
    {
      case: 'a committee that does not exist',
      change: {
        consultations: [
          {
            committeeId: '00000000-0000-4000-8000-000000000000',
            meetsOn: null,
            public: true,
            responsibility: 'decision' as const,
          },
        ],
      },
      pointer: '/consultations/0/committeeId',
    },
    { case: 'a character no database can keep', change: { reasons: 'a\u0000b' }, pointer: '/reasons' },
    {
      case: 'half of a surrogate pair',
      change: {
        points: [{ id: 'p1', scheme: '01' as const, body: [{ t: 'text' as const, s: '\ud83d' }], children: [] }],
      },
      pointer: '/points/0/body/0/s',
    },
    { case: 'two points of one id', change: { points: [...text('Eins'), ...text('Zwei')] }, pointer: '/points' },
    { case: 'an amendment to nothing', change: { kind: 'amendment' as const }, pointer: '/parentId' },
  ])('refuses $case and points to it', async ({ change, pointer }) => {
    const { status: code, body } = await author.post<Problem>('/api/v1/papers', { ...motion(), ...change });
    expect([code, body.code, body.errors?.[0]?.pointer]).toEqual([422, 'invalid-input', pointer]);
  });

  it('lets members write motions and questions, and the office everything', async () => {
    const answers = await Promise.all(
      (['motion', 'question', 'proposal', 'notice'] as const).map((kind) =>
        author.post('/api/v1/papers', motion({ kind })),
      ),
    );
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 403, 403]);
    expect((await app.visitor().post('/api/v1/papers', motion())).status).toBe(401);
  });

  it('throws a draft away with everything in it, but nothing that has a number', async () => {
    const { id } = await create(author, motion());
    expect((await colleague.delete(`/api/v1/papers/${id}`)).status).toBe(404);
    expect((await author.delete(`/api/v1/papers/${id}`)).status).toBe(204);
    expect(await status(clerk, id)).toBe(404);
    const numbered = await submitted(author, motion());
    const { status: code, body } = await author.delete<Problem>(`/api/v1/papers/${numbered.id}`);
    expect([code, body.code]).toEqual([409, 'not-a-draft']);
  });

  it('takes a paper back once, by whoever brought it in', async () => {
    const { id, number } = await submitted(author, motion());
    expect((await colleague.post<Problem>(`/api/v1/papers/${id}/withdraw`)).body.code).toBe('forbidden');
    const withdrawn = await author.post<PaperDetail>(`/api/v1/papers/${id}/withdraw`);
    expect(withdrawn.body).toMatchObject({ state: 'withdrawn', number, mayEdit: false });
    expect((await author.post<Problem>(`/api/v1/papers/${id}/withdraw`)).body.code).toBe('wrong-state');
  });

  it('keeps a statement with its three answers, open to the public once it is submitted', async () => {
    const { id } = await submitted(author, motion());
    expect((await author.post('/api/v1/papers', statement(id))).status).toBe(403);
    const unanswered = await create(clerk, statement(id, { funds: { answer: null, text: '' }, body: ' ' }));
    const refused = await clerk.post<Problem>(`/api/v1/papers/${unanswered.id}/submit`);
    expect(refused.body.errors?.map(({ pointer }) => pointer)).toEqual(['/statement/funds/answer', '/statement/body']);
    const counter = text('Am Uferweg werden bis zum 31.08.2027 acht Bänke aufgestellt.');
    const done = await submitted(clerk, statement(id, { counterWording: counter }));
    expect(done.statement).toMatchObject({
      office: 'Tiefbauamt',
      resources: { answer: false, text: 'Der Bauhof ist bis Mai ausgelastet.' },
      counterWording: counter,
    });
    expect(done.parent?.id).toBe(id);
    const { body } = await boardMember.get<PaperDetail>(`/api/v1/papers/${id}`);
    expect(body.statements.map((paper) => paper.number)).toEqual([done.number]);
  });

  it('answers an unknown paper and a broken id alike in German', async () => {
    const { status: code, body } = await clerk.get<Problem>('/api/v1/papers/00000000-0000-4000-8000-000000000000');
    expect([code, body.detail]).toEqual([404, 'Das Gesuchte gibt es nicht oder es ist Ihnen nicht zugänglich.']);
    expect((await clerk.get<Problem>('/api/v1/papers/nichts')).status).toBe(422);
  });
});
