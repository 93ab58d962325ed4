import type { PaperDetail, PaperInput, Problem } from '@gremia/contracts';
import { motion } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

describe('submitting papers', () => {
  let app: TestApp;
  let author: TestClient;
  let last: number;
  const year = new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', year: '2-digit' }).format(new Date());
  beforeAll(async () => {
    app = await startTestApp();
    author = await app.signIn('ahrenfels');
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    const [counter] = await app.db<{ last: number }>('SELECT last FROM paper_counter WHERE year = $1', [
      2000 + Number(year),
    ]);
    last = counter?.last ?? 0;
  });

  const draft = async (input: PaperInput): Promise<string> =>
    (await author.post<PaperDetail>('/api/v1/papers', input)).body.id;
  /** One after the other: the texts of one person are not worked on side by side. */
  const drafts = async (inputs: readonly PaperInput[]): Promise<string[]> => {
    const ids: string[] = [];
    for (const input of inputs) ids.push(await draft(input));
    return ids;
  };
  /** The numbers that come next. */
  const numbers = (count: number): string[] =>
    Array.from({ length: count }, (_, index) => `${String(last + index + 1).padStart(4, '0')}/${year}`);

  it('begins with 0001 in a new year', async () => {
    await app.db('INSERT INTO paper_counter SELECT id, $1, 1129 FROM municipality', [2000 + Number(year) - 1]);
    const id = await draft(motion());
    const { body } = await author.post<PaperDetail>(`/api/v1/papers/${id}/submit`);
    expect([body.number, body.state, body.mayEdit, body.mayWithdraw]).toEqual([
      `0001/${year}`,
      'submitted',
      false,
      true,
    ]);
    expect(body.submittedOn).toBe(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date()));
  });

  it('numbers fifty papers submitted at once without a gap and without a double', async () => {
    const ids = await drafts(Array.from({ length: 50 }, () => motion()));
    const answers = await Promise.all(ids.map((id) => author.post<PaperDetail>(`/api/v1/papers/${id}/submit`)));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]));
    expect(answers.map(({ body }) => body.number).sort()).toEqual(numbers(50));
  });

  it('gives one number to a paper that is submitted many times at once', async () => {
    const id = await draft(motion());
    const windows = [author, ...(await Promise.all([1, 2, 3].map(() => app.signIn('ahrenfels'))))];
    const answers = await Promise.all(
      // From each twice: what one session sends again before it is answered is the same.
      [...windows, ...windows].map((client) => client.post<PaperDetail & Problem>(`/api/v1/papers/${id}/submit`)),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 200, 409, 409, 409, 409, 409, 409]);
    expect(answers.filter(({ status }) => status === 409).every(({ body }) => body.code === 'not-a-draft')).toBe(true);
    const next = await draft(motion());
    expect((await author.post<PaperDetail>(`/api/v1/papers/${next}/submit`)).body.number).toBe(numbers(2)[1]);
  });

  it('loses no number to submissions that are refused', async () => {
    const ids = await drafts(
      Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? motion() : motion({ points: [] }))),
    );
    const answers = await Promise.all(
      ids.map((id) => author.post<PaperDetail & Problem>(`/api/v1/papers/${id}/submit`)),
    );
    expect(answers.filter(({ status }) => status === 422).map(({ body }) => body.code)).toEqual(
      Array.from({ length: 10 }, () => 'no-resolution-text'),
    );
    expect(answers.flatMap(({ status, body }) => (status === 200 ? body.number : [])).sort()).toEqual(numbers(10));
  });

  it.each([
    {
      case: 'a motion without a word in its points',
      input: motion({ points: [{ id: 'p1', scheme: '01', body: [{ t: 'text', s: '  ' }], children: [] }] }),
      code: 'no-resolution-text',
      pointer: undefined,
    },
    {
      case: 'a motion that nobody brings in',
      input: motion({ originators: [] }),
      code: 'invalid-input',
      pointer: '/originators',
    },
    {
      case: 'a question without a word',
      input: motion({ kind: 'question', points: [], reasons: ' ' }),
      code: 'invalid-input',
      pointer: '/reasons',
    },
  ])('refuses $case', async ({ input, code, pointer }) => {
    const id = await draft(input);
    const { status, body } = await author.post<Problem>(`/api/v1/papers/${id}/submit`);
    expect([status, body.code, body.errors?.[0]?.pointer]).toEqual([422, code, pointer]);
    expect((await author.get<PaperDetail>(`/api/v1/papers/${id}`)).body.state).toBe('draft');
  });

  it('refuses to change what was submitted', async () => {
    const id = await draft(motion());
    const { body: paper } = await author.post<PaperDetail>(`/api/v1/papers/${id}/submit`);
    const { status, body } = await author.put<Problem>(`/api/v1/papers/${id}`, {
      ...motion({ title: 'Anders' }),
      revision: paper.revision,
    });
    expect([status, body.code]).toEqual([409, 'not-a-draft']);
  });

  it('notes who submitted what, without a word of it', async () => {
    const id = await draft(motion());
    await author.post(`/api/v1/papers/${id}/submit`);
    const entries = await app.db<{ action: string; actor: string; detail: object }>(
      'SELECT action, actor, detail FROM audit_entry WHERE subject = $1 ORDER BY id',
      [id],
    );
    expect(entries).toEqual([
      { action: 'paper-created', actor: author.personId, detail: { kind: 'motion' } },
      { action: 'paper-submitted', actor: author.personId, detail: { number: numbers(1)[0] } },
    ]);
  });
});
