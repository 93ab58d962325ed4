import type {
  PaperDetail,
  PaperList,
  PortalMeetingDetail,
  PortalPaperDetail,
  PortalPaperList,
  PortalSearchResult,
} from '@gremia/contracts';
import { holdMeeting, SECRET, type HeldMeeting } from '../support/held-meeting';
import { HIDDEN, hideThings } from '../support/hidden-things';
import { crawlPortal, pathsOf, type Crawl } from '../support/portal-crawl';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

/** Stands in everything below that the public must not see, and nowhere else. */
const NOTHING = { total: 0, first: 0, next: null, previous: null };
const NOWHERE = '00000000-0000-4000-8000-000000000000';

describe('what is not public', () => {
  let app: TestApp;
  let clerk: TestClient;
  let held: HeldMeeting;
  let crawl: Crawl;
  /** Ids of what must not be found, by what it is. */
  let hidden: Record<string, string> = {};

  beforeAll(async () => {
    app = await startTestApp();
    clerk = await app.signIn('sitzungsdienst');
    held = await holdMeeting(app);
    hidden = await hideThings(app, clerk, held);
    crawl = await crawlPortal(app, [
      HIDDEN,
      'Kranich',
      SECRET,
      'Mühlenhof',
      'Stadtrat',
      'Bänke',
      'Grundstück',
      '120.000',
    ]);
  }, 120_000);
  afterAll(() => app.stop());

  const visit = async <T>(path: string): Promise<T> => (await app.visitor().get<T>(`/api/v1/portal/${path}`)).body;

  it('stands in no answer, however one asks', () => {
    expect(crawl.size).toBeGreaterThan(40);
    for (const [path, sent] of crawl) {
      expect({
        path,
        found: sent.match(new RegExp(`.{0,80}(?:${HIDDEN}|${SECRET}|120\\.000|Käufer).{0,40}`, 'u'))?.[0],
      }).toEqual({ path, found: undefined });
    }
  });

  it('is not even referred to', () => {
    const seen = new Set(['open', 'taken', 'asked', 'closed', 'closedItem', 'item1']);
    const ids = [
      ...Object.entries(hidden).filter(([name]) => !seen.has(name)),
      ['secret paper of the meeting', held.secretPaperId] as const,
    ];
    expect(ids.length).toBeGreaterThan(15);
    for (const [path, sent] of crawl)
      for (const [name, id] of ids)
        expect({ path, name, found: sent.includes(id) }).toEqual({ path, name, found: false });
  });

  it('is not counted', async () => {
    const [{ count } = {}] = await app.db<{ count: string }>(
      `SELECT count(*) FROM paper p LEFT JOIN paper a ON a.id = p.parent_id LEFT JOIN paper t ON t.id = a.parent_id
       WHERE p.public AND p.number IS NOT NULL AND coalesce(a.public, true) AND coalesce(t.public, true)`,
    );
    const { total, papers } = await visit<PortalPaperList>('papers?limit=100');
    expect([total, papers.length]).toEqual([Number(count), Number(count)]);
    expect(papers.map(({ id }) => id)).toEqual(
      expect.arrayContaining([held.paperId, held.amendmentId, hidden['open']]),
    );
    for (const word of [HIDDEN, 'Kranich', 'Mühlenhof']) {
      expect(await visit<PortalSearchResult>(`search?q=${encodeURIComponent(word)}`)).toEqual({
        hits: [],
        similar: false,
        ...NOTHING,
      });
    }
    expect(await visit<PortalPaperList>(`papers?q=${HIDDEN}`)).toEqual({ papers: [], ...NOTHING });
    expect(await visit<PortalPaperList>('papers?kind=statement')).toEqual({ papers: [], ...NOTHING });
  });

  it('is refused like what does not exist, to the letter', async () => {
    const strip = (headers: Headers): object => Object.fromEntries([...headers].filter(([name]) => name !== 'date'));
    const expected = await Promise.all(pathsOf(NOWHERE).map((path) => app.visitor().get(path)));
    expect(new Set(expected.map(({ status }) => status))).toEqual(new Set([404]));
    const refused = [
      'secret',
      'change',
      'opinion',
      'draft',
      'quiet',
      'onSecret',
      'onQuiet',
      'removed',
      'closedFile',
      'secretFile',
      'draftFile',
      'unpublished',
      'rehearsal',
    ];
    for (const name of refused) {
      for (const [index, path] of pathsOf(hidden[name] ?? '').entries()) {
        const { status, headers, body } = await app.visitor().get(path);
        expect({ name, path, status, body, headers: strip(headers) }).toEqual({
          name,
          path,
          status: 404,
          body: expected[index]?.body,
          headers: strip(expected[index]?.headers ?? new Headers()),
        });
        expect(headers.get('cache-control')).toBe('no-store');
      }
    }
  });

  it('is no more to be had by those who may see it elsewhere', async () => {
    for (const name of ['secret', 'draft', 'closedFile', 'unpublished']) {
      const statuses = await Promise.all(
        pathsOf(hidden[name] ?? '').map(async (path) => (await clerk.get(path)).status),
      );
      expect(new Set(statuses)).toEqual(new Set([404]));
    }
  });

  it('leaves a paper as far as the public knows it', async () => {
    // Put on agendas nobody knows of, decided where nobody was: to the public it was handed in, and waits.
    const paper = await visit<PortalPaperDetail>(`papers/${hidden['open']}`);
    expect(paper).toMatchObject({
      state: 'submitted',
      result: null,
      resultLine: null,
      tallyLine: null,
      resolution: null,
      decisions: [],
      amendments: [],
    });
    expect(paper.consultations).toEqual([
      { committee: 'Stadtrat', meetsOn: null, responsibility: 'decision', meetingId: null, result: null },
    ]);
    expect(paper.attachments).toEqual([]);
    expect((await visit<PortalPaperDetail>(`papers/${hidden['asked']}`)).state).toBe('submitted');
  });

  it('leaves it so in the working lists of those who are no part of it, and in their filters', async () => {
    const outsider = await app.signIn('taubnessel');
    expect((await outsider.get<PaperDetail>(`/api/v1/papers/${hidden['asked']}`)).body.state).toBe('submitted');
    const decided = await outsider.get<PaperList>('/api/v1/papers?state=decided&limit=100');
    expect(decided.body.papers.map(({ id }) => id)).not.toContain(hidden['asked']);
  });

  it('does not replace what was resolved in public before', async () => {
    const paper = await visit<PortalPaperDetail>(`papers/${held.paperId}`);
    expect(paper).toMatchObject({ state: 'decided', resultLine: 'Beschluss: mit Änderungen beschlossen' });
    expect(paper.resolution?.plain).toContain('zwölf Bänke');
    expect(paper.decisions).toHaveLength(2);
    // Beside the portal, too.
    const { body } = await (await app.signIn('taubnessel')).get<PaperDetail>(`/api/v1/papers/${held.paperId}`);
    expect(body.resolution?.plain).toBe(paper.resolution?.plain);
  });

  it('is a number and a neutral title on an announced agenda', async () => {
    const meeting = await visit<PortalMeetingDetail>(`meetings/${held.meetingId}`);
    expect(meeting.items[1]).toEqual({
      id: held.secretItem,
      number: 'N 2',
      title: 'Nichtöffentlicher Tagesordnungspunkt',
      public: false,
      paperId: null,
      paperNumber: null,
      responsibility: null,
      supplementNo: null,
      decisions: [],
    });
    const closed = await visit<PortalMeetingDetail>(`meetings/${hidden['closed']}`);
    expect(closed.items).toEqual([
      expect.objectContaining({
        public: false,
        title: 'Nichtöffentlicher Tagesordnungspunkt',
        paperId: null,
        decisions: [],
      }),
    ]);
    expect(closed.hasMinutes).toBe(false);
  });

  it('cannot be selected by the role under which the portal reads', async () => {
    const [row] = await app.db<{ tables: string[] }>(
      `SELECT coalesce(array_agg(c.oid::regclass::text), '{}') AS tables FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = 'public' AND c.relkind IN ('r', 'v', 'm', 'p')
         AND has_any_column_privilege('gremia_portal', c.oid, 'SELECT')`,
    );
    expect(row?.tables).toEqual([]);
  });
});
