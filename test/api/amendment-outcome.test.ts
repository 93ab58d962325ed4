import { randomUUID } from 'node:crypto';
import type { PaperDetail, PaperList, PortalPaperDetail, PortalPaperList } from '@gremia/contracts';
import { holdMeeting, type HeldMeeting } from '../support/held-meeting';
import { startTestApp, type TestApp } from '../support/test-app';

/** Whoever opens an amendment wants to know how it ended; the vote is one on the paper that it amends. */
describe('the outcome of an amendment', () => {
  let app: TestApp;
  let held: HeldMeeting;
  beforeAll(async () => {
    app = await startTestApp();
    held = await holdMeeting(app);
  }, 120_000);
  afterAll(() => app?.stop());

  it('stands on its own page, for the public and for members', async () => {
    const { body: open } = await app.visitor().get<PortalPaperDetail>(`/api/v1/portal/papers/${held.amendmentId}`);
    const member = await app.signIn('ahrenfels');
    const { body: inside } = await member.get<PaperDetail>(`/api/v1/papers/${held.amendmentId}`);
    for (const { decisions, resultLine } of [open, inside]) {
      expect(decisions.map(({ carried, final }) => ({ carried, final }))).toEqual([{ carried: true, final: false }]);
      expect(resultLine).toBeNull();
    }
  });

  /** As the public reads it, then as the office and a member do. */
  async function inLists(): Promise<readonly (string | null | undefined)[]> {
    const of = (papers: readonly { readonly id: string; readonly result: string | null }[]) =>
      papers.find(({ id }) => id === held.amendmentId)?.result;
    const open = await app.visitor().get<PortalPaperList>('/api/v1/portal/papers?limit=100');
    const inside = ['sitzungsdienst', 'ahrenfels'].map(async (login) =>
      of((await (await app.signIn(login)).get<PaperList>('/api/v1/papers?limit=100')).body.papers),
    );
    return [of(open.body.papers), ...(await Promise.all(inside))];
  }

  it('stands in the lists of the office and of members in the words of the public', async () => {
    expect(await inLists()).toEqual(['angenommen', 'angenommen', 'angenommen']);
    await app.db(`UPDATE decision SET carried = false WHERE subject = 'unit'`);
    expect(await inLists()).toEqual(['abgelehnt', 'abgelehnt', 'abgelehnt']);
    await app.db(
      `INSERT INTO decision SELECT (jsonb_populate_record(d, jsonb_build_object('vote_id', gen_random_uuid(),
         'carried', true))).* FROM decision d WHERE subject = 'unit'`,
    );
    expect(await inLists()).toEqual(['teilweise angenommen', 'teilweise angenommen', 'teilweise angenommen']);
    await app.db(`DELETE FROM decision WHERE subject = 'unit' AND carried`);
    await app.db(`UPDATE decision SET carried = true WHERE subject = 'unit'`);
  });

  it('is that of the units that were voted on, whichever amendments a question names', async () => {
    const other = randomUUID();
    await app.db(
      `INSERT INTO paper (id, municipality_id, year, no, number, kind, title, state, author_id, parent_id, submitted_on)
       SELECT $1, municipality_id, year, 9999, '9999/26', kind, 'Ein anderer', state, author_id, parent_id, submitted_on
       FROM paper WHERE id = $2`,
      [other, held.amendmentId],
    );
    await app.db(`UPDATE decision SET question = 'Wird dem Änderungsantrag zugestimmt, der 9999/26 ersetzt?'
      WHERE subject = 'unit'`);
    const visitor = app.visitor();
    const named = await visitor.get<PortalPaperDetail>(`/api/v1/portal/papers/${other}`);
    const votedOn = await visitor.get<PortalPaperDetail>(`/api/v1/portal/papers/${held.amendmentId}`);
    expect([named.body.decisions.length, votedOn.body.decisions.length]).toEqual([0, 1]);
  });

  it('is not told of other papers', async () => {
    const { body } = await app.visitor().get<PortalPaperDetail>(`/api/v1/portal/papers/${held.paperId}`);
    expect(body.decisions.filter(({ final }) => final)).toHaveLength(1);
  });
});
