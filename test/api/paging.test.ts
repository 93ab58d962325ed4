import type { MeetingList, PageInfo, PaperList, Problem } from '@gremia/contracts';
import { handIn } from '../support/held-meeting';
import { planMeeting } from '../support/live';
import { committee, motion, text } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

const PORTAL = '/api/v1/portal';

describe('the pages of lists', () => {
  let app: TestApp;
  let clerk: TestClient;
  let member: TestClient;
  beforeAll(async () => {
    app = await startTestApp();
    clerk = await app.signIn('sitzungsdienst');
    member = await app.signIn('rabenhaupt');
    for (let index = 0; index < 13; index += 1)
      await handIn(clerk, motion({ title: `Antrag ${index}`, points: text('Bänke'), public: index % 4 !== 0 }));
    for (let index = 0; index < 11; index += 1) {
      const id = await planMeeting(app, { published: index % 3 !== 0 });
      await app.db(`UPDATE meeting SET title = $2, starts_at = now() - interval '1 day' * $3::int WHERE id = $1`, [
        id,
        `Sitzung ${index}`,
        // Two on each day begin at the same moment.
        400 * (index >> 1) + 30,
      ]);
    }
  }, 60_000);
  afterAll(() => app.stop());

  /** Everything that the pages hold, read to the end and back again. */
  async function readAll(client: TestClient, path: string): Promise<{ ids: string[]; total: number }> {
    const forward: string[][] = [];
    let last: PageInfo | null = null;
    for (let next: string | null = ''; next !== null; next = last.next) {
      const { status, body }: { status: number; body: PageInfo } = await client.get<PageInfo>(
        `${path}limit=4${next === '' ? '' : `&cursor=${next}`}`,
      );
      expect(status).toBe(200);
      expect(body.first).toBe(body.total === 0 ? 0 : forward.flat().length + 1);
      forward.push([...idsOf(body)]);
      last = body;
    }
    const backward: string[][] = [];
    for (let previous = last?.previous ?? null; previous !== null; previous = last?.previous ?? null) {
      last = (await client.get<PageInfo>(`${path}limit=4&cursor=${previous}`)).body;
      backward.unshift([...idsOf(last)]);
    }
    expect(backward).toEqual(forward.slice(0, -1));
    expect(last?.previous ?? null).toBeNull();
    return { ids: forward.flat(), total: last?.total ?? 0 };
  }

  const papersOf = ({ papers }: PaperList): string[] => papers.map(({ id }) => id);

  it.each([
    { path: `${PORTAL}/papers?`, who: 'visitor', rows: 9 },
    { path: `${PORTAL}/papers?q=B%C3%A4nke&`, who: 'visitor', rows: 9 },
    { path: `${PORTAL}/search?q=B%C3%A4nke&`, who: 'visitor', rows: 9 },
    { path: '/api/v1/papers?', who: 'clerk', rows: 13 },
    { path: '/api/v1/papers?q=B%C3%A4nke&', who: 'clerk', rows: 13 },
    { path: '/api/v1/papers?q=Antrag&', who: 'member', rows: 13 },
    { path: `${PORTAL}/meetings?when=past&`, who: 'visitor', rows: 7 },
    { path: '/api/v1/meetings?', who: 'clerk', rows: 11 },
    { path: '/api/v1/persons?', who: 'member', rows: 0 },
    { path: '/api/v1/accounts?', who: 'clerk', rows: 0 },
  ])('hold each row once, forwards and backwards: $path', async ({ path, who, rows }) => {
    const client = { visitor: app.visitor(), clerk, member }[who] ?? clerk;
    const { ids, total } = await readAll(client, path);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(total);
    if (rows > 0) expect(ids).toHaveLength(rows);
    else expect(ids.length).toBeGreaterThan(12);
  });

  it('do not move when something new comes in at the top', async () => {
    const first = (await clerk.get<PaperList>('/api/v1/papers?limit=5')).body;
    const second = (await clerk.get<PaperList>(`/api/v1/papers?limit=5&cursor=${first.next ?? ''}`)).body;
    const hits = (await clerk.get<PaperList>('/api/v1/papers?q=B%C3%A4nke&limit=5')).body;
    const later = (await clerk.get<PaperList>(`/api/v1/papers?q=B%C3%A4nke&limit=5&cursor=${hits.next ?? ''}`)).body;
    const fresh = await handIn(clerk, motion({ title: 'Bänke, ganz neu' }));
    const again = (await clerk.get<PaperList>(`/api/v1/papers?limit=5&cursor=${first.next ?? ''}`)).body;
    expect(papersOf(again)).toEqual(papersOf(second));
    expect([again.first, again.total]).toEqual([second.first + 1, second.total + 1]);
    const found = (await clerk.get<PaperList>(`/api/v1/papers?q=B%C3%A4nke&limit=5&cursor=${hits.next ?? ''}`)).body;
    expect(found).toEqual(later);
    await app.db('DELETE FROM consultation WHERE paper_id = $1', [fresh.id]);
    await app.db('DELETE FROM paper_version WHERE paper_id = $1', [fresh.id]);
    await app.db('DELETE FROM paper WHERE id = $1', [fresh.id]);
  });

  it('reach every year, and what happened in it', async () => {
    const year = new Date(Date.now() - 30 * 86_400_000).getFullYear();
    const titles = async (query: string): Promise<string[]> =>
      (await clerk.get<MeetingList>(`/api/v1/meetings?${query}`)).body.meetings.map(({ title }) => title);
    expect(await titles(`year=${year}`)).toEqual(expect.arrayContaining(['Sitzung 0', 'Sitzung 1']));
    expect(await titles('year=1950')).toEqual([]);
    const papers = (await clerk.get<PaperList>(`/api/v1/papers?year=${new Date().getFullYear()}`)).body;
    expect(papers.total).toBe(13);
    expect((await clerk.get<PaperList>('/api/v1/papers?year=1999')).body.total).toBe(0);
  });

  it('filter by committee and state as the reader may know them', async () => {
    const total = async (client: TestClient, path: string): Promise<number> =>
      (await client.get<PaperList>(path)).body.total;
    const council = committee('stadtrat');
    expect(await total(app.visitor(), `${PORTAL}/papers?committeeId=${council}&state=submitted`)).toBe(9);
    expect(await total(clerk, `/api/v1/papers?committeeId=${council}&state=submitted`)).toBe(13);
    expect(await total(app.visitor(), `${PORTAL}/papers?committeeId=${committee('bauausschuss')}`)).toBe(0);
    expect(await total(app.visitor(), `${PORTAL}/papers?state=decided`)).toBe(0);
    expect((await app.visitor().get(`${PORTAL}/papers?state=draft`)).status).toBe(422);
  });

  it.each([
    ['2026-13-01 12:00:00+00', '2026-02-30 12:00:00+00', '0000-01-01 12:00:00+00'],
    ['2026-01-01 24:00:01+00', '2026-01-01 12:60:00+00', '2026-01-01 12:00:00+99:99:99'],
  ])('refuse a cursor of moments that no calendar has: %s, %s, %s', async (...moments) => {
    for (const path of [`${PORTAL}/meetings?when=past`, '/api/v1/meetings?when=past'])
      for (const moment of moments)
        for (const side of ['after', 'before']) {
          const key = [moment, '00000000-0000-4000-8000-000000000000'];
          const cursor = Buffer.from(JSON.stringify({ side, key })).toString('base64url');
          const { status, body } = await clerk.get<Problem>(`${path}&cursor=${cursor}`);
          expect([path, moment, status, body.errors?.[0]?.pointer]).toEqual([path, moment, 422, '/cursor']);
        }
  });

  it('refuse a cursor of relevance that no number reaches', async () => {
    const key = ['1e999', '1', '00000000-0000-4000-8000-000000000000'];
    for (const score of ['1e999', '1e-999']) {
      const cursor = Buffer.from(JSON.stringify({ side: 'after', key: [score, ...key.slice(1)] })).toString(
        'base64url',
      );
      const { status } = await clerk.get<Problem>(`${PORTAL}/search?q=x&cursor=${cursor}`);
      expect([score, status]).toEqual([score, 422]);
    }
  });

  it.each([
    ['nothing that was ever given out', 'bm9uc2Vuc2U'],
    ['of a list that is sorted otherwise', Buffer.from('{"side":"after","key":["1","2"]}').toString('base64url')],
    [
      'with something else than a value of the column',
      Buffer.from(`{"side":"after","key":["2026","1'; DROP TABLE paper","x"]}`).toString('base64url'),
    ],
    ['not even base64', 'a+b/c='],
  ])('refuse a cursor that is %s', async (_what, cursor) => {
    for (const path of [`${PORTAL}/papers`, '/api/v1/papers', `${PORTAL}/search?q=x`]) {
      const sign = path.includes('?') ? '&' : '?';
      const { status, body } = await clerk.get<Problem>(`${path}${sign}cursor=${encodeURIComponent(cursor)}`);
      expect([path, status, body.errors?.[0]?.pointer]).toEqual([path, 422, '/cursor']);
    }
  });
});

/** Ids of the rows of any list. */
function idsOf(list: PageInfo): string[] {
  const rows = Object.values<unknown>(list).find((part) => Array.isArray(part)) as { id: string }[] | undefined;
  return rows?.map(({ id }) => id) ?? [];
}
