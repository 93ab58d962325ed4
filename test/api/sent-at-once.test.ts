import type { PaperDetail, Problem } from '@gremia/contracts';
import { committee, motion, person } from '../support/paper-inputs';
import { planMeeting } from '../support/live';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

const BUILDING = committee('bauausschuss');
const DAY = '2031-02-03';
const RULE = {
  ...{ rule: 'noticePeriod', level: 'rules-of-procedure', norm: '§ 2 GeschO', read: true, validFrom: DAY },
  value: { days: 10, counting: 'full-calendar-days', from: 'receipt', force: 'must' },
};
const GUEST = {
  ...{ name: 'Ida Amtmann', role: 'Hauptamt', group: 'administration', mode: 'hall', part: 'public', itemIds: [] },
};
const SUBSTITUTE = { personId: person('kornblum'), startsOn: DAY };

/** A button that is pressed twice, a browser that sends once more: what was asked once is done once. */
describe('what one person sends several times before it is answered', () => {
  let app: TestApp;
  let clerk: TestClient;
  let member: TestClient;
  let meetingId: string;
  beforeAll(async () => {
    app = await startTestApp();
    [clerk, member] = (await Promise.all(['sitzungsdienst', 'ahrenfels'].map(app.signIn))) as [TestClient, TestClient];
    meetingId = await planMeeting(app, { committee: 'bauausschuss' });
  });
  afterAll(() => app.stop());

  const rowsOf = async (table: string): Promise<number> =>
    Number((await app.db<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]?.n);
  const file = (isPublic: string): FormData => {
    const form = new FormData();
    form.append('file', new Blob(['Lageplan']), 'lageplan.txt');
    form.append('public', isPublic);
    return form;
  };

  it.each<[what: string, table: string, send: () => Promise<{ readonly status: number; readonly body: unknown }>]>([
    ['a draft', 'paper', () => member.post('/api/v1/papers', motion({ title: 'Sechsmal' }))],
    [
      'a meeting',
      'meeting',
      () =>
        clerk.post('/api/v1/meetings', {
          ...{ committeeId: BUILDING, title: 'Sechsmal', startsAt: `${DAY}T17:00:00Z`, endsAt: null, place: 'Saal' },
          ...{ publicRoom: null, public: true, rehearsal: false },
        }),
    ],
    ['a rule', 'rule_layer', () => clerk.post(`/api/v1/committees/${BUILDING}/rules`, RULE)],
    [
      'an answer to a rule',
      'rule_answer',
      () => clerk.post(`/api/v1/committees/${BUILDING}/rules/answers`, { rule: 'unanimity', on: DAY, note: 'Gelesen' }),
    ],
    ['a guest of a meeting', 'invited_participant', () => clerk.post(`/api/v1/meetings/${meetingId}/invited`, GUEST)],
    ['a substitute', 'substitute', () => clerk.post(`/api/v1/committees/${BUILDING}/substitutes`, SUBSTITUTE)],
    [
      'somebody of the same name as somebody else',
      'person',
      () => clerk.post('/api/v1/person-records', { givenName: 'Ida', familyName: 'Amtmann', another: true }),
    ],
  ])('is one of its kind, and every answer is about that one: %s', async (_what, table, send) => {
    const before = await rowsOf(table);
    const answers = await Promise.all(Array.from({ length: 6 }, send));
    expect(await rowsOf(table)).toBe(before + 1);
    const [first] = answers;
    expect(first?.status).toBeLessThan(300);
    expect(answers).toEqual(answers.map(() => first));
  });

  it('is attached once, however often a file is sent, and said to be there where it was to be another one', async () => {
    const { body: draft } = await member.post<PaperDetail>('/api/v1/papers', motion({ title: 'Mit Anlage' }));
    const path = `/api/v1/papers/${draft.id}/attachments`;
    const sent = await Promise.all([1, 2, 3].map(() => member.request('POST', path, { body: file('false') })));
    expect(sent.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(sent.map(({ body }) => (body as { readonly id: string }).id)).size).toBe(1);
    const other = await member.request<Problem>('POST', path, { body: file('true') });
    expect([other.status, other.body.detail]).toEqual([409, expect.stringContaining('schon angefügt')]);
    expect((await member.get<PaperDetail>(`/api/v1/papers/${draft.id}`)).body.attachments).toHaveLength(1);
  });

  it('is another one after the answer', async () => {
    const drafts = [motion({ title: 'Zweimal' }), motion({ title: 'Zweimal' })];
    const ids: string[] = [];
    for (const draft of drafts) ids.push((await member.post<PaperDetail>('/api/v1/papers', draft)).body.id);
    expect(new Set(ids).size).toBe(2);
  });

  it.each<[what: string, send: () => Promise<{ readonly status: number; readonly body: unknown }>]>([
    ['a rule', () => clerk.post(`/api/v1/committees/${BUILDING}/rules`, RULE)],
    ['a guest', () => clerk.post(`/api/v1/meetings/${meetingId}/invited`, GUEST)],
    ['a substitute', () => clerk.post(`/api/v1/committees/${BUILDING}/substitutes`, SUBSTITUTE)],
  ])('is said to be there where it makes no sense a second time: %s', async (_what, send) => {
    await send();
    const { status, body } = await send();
    expect([409, 422]).toContain(status);
    expect(JSON.stringify(body)).toMatch(/schon/u);
  });
});
