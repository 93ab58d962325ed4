import { randomUUID } from 'node:crypto';
import type { AmendmentPreview, PaperDetail, PaperInput, Problem, ReadTextResult } from '@gremia/contracts';
import type { MarkedPoint, Point } from '@gremia/resolution';
import { COUNCILLORS } from '../../apps/api/src/demo/council/persons';
import { planPaper } from '../support/laid-papers';
import { amendment, motion, person, text } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

const marked = (points: readonly MarkedPoint[]): string[] =>
  points.map(({ newLabel, oldLabel, change, segments }) => {
    const words = segments
      .map(({ op, text: words }) => (op === 'equal' ? words : op === 'delete' ? `[-${words}-]` : `{+${words}+}`))
      .join('');
    return `${newLabel ?? oldLabel ?? ''} ${change}: ${words}`;
  });

describe('amendments', () => {
  let app: TestApp;
  let author: TestClient;
  let mover: TestClient;
  let parent: PaperDetail;
  beforeAll(async () => {
    app = await startTestApp();
    author = await app.signIn('ahrenfels');
    mover = await app.signIn('goldacker');
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    parent = await submitted(author, motion());
  });

  const create = async (client: TestClient, input: PaperInput): Promise<PaperDetail> =>
    (await client.post<PaperDetail>('/api/v1/papers', input)).body;
  const submitted = async (client: TestClient, input: PaperInput): Promise<PaperDetail> =>
    (await client.post<PaperDetail>(`/api/v1/papers/${(await create(client, input)).id}/submit`)).body;
  const base = (): readonly Point[] => parent.text?.points ?? [];
  const edited = (): Point[] => [
    ...text(
      'Am Uferweg werden bis zum 31.12.2027 zehn Bänke aufgestellt.',
      'Dem Bauausschuss wird im 3. Quartal 2027 berichtet.',
    ),
    { id: 'neu', scheme: '01', body: [{ t: 'text', s: 'Zwei der Bänke erhalten Armlehnen.' }], children: [] },
  ];

  it('are stored as operations on the newest version and shown as strike-through and bold', async () => {
    const paper = await submitted(mover, amendment(parent.id, edited()));
    const view = paper.amendment;
    expect(view?.baseVersionId).toBe(parent.text?.id);
    expect(view?.ops.map(({ k }) => k).sort()).toEqual(['insert', 'text']);
    expect(view?.units.map(({ label }) => label)).toEqual(['BP 01', 'BP 03 (neu)']);
    expect(marked(view?.marked ?? [])).toEqual([
      '01 changed: Am Uferweg werden bis zum [-30.06.2027-]{+31.12.2027+} zehn Bänke aufgestellt.',
      '02 equal: Dem Bauausschuss wird im 3. Quartal 2027 berichtet.',
      expect.stringMatching(/^03.* inserted: \{\+Zwei der Bänke erhalten Armlehnen\.\+\}$/),
    ]);
    expect(paper.parent).toMatchObject({ id: parent.id, number: parent.number });
    const { body } = await (await app.signIn('taubnessel')).get<PaperDetail>(`/api/v1/papers/${parent.id}`);
    expect(body.amendments.map(({ number, units }) => [number, units.length])).toEqual([[paper.number, 2]]);
    expect(body.amendments[0]?.units.every(({ id }) => id.startsWith(paper.id))).toBe(true);
  });

  it('strike a point and keep what they were entered with', async () => {
    const paper = await submitted(mover, amendment(parent.id, base().slice(0, 1)));
    expect(marked(paper.amendment?.marked ?? [])[1]).toBe(
      '02 deleted: [-Dem Bauausschuss wird im 3. Quartal 2027 berichtet.-]',
    );
    expect(paper.text?.points).toEqual(base().slice(0, 1));
  });

  it('can be tried before anything is stored', async () => {
    const { status, body } = await mover.post<AmendmentPreview>('/api/v1/papers/preview-amendment', {
      parentId: parent.id,
      points: edited(),
    });
    expect([status, body.units.map(({ label }) => label)]).toEqual([200, ['BP 01', 'BP 03 (neu)']]);
    expect(
      (await app.visitor().post('/api/v1/papers/preview-amendment', { parentId: parent.id, points: edited() })).status,
    ).toBe(401);
  });

  it('stay invisible to others as drafts, in the list below the paper too', async () => {
    await create(mover, amendment(parent.id, edited()));
    expect((await author.get<PaperDetail>(`/api/v1/papers/${parent.id}`)).body.amendments).toEqual([]);
  });

  it('are changed by their mover before the vote, by nobody else, and keep the earlier version', async () => {
    const paper = await submitted(mover, amendment(parent.id, edited()));
    const shorter = amendment(parent.id, edited().slice(0, 2));
    const change = { ...shorter, revision: paper.revision };
    expect((await author.put<Problem>(`/api/v1/papers/${paper.id}`, change)).body.code).toBe('forbidden');
    const { status, body } = await mover.put<PaperDetail>(`/api/v1/papers/${paper.id}`, change);
    expect([status, body.amendment?.units.map(({ label }) => label), body.text?.no, body.text?.kind]).toEqual([
      200,
      ['BP 01'],
      2,
      'revised',
    ]);
    expect((await mover.put<Problem>(`/api/v1/papers/${paper.id}`, change)).body.code).toBe('stale-revision');
    const versions = await app.db('SELECT no, kind FROM paper_version WHERE paper_id = $1 ORDER BY no', [paper.id]);
    expect(versions).toEqual([
      { no: 1, kind: 'draft' },
      { no: 2, kind: 'revised' },
    ]);
    const back = await mover.put<Problem>(`/api/v1/papers/${paper.id}`, {
      ...amendment(parent.id, base()),
      revision: body.revision,
    });
    expect([back.status, back.body.code]).toEqual([422, 'no-change']);
  });

  it('are refused when they change nothing, but may be kept as a draft', async () => {
    const draft = await create(mover, amendment(parent.id, base()));
    const { status, body } = await mover.post<Problem>(`/api/v1/papers/${draft.id}/submit`);
    expect([status, body.code]).toEqual([422, 'no-change']);
  });

  it('are refused on what is decided or taken back', async () => {
    const draft = await create(mover, amendment(parent.id, edited()));
    await author.post(`/api/v1/papers/${parent.id}/withdraw`);
    expect((await mover.post<Problem>(`/api/v1/papers/${draft.id}/submit`)).body.code).toBe('wrong-state');
    expect((await mover.post<Problem>('/api/v1/papers', amendment(parent.id, edited()))).body.code).toBe('wrong-state');
  });

  it('are refused on what has no text to change', async () => {
    const question = await submitted(author, motion({ kind: 'question', points: [] }));
    const { body } = await mover.post<Problem>('/api/v1/papers', amendment(question.id, edited()));
    expect(body.errors?.[0]?.pointer).toBe('/parentId');
  });

  it('stay with their paper', async () => {
    const other = await submitted(author, motion());
    const draft = await create(mover, amendment(parent.id, edited()));
    const moved = await mover.put<Problem>(`/api/v1/papers/${draft.id}`, {
      ...amendment(other.id, edited()),
      revision: 1,
    });
    expect(moved.body.errors?.[0]?.pointer).toBe('/parentId');
    const turned = await mover.put<Problem>(`/api/v1/papers/${draft.id}`, { ...motion(), revision: 1 });
    expect(turned.body.errors?.[0]?.pointer).toBe('/kind');
  });

  it('leave the list of the paper when their mover takes them back', async () => {
    const paper = await submitted(mover, amendment(parent.id, edited()));
    await mover.post(`/api/v1/papers/${paper.id}/withdraw`);
    expect((await author.get<PaperDetail>(`/api/v1/papers/${parent.id}`)).body.amendments).toEqual([]);
  });

  it('stay as they are once a body has voted on them', async () => {
    const clerk = await app.signIn('sitzungsdienst');
    const paper = await submitted(mover, amendment(parent.id, edited()));
    const { meetingId, item } = await planPaper(clerk, parent.id);
    const command = async (given: object): Promise<void> => {
      const { status } = await clerk.post(`/api/v1/meetings/${meetingId}/commands`, {
        commandId: randomUUID(),
        meetingId,
        ...given,
      });
      expect(status).toBe(200);
    };
    await command({ kind: 'open-meeting', confirmsRules: true });
    for (const { key } of COUNCILLORS.slice(0, 26))
      await command({ kind: 'check-in', personId: person(key), mode: 'hall' });
    await command({ kind: 'call-item', itemId: item.id });
    const change = { ...amendment(parent.id, edited().slice(0, 2)), revision: paper.revision };
    const revised = await mover.put<PaperDetail>(`/api/v1/papers/${paper.id}`, change);
    expect(revised.status).toBe(200);
    await command({ kind: 'update-texts', itemId: item.id });
    const unitIds = [revised.body.amendment?.units[0]?.id];
    await command({ kind: 'open-vote', voteId: randomUUID(), itemId: item.id, subject: { kind: 'unit', unitIds } });
    const late = await mover.put<Problem>(`/api/v1/papers/${paper.id}`, { ...change, revision: revised.body.revision });
    const taken = await mover.post<Problem>(`/api/v1/papers/${paper.id}/withdraw`);
    expect([late.body.code, taken.body.code]).toEqual(['unit-already-decided', 'unit-already-decided']);
  });

  it('are read from pasted text', async () => {
    const { status, body } = await mover.post<ReadTextResult>('/api/v1/papers/read-text', {
      text: 'Der Stadtrat beschließt:\n01\nErstens.\n\n02\nZweitens:\n(1) eins\n(2) zwei\n',
    });
    expect(status).toBe(200);
    expect(body.points.map(({ scheme, children }) => [scheme, children.length])).toEqual([
      ['01', 0],
      ['01', 2],
    ]);
    expect(body.leftOut).toEqual(['Der Stadtrat beschließt:']);
  });
});
