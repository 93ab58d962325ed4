import { createHash, randomUUID } from 'node:crypto';
import type { AnnexInput, MinutesView, PortalMinutes, Problem, RaiseObjection } from '@gremia/contracts';
import { addDays } from '@gremia/rules';
import { holdMeeting, type HeldMeeting } from '../support/held-meeting';
import { minutesStep, today } from '../support/minutes-steps';
import { POPPLER, readPdf } from '../support/pdf';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

type Answer = MinutesView & Problem;

describe('what comes with minutes', () => {
  let app: TestApp;
  let clerk: TestClient;
  let held: HeldMeeting;
  let path: string;
  beforeAll(async () => {
    app = await startTestApp();
    held = await holdMeeting(app);
    clerk = await app.signIn('sitzungsdienst');
    path = `/api/v1/meetings/${held.meetingId}/minutes`;
    await attach(held.paperId, 'Lageplan.txt', true);
    await attach(held.paperId, 'Kalkulation.txt', false);
    await attach(held.secretPaperId, 'Kaufvertrag.txt', false);
    await clerk.post(path);
  }, 120_000);
  afterAll(() => app.stop());

  /** To a paper that is decided nothing is attached any more: the file lay there before. */
  async function attach(paperId: string, name: string, open: boolean): Promise<void> {
    const sha256 = createHash('sha256').update(name).digest('hex');
    await app.db('INSERT INTO blob (sha256, size) VALUES ($1, 1)', [sha256]);
    await app.db(
      `INSERT INTO attachment (id, paper_id, sha256, file_name, media_type, size, public, uploaded_by)
        SELECT $1, id, $2, $3, 'text/plain', 1, $4, author_id FROM paper WHERE id = $5`,
      [randomUUID(), sha256, name, open, paperId],
    );
  }
  const read = async (): Promise<MinutesView> => (await clerk.get<MinutesView>(path)).body;
  const save = async (annexes: AnnexInput): Promise<Answer> => {
    const { current } = await read();
    return (await clerk.put<Answer>(path, { basedOn: current?.no, remarks: current?.remarks, annexes })).body;
  };
  const pdf = async (query = ''): Promise<string> =>
    readPdf((await clerk.get<Buffer>(`${path}.pdf${query}`)).body).text;

  it('annexes are numbered, and what is not public is attached to the non-public part alone', async () => {
    const { annexOffers: offers } = await read();
    expect(offers.map(({ title, public: open }) => [title, open])).toEqual([
      ['Lageplan.txt', true],
      ['Kalkulation.txt', false],
      ['Kaufvertrag.txt', false],
    ]);
    const [plan, costs, contract] = offers.map(({ title, attachmentId, itemId }) => ({ title, attachmentId, itemId }));
    if (plan === undefined || costs === undefined || contract === undefined) throw new Error('files are missing');
    const list = { title: 'Anwesenheitsliste', attachmentId: null, itemId: null };
    expect(await save({ public: [costs], nonPublic: [] })).toMatchObject({
      code: 'invalid-input',
      errors: [{ pointer: '/annexes/public/0' }],
    });
    expect(await save({ public: [{ ...list, itemId: held.secretItem }], nonPublic: [] })).toMatchObject({
      status: 422,
    });
    const { current } = await save({ public: [list, plan], nonPublic: [contract, costs] });
    expect(current?.public.annexes?.map(({ no, title }) => [no, title])).toEqual([
      [1, 'Anwesenheitsliste'],
      [2, 'Lageplan.txt'],
    ]);
    expect(JSON.stringify(current?.public)).not.toContain('Kaufvertrag');
    // Composed anew, they stay.
    const again = (await clerk.post<MinutesView>(path)).body.current;
    expect(again?.nonPublic?.annexes).toHaveLength(2);
    if (POPPLER)
      // Between two of them a page may end.
      expect(await pdf()).toMatch(/Anlagen\s+Anlage 1\s+Anwesenheitsliste\s.*Anlage 2\s+Lageplan\.txt \(zu Ö 1\)/su);
  });

  it('objections wait for signed minutes, and keep the version that was signed', async () => {
    const raise = async (given: Partial<RaiseObjection> = {}): Promise<Answer> => {
      const { current } = await read();
      const text = 'Es wurden zwölf Bänke beschlossen, nicht zehn.';
      const objection = { basedOn: current?.no ?? 0, part: 'public', by: 'Rosa Kornblum', on: today(), text, ...given };
      return (await clerk.post<Answer>(`${path}/objections`, objection)).body;
    };
    const decide = async (id: string, given: object): Promise<Answer> => {
      const basedOn = (await read()).current?.no;
      const full = { basedOn, on: today(), reference: '17. Sitzung, Ö 2', accepted: true, correction: '', ...given };
      return (await clerk.post<Answer>(`${path}/objections/${id}/decision`, full)).body;
    };
    expect((await raise()).code).toBe('wrong-state');
    const signed = (await read()).current?.no ?? 0;
    await clerk.post(`${path}/advance`, minutesStep('signed', signed));
    expect(await raise({ on: addDays(today(), 1) })).toMatchObject({ errors: [{ pointer: '/on' }] });
    const { current } = await raise();
    expect(current).toMatchObject({ state: 'signed', no: signed + 2 });
    const [objection] = current?.public.objections ?? [];
    expect(objection).toMatchObject({ by: 'Rosa Kornblum', late: false, decision: null });
    const waits = await clerk.post<Problem>(`${path}/advance`, minutesStep('approved', current?.no ?? 0));
    expect(waits.body).toMatchObject({ code: 'wrong-state', detail: expect.stringContaining('eine Einwendung') });
    const id = objection?.id ?? '';
    expect(await decide(id, {})).toMatchObject({ errors: [{ pointer: '/correction' }] });
    const decided = await decide(id, { correction: 'Statt „zehn“ muss es „zwölf“ heißen.' });
    expect(decided.current?.public.objections?.[0]?.decision).toMatchObject({ accepted: true });
    expect((await decide(id, { accepted: false })).code).toBe('wrong-state');
    if (!POPPLER) return;
    expect(await pdf()).toMatch(/Der Einwendung wurde am .+ stattgegeben \(17\. Sitzung, Ö 2\)/u);
    // The version that was signed says what it said.
    expect(await pdf(`?no=${signed + 1}`)).not.toContain('Einwendung');
  });

  it('what is objected to the non-public part is never published', async () => {
    const step = async (given: object): Promise<Answer> => {
      const basedOn = (await read()).current?.no;
      return (await clerk.post<Answer>(`${path}/objections`, { basedOn, by: 'Rosa Kornblum', on: today(), ...given }))
        .body;
    };
    const { current } = await step({ part: 'non-public', text: 'Der Käufer heißt anders.' });
    const id = current?.nonPublic?.objections?.[0]?.id ?? '';
    const decision = { basedOn: current?.no, on: today(), reference: 'Rat', accepted: false, correction: '' };
    const decided = await clerk.post<MinutesView>(`${path}/objections/${id}/decision`, decision);
    const approved = await clerk.post<MinutesView>(
      `${path}/advance`,
      minutesStep('approved', decided.body.current?.no ?? 0),
    );
    await clerk.post(`${path}/advance`, minutesStep('released', approved.body.current?.no ?? 0));
    const shown = await app.visitor().get<PortalMinutes>(`/api/v1/portal/meetings/${held.meetingId}/minutes`);
    expect(shown.body.document.objections).toHaveLength(1);
    expect(JSON.stringify(shown.body)).not.toContain('Käufer heißt');
    expect(JSON.stringify(shown.body)).not.toContain('Kaufvertrag');
  });

  it('are due on the day that the rules of the body give', async () => {
    expect((await read()).dueOn).toBeNull();
    const days = { rule: 'minutes', level: 'rules-of-procedure', norm: '§ 30 GeschO', read: true, validFrom: today() };
    const rules = `/api/v1/committees/${(await app.db<{ id: string }>('SELECT committee_id AS id FROM meeting WHERE id = $1', [held.meetingId]))[0]?.id ?? ''}/rules`;
    const base = {
      fields: ['day', 'place', 'present', 'absent-with-reason', 'items', 'resolutions', 'vote-results', 'participants'],
      signatories: ['chair', 'clerk'],
      approval: 'next-meeting',
      ownVote: 'until-signed',
    };
    const value = { ...base, deadlineDays: 14, objectionDays: 7 };
    const refused = await clerk.post<Problem>(rules, { ...days, value: { ...value, approval: 'none' } });
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect((await clerk.post<Problem>(rules, { ...days, value })).status).toBe(204);
    const next = await holdMeeting(app);
    const { body } = await clerk.get<MinutesView>(`/api/v1/meetings/${next.meetingId}/minutes`);
    expect(body).toMatchObject({ current: null, dueOn: addDays(today(), 14) });
  });
});
