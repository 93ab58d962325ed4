import type { NewsItem, NewsList } from '@gremia/contracts';
import { COUNCILLORS } from '../../apps/api/src/demo/council/persons';
import { handIn, holdMeeting, SECRET, type HeldMeeting } from '../support/held-meeting';
import { agendaItem, committee, motion } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

const LATER = '2099-01-01T00:00:00Z';

describe('what is new to a member', () => {
  let app: TestApp;
  let member: TestClient;
  let excluded: TestClient;
  let outsider: TestClient;
  let held: HeldMeeting;
  beforeAll(async () => {
    app = await startTestApp();
    member = await app.signIn('kornblum');
    excluded = await app.signIn(COUNCILLORS[5]?.key ?? '');
    outsider = await app.signIn('windhauch');
    held = await holdMeeting(app);
  }, 120_000);
  afterAll(() => app.stop());

  const news = async (who: TestClient, query = 'limit=100'): Promise<NewsList> =>
    (await who.get<NewsList>(`/api/v1/news?${query}`)).body;
  const told = ({ news: found }: NewsList): string[] =>
    found.map(({ kind, paper, item, label }: NewsItem) =>
      [kind, paper?.title ?? item, label].filter(Boolean).join(': '),
    );
  const read = (who: TestClient, until: string, about: string | null) =>
    who.post('/api/v1/news/read', { until, about });

  it('is papers on an agenda of their body, amendments and announced results, the newest first', async () => {
    const list = await news(member);
    expect([...told(list)].sort()).toEqual([
      'amendment: Mehr Bänke',
      'paper: Bänke am Uferweg',
      `paper: ${SECRET}`,
      'result: Bänke am Uferweg: mit Änderungen beschlossen',
      `result: ${SECRET}: beschlossen`,
    ]);
    expect(list.news[0]).toMatchObject({ kind: 'result', paper: { title: SECRET }, meeting: { id: held.meetingId } });
    expect(list.news.find(({ kind }) => kind === 'amendment')?.amends).toEqual({
      id: held.paperId,
      number: held.paperNumber,
    });
    const instants = list.news.map(({ at }) => at);
    expect(instants).toEqual([...instants].sort().reverse());
  });

  it('tells those who may not know nothing of what is not public', async () => {
    const known = await news(excluded);
    expect(told(known)).toContain('result: Bänke am Uferweg: mit Änderungen beschlossen');
    expect(JSON.stringify(known)).not.toContain(SECRET);
    expect(known.news.some(({ paper }) => paper?.id === held.secretPaperId)).toBe(false);
    for (const about of [held.secretPaperId, held.secretItem]) {
      expect((await news(excluded, `about=${about}`)).total).toBe(0);
      expect((await news(outsider, `about=${about}`)).total).toBe(0);
    }
    expect((await news(outsider)).total).toBe(0);
    expect((await app.visitor().get('/api/v1/news')).status).toBe(401);
  });

  it('comes in pages that lead on and back', async () => {
    const all = await news(member);
    const first = await news(member, 'limit=2');
    expect([first.total, first.first, first.previous]).toEqual([all.total, 1, null]);
    const second = await news(member, `limit=2&cursor=${first.next ?? ''}`);
    expect([...first.news, ...second.news]).toEqual(all.news.slice(0, 4));
    expect((await news(member, `limit=2&cursor=${second.previous ?? ''}`)).news).toEqual(first.news);
    expect((await member.get('/api/v1/news?cursor=bm8')).status).toBe(422);
  });

  it('is read one by one, and stays new to everybody else', async () => {
    const reader = await app.signIn('schilfrohr');
    const before = await news(reader);
    // Marked further than now: the device's clock is wrong.
    expect((await read(reader, LATER, held.paperId)).status).toBe(204);
    expect(told(await news(reader)).sort()).toEqual([`paper: ${SECRET}`, `result: ${SECRET}: beschlossen`]);
    expect((await news(member)).total).toBe(before.total);
    const paper = await handIn(await app.signIn('ahrenfels'), motion({ title: 'Neuer Antrag' }));
    await putOnAgenda(paper.id);
    const { body } = await (await app.signIn('ahrenfels')).get<{ revision: number }>(`/api/v1/papers/${paper.id}`);
    const changed = await (
      await app.signIn('ahrenfels')
    ).post(`/api/v1/papers/${paper.id}/versions`, {
      ...{ revision: body.revision, points: motion().points.slice(0, 1), reasons: 'Kürzer.', pointReasons: {} },
    });
    expect(changed.status).toBeLessThan(300);
    const after = await news(reader, `about=${paper.id}`);
    expect(told(after)).toEqual(['version: Neuer Antrag: 2', 'paper: Neuer Antrag']);
    expect((await read(reader, after.asOf, null)).status).toBe(204);
    expect((await news(reader)).news).toEqual([]);
    // Whoever looks at an older answer does not unread what was read since.
    await read(reader, '2020-01-01T00:00:00Z', null);
    expect((await news(reader)).news).toEqual([]);
  });

  it('tells of a supplement to a known agenda, as far as it says something to the reader', async () => {
    const clerk = await app.signIn('sitzungsdienst');
    const plain = agendaItem('Eins');
    const closed = agendaItem('Ankauf Kranichtal', { public: false });
    let meeting = await planned(clerk, [plain, closed]);
    const publish = await clerk.post<typeof meeting>(`/api/v1/meetings/${meeting.id}/publish-agenda`, {
      revision: meeting.revision,
    });
    meeting = publish.body;
    const supplement = await clerk.put<typeof meeting>(`/api/v1/meetings/${meeting.id}/agenda`, {
      ...{ revision: meeting.revision, items: [plain, { ...closed, title: 'Ankauf Kranichtal 5' }] },
      supplement: 'Andere Hausnummer',
    });
    expect(supplement.status).toBe(200);
    expect(told(await news(member, `about=${meeting.id}`))).toEqual(['supplement: 1']);
    const second = await clerk.put<typeof meeting>(`/api/v1/meetings/${meeting.id}/agenda`, {
      ...{ revision: supplement.body.revision, supplement: 'Genauer' },
      items: [
        { ...plain, title: 'Eins, genauer' },
        { ...closed, title: 'Ankauf Kranichtal 5' },
      ],
    });
    expect(second.status).toBe(200);
    expect(told(await news(member, `about=${meeting.id}`))).toEqual(['supplement: 2', 'supplement: 1']);
    await app.db(
      `INSERT INTO journal_entry (meeting_id, seq, at, audience, kind, body, leaf_hash)
        VALUES ($1, 1, now(), 'members', 'conflict-declared', jsonb_build_object('itemId', $2::text, 'personId', $3::text), '')`,
      [meeting.id, closed.id, excluded.personId],
    );
    // Whoever may not know of the first one is not told by a number that there was one.
    expect(told(await news(excluded, `about=${meeting.id}`))).toEqual(['supplement: 1']);
  });

  it('is forgotten with the account, and noted in no audit', async () => {
    const audits = await app.db<{ count: number }>(
      `SELECT count(*)::int AS count FROM audit_entry WHERE detail::text ~ 'news' OR action ~ 'news'`,
    );
    expect(audits).toEqual([{ count: 0 }]);
    const [gone] = await app.db<{ rule: string }>(
      `SELECT confdeltype AS rule FROM pg_constraint WHERE conrelid = 'news_mark'::regclass AND contype = 'f'`,
    );
    expect(gone?.rule).toBe('c');
  });

  interface Planned {
    readonly id: string;
    readonly revision: number;
  }

  async function planned(clerk: TestClient, items: readonly unknown[]): Promise<Planned> {
    const { body } = await clerk.post<Planned>('/api/v1/meetings', {
      ...{ committeeId: committee('stadtrat'), title: 'Stadtrat', startsAt: '2031-05-07T15:00:00Z', endsAt: null },
      ...{ place: 'Ratssaal', publicRoom: null, public: true, rehearsal: false },
    });
    const agenda = { revision: body.revision, items };
    return (await clerk.put<Planned>(`/api/v1/meetings/${body.id}/agenda`, agenda)).body;
  }

  async function putOnAgenda(paperId: string): Promise<void> {
    const clerk = await app.signIn('sitzungsdienst');
    const { id, revision } = await planned(clerk, [agendaItem('Neuer Antrag', { paperId })]);
    await clerk.post(`/api/v1/meetings/${id}/publish-agenda`, { revision });
  }
});
