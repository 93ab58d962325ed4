import type {
  ChangePath,
  HistoryList,
  MeetingDetail,
  PaperDetail,
  PortalPaperDetail,
  Problem,
} from '@gremia/contracts';
import { handIn } from '../support/held-meeting';
import { agendaItem, amendment, committee, motion } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

type Station = ChangePath['consultations'][number];
const WORKS = committee('bauausschuss');
const COUNCIL = committee('stadtrat');
const station = (committeeId: string, was: number | null = null): Station => ({
  committeeId,
  meetsOn: null,
  public: true,
  responsibility: committeeId === COUNCIL ? 'decision' : 'preliminary',
  was,
});

describe('the way of a submitted paper through the bodies', () => {
  let app: TestApp;
  let clerk: TestClient;
  let author: TestClient;
  let paper: PaperDetail;
  beforeAll(async () => {
    app = await startTestApp();
    [clerk, author] = await Promise.all([app.signIn('sitzungsdienst'), app.signIn('ahrenfels')]);
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    paper = await handIn(author, motion());
  });

  const read = async (): Promise<PaperDetail> => (await clerk.get<PaperDetail>(`/api/v1/papers/${paper.id}`)).body;
  const change = (consultations: readonly Station[], given: Partial<ChangePath> = {}, by = clerk) =>
    by.put<PaperDetail & Problem>(`/api/v1/papers/${paper.id}/consultations`, {
      ...{ revision: paper.revision, reason: 'Der Hauptausschuss will es so', consultations, ...given },
    });
  const onCouncilAgenda = async (): Promise<void> => {
    const body = { committeeId: COUNCIL, title: '40. Sitzung', startsAt: '2031-02-03T17:00:00Z', endsAt: null };
    const rest = { place: 'Rathaus', publicRoom: null, public: true, rehearsal: false };
    const { body: meeting } = await clerk.post<MeetingDetail>('/api/v1/meetings', { ...body, ...rest });
    const items = [agendaItem('Bänke', { paperId: paper.id, responsibility: 'decision' })];
    const { status } = await clerk.put(`/api/v1/meetings/${meeting.id}/agenda`, { revision: meeting.revision, items });
    expect(status).toBe(200);
    paper = await read();
  };

  it('is changed by the office, and everybody reads it at once', async () => {
    const { body, status } = await change([station(WORKS), station(COUNCIL, 0)]);
    expect([status, body.consultations.map(({ committeeId }) => committeeId)]).toEqual([200, [WORKS, COUNCIL]]);
    const portal = await app.visitor().get<PortalPaperDetail>(`/api/v1/portal/papers/${paper.id}`);
    expect(portal.body.consultations).toHaveLength(2);
  });

  it('is in the history with who did it and why; the public reads no reason', async () => {
    await change([station(WORKS), station(COUNCIL, 0)]);
    const { body } = await author.get<HistoryList>(`/api/v1/papers/${paper.id}/history`);
    expect(body.entries.find(({ kind }) => kind === 'path-changed')).toMatchObject({
      detail: 'Der Hauptausschuss will es so',
    });
    const open = await app.visitor().get<HistoryList>(`/api/v1/portal/papers/${paper.id}/history`);
    expect(JSON.stringify(open.body)).not.toContain('Hauptausschuss');
    const notes = await app.db<{ detail: { before: unknown[]; after: unknown[] } }>(
      `SELECT detail FROM audit_entry WHERE subject = $1 AND action = 'consultation-path-changed'`,
      [paper.id],
    );
    expect(notes.map(({ detail }) => [detail.before.length, detail.after.length])).toEqual([[1, 2]]);
  });

  it('is changed by one of two who began with the same', async () => {
    const answers = await Promise.all([
      change([station(WORKS), station(COUNCIL, 0)]),
      change([station(COUNCIL, 0), station(WORKS)]),
    ]);
    expect(answers.map(({ status, body }) => `${status} ${status === 200 ? '' : body.code}`).sort()).toEqual([
      '200 ',
      '409 stale-revision',
    ]);
    expect((await read()).consultations).toHaveLength(2);
  });

  it('keeps what stands on an agenda, and takes a body that is passed over', async () => {
    await onCouncilAgenda();
    const gone = await change([station(WORKS)]);
    expect([gone.status, gone.body.code]).toEqual([409, 'wrong-state']);
    expect(gone.body.detail).toContain('Nehmen Sie die Drucksache zuerst von der Tagesordnung');
    const other = await change([{ ...station(COUNCIL, 0), responsibility: 'hearing' }]);
    expect(other.body.detail).toContain('ändert sich nicht mehr');
    const added = await change([station(WORKS), station(COUNCIL, 0)]);
    expect([added.status, added.body.consultations.map(({ meetingId }) => meetingId !== null)]).toEqual([
      200,
      [false, true],
    ]);
  });

  it.each([
    { case: 'without a reason', given: { reason: ' ' }, answer: 422 },
    { case: 'with a place there is not', stations: [station(COUNCIL, 5)], answer: 409 },
    { case: 'with a body there is not', stations: [station('6f9f9c2e-1f6b-4f4c-9a52-0d2f7f1f0a11')], answer: 422 },
  ])('is refused $case', async ({ given = {}, stations = [station(COUNCIL, 0)], answer }) => {
    expect((await change(stations, given)).status).toBe(answer);
  });

  it('is not the matter of members, and amendments have none', async () => {
    expect((await change([], {}, author)).status).toBe(403);
    const hanging = await handIn(author, amendment(paper.id, paper.text?.points.slice(0, 1) ?? []));
    paper = hanging;
    const { body } = await change([station(COUNCIL)]);
    expect(body.code).toBe('wrong-state');
    expect(hanging.mayChangePath).toBe(false);
  });
});
