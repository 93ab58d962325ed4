import type { ColleaguesAtWork, DraftKept, KeptDraft, PaperDetail, Problem } from '@gremia/contracts';
import { planMeeting } from '../support/live';
import { motion } from '../support/paper-inputs';
import { handIn } from '../support/held-meeting';
import { startTestApp, type TestApp } from '../support/test-app';
import type { Answer, TestClient } from '../support/test-client';

type Own = { readonly draft: KeptDraft | null };

/** What is typed and not saved: kept for the person alone, on every device, and marked for those who write too. */
describe('what somebody is typing', () => {
  let app: TestApp;
  let clerk: TestClient;
  let second: TestClient;
  let member: TestClient;
  let administration: TestClient;
  let clerksPaper: PaperDetail;
  let membersPaper: PaperDetail;
  let meetingId: string;

  beforeAll(async () => {
    app = await startTestApp();
    clerk = await app.signIn('sitzungsdienst');
    second = await app.signIn('sitzungsdienst');
    member = await app.signIn('ahrenfels');
    administration = await app.signIn('verwaltung');
    clerksPaper = (await clerk.post<PaperDetail>('/api/v1/papers', motion())).body;
    membersPaper = (await member.post<PaperDetail>('/api/v1/papers', motion())).body;
    meetingId = await planMeeting(app);
  }, 120_000);
  afterAll(() => app.stop());

  const ofPaper = (id: string, kind = 'paper'): string => `/api/v1/papers/${id}/drafts/${kind}`;
  const ofMeeting = (kind: string): string => `/api/v1/meetings/${meetingId}/drafts/${kind}`;
  const keep = (client: TestClient, path: string, words: string, edition = 0): Promise<Answer<DraftKept>> =>
    client.put<DraftKept>(path, { content: JSON.stringify({ title: words }), base: 1, edition });
  const own = async (client: TestClient, path: string): Promise<KeptDraft | null> =>
    (await client.get<Own>(path)).body.draft;
  const words = (draft: KeptDraft | null): unknown =>
    draft === null ? null : (JSON.parse(draft.content) as { title: unknown }).title;
  const codeOf = ({ status, body }: Answer<unknown>): unknown => [status, (body as Problem).code];

  it('is there again at another device, and gone when it is saved', async () => {
    const path = ofPaper(clerksPaper.id);
    expect(await own(second, path)).toBeNull();
    const { body, status } = await keep(clerk, path, 'Bänke am Wehr');
    expect([status, body.edition]).toEqual([200, 1]);
    const found = await own(second, path);
    expect([words(found), found?.base, found?.savedAt]).toEqual(['Bänke am Wehr', 1, body.savedAt]);
    expect((await clerk.delete(`${path}?edition=1`)).status).toBe(204);
    expect(await own(second, path)).toBeNull();
  });

  it('is never written over by a device that has not seen the newer text', async () => {
    const path = ofPaper(clerksPaper.id);
    expect((await keep(clerk, path, 'eins')).body.edition).toBe(1);
    expect((await keep(second, path, 'zwei', 1)).body.edition).toBe(2);
    expect(codeOf(await keep(clerk, path, 'drei', 1))).toEqual([409, 'stale-revision']);
    expect(words(await own(clerk, path))).toBe('zwei');
    // What is dropped is what was seen, not what came after it.
    expect((await clerk.delete(`${path}?edition=1`)).status).toBe(204);
    expect(words(await own(clerk, path))).toBe('zwei');
    // An answer that was lost is given again.
    expect((await keep(second, path, 'zwei', 1)).body.edition).toBe(2);
    await clerk.delete(`${path}?edition=2`);
  });

  it('keeps one of two that come at once', async () => {
    const path = ofMeeting('agenda');
    const answers = await Promise.all(['eins', 'zwei', 'drei'].map((title) => keep(clerk, path, title)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    await clerk.delete(`${path}?edition=1`);
  });

  it('is read by nobody else: neither the office a member’s, nor a member the office’s', async () => {
    await keep(member, ofPaper(membersPaper.id), 'Nur für mich');
    await keep(member, '/api/v1/drafts/new-motion', 'Nur für mich');
    expect(await own(clerk, ofPaper(membersPaper.id))).toBeNull();
    expect(await own(clerk, '/api/v1/drafts/new-motion')).toBeNull();
    expect(words(await own(member, '/api/v1/drafts/new-motion'))).toBe('Nur für mich');
    // Reading the paper itself tells the office nothing of it either.
    expect(JSON.stringify((await clerk.get(`/api/v1/papers/${membersPaper.id}`)).body)).not.toContain('Nur für mich');
    await keep(clerk, ofPaper(clerksPaper.id), 'Nur fürs Amt');
    expect(codeOf(await member.get(ofPaper(clerksPaper.id)))).toEqual([404, 'not-found']);
    expect(codeOf(await administration.get(ofPaper(clerksPaper.id)))).toEqual([404, 'not-found']);
    expect((await app.visitor().get(ofPaper(membersPaper.id))).status).toBe(401);
  });

  it('is kept of nothing that the person could not save', async () => {
    expect(codeOf(await keep(administration, ofPaper(membersPaper.id), 'x'))).toEqual([404, 'not-found']);
    const submitted = await handIn(member, motion({ title: 'Eingereicht' }));
    expect(codeOf(await keep(administration, ofPaper(submitted.id, 'version'), 'x'))).toEqual([403, 'forbidden']);
    expect(codeOf(await keep(member, ofPaper(submitted.id), 'x'))).toEqual([403, 'forbidden']);
    expect((await keep(member, ofPaper(submitted.id, 'version'), 'x')).status).toBe(200);
    expect((await keep(member, ofPaper(submitted.id, 'amendment'), 'x')).status).toBe(200);
    expect(codeOf(await keep(member, ofMeeting('agenda'), 'x'))).toEqual([403, 'forbidden']);
    const chair = await app.signIn('vorsitz');
    expect((await keep(chair, ofMeeting('agenda'), 'x')).status).toBe(200);
    expect(codeOf(await keep(chair, ofMeeting('minutes'), 'x'))).toEqual([403, 'forbidden']);
    expect((await keep(clerk, ofMeeting('minutes'), 'x')).status).toBe(200);
    expect((await keep(clerk, ofMeeting('papers'), 'x')).status).toBe(422);
  });

  it('has a limit', async () => {
    const { status } = await clerk.put(ofMeeting('minutes'), { content: 'x'.repeat(500_001), base: 1, edition: 0 });
    expect(status).toBe(422);
    await app.db(
      `INSERT INTO typed_draft SELECT $1, 'paper', gen_random_uuid(), 1, 1, '{}', now() FROM generate_series(1, 200)`,
      [administration.personId],
    );
    expect(codeOf(await keep(administration, '/api/v1/drafts/new-motion', 'x'))).toEqual([409, 'quota-exceeded']);
    await app.db(`DELETE FROM typed_draft WHERE person_id = $1`, [administration.personId]);
  });

  describe('marks it for those who write on the same thing', () => {
    const mark = async (client: TestClient, path: string, part: string | null): Promise<unknown> =>
      (await client.put<ColleaguesAtWork>(`${path}/mark`, { part })).body.colleagues;
    const name = async (client: TestClient): Promise<string> =>
      (await client.get<{ person: { name: string } }>('/api/v1/session')).body.person.name;

    it('with the name and the part, as long as they are there', async () => {
      const chair = await app.signIn('vorsitz');
      const path = ofMeeting('agenda');
      expect(await mark(chair, path, 'item-1')).toEqual([]);
      expect(await mark(clerk, path, null)).toEqual([
        { name: await name(chair), part: 'item-1', since: expect.any(String) as string },
      ]);
      expect(await mark(chair, path, 'item-1')).toEqual([
        { name: await name(clerk), part: null, since: expect.any(String) as string },
      ]);
      expect((await chair.delete(`${path}/mark`)).status).toBe(204);
      expect(await mark(clerk, path, null)).toEqual([]);
    });

    it('and drops whoever says nothing any more', async () => {
      const chair = await app.signIn('vorsitz');
      const path = ofMeeting('agenda');
      await mark(chair, path, 'item-1');
      await app.db(`UPDATE editing_mark SET seen_at = now() - interval '26 seconds' WHERE person_id = $1`, [
        chair.personId,
      ]);
      expect(await mark(clerk, path, null)).toEqual([]);
    });

    it('since when they are at this part, not since they came', async () => {
      const chair = await app.signIn('vorsitz');
      const path = ofMeeting('agenda');
      const since = async (part: string): Promise<string> => {
        await mark(chair, path, part);
        const [found] = (await mark(clerk, path, null)) as { since: string }[];
        return found?.since ?? '';
      };
      const first = await since('a');
      expect(await since('a')).toBe(first);
      expect((await since('b')) > first).toBe(true);
    });

    it('and for nobody who could not save it', async () => {
      await mark(member, ofPaper(membersPaper.id), null);
      expect((await administration.put(`${ofPaper(membersPaper.id)}/mark`, { part: null })).status).toBe(404);
      expect((await member.put(`${ofMeeting('agenda')}/mark`, { part: null })).status).toBe(403);
      expect((await app.visitor().put(`${ofMeeting('agenda')}/mark`, { part: null })).status).toBe(401);
    });
  });
});
