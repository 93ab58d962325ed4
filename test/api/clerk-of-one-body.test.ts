import { randomUUID } from 'node:crypto';
import type { PaperTemplates, Problem } from '@gremia/contracts';
import { committee, person } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

const BUILDING = committee('bauausschuss');
const RULE = {
  ...{ rule: 'noticePeriod', level: 'rules-of-procedure', norm: '§ 2 GeschO', read: true, validFrom: '2031-02-03' },
  value: { days: 10, counting: 'full-calendar-days', from: 'receipt', force: 'must' },
};

/** Whoever is the office of one body has no say in what is the whole municipality’s: accounts above all. */
describe('a clerk of one body', () => {
  let app: TestApp;
  let clerk: TestClient;
  let whole: TestClient;
  let accountId: string;
  beforeAll(async () => {
    app = await startTestApp();
    await app.db('DELETE FROM role_assignment WHERE person_id = $1', [person('moorbach')]);
    await app.db(
      `INSERT INTO role_assignment (id, person_id, committee_id, role, starts_on)
       VALUES ($1, $2, $3, 'clerk', '2020-01-01')`,
      [randomUUID(), person('moorbach'), BUILDING],
    );
    [clerk, whole] = await Promise.all([app.signIn('moorbach'), app.signIn('sitzungsdienst')]);
    const [account] = await app.db<{ id: string }>(`SELECT id FROM account WHERE login = 'sitzungsdienst'`);
    accountId = account?.id ?? '';
  });
  afterAll(() => app.stop());

  const meeting = (committeeId: string) => ({
    ...{ committeeId, title: 'Sitzung', startsAt: '2031-05-07T15:00:00Z', endsAt: null, place: 'Rathaus' },
    ...{ publicRoom: null, public: true, rehearsal: false },
  });

  it('plans the meetings of that body, and of no other', async () => {
    expect((await clerk.post('/api/v1/meetings', meeting(BUILDING))).status).toBe(201);
    expect((await clerk.post('/api/v1/meetings', meeting(committee('stadtrat')))).status).toBe(403);
  });

  it('rules for that body, not for others of its kind', async () => {
    const path = `/api/v1/committees/${BUILDING}/rules`;
    expect((await clerk.post(path, { ...RULE, shared: true })).status).toBe(403);
    expect((await clerk.post(path, RULE)).status).toBe(204);
  });

  it.each<[what: string, act: (client: TestClient) => Promise<{ readonly status: number; readonly body: unknown }>]>([
    ['reads who has an account', (client) => client.get('/api/v1/accounts')],
    ['reads who has none', (client) => client.get('/api/v1/accounts/without')],
    [
      'lets an identity of their own into an account of somebody else',
      (client) =>
        client.post(`/api/v1/accounts/${accountId}/identities`, { issuer: 'https://a.example', subject: 'x' }),
    ],
    ['gives somebody else a start code', (client) => client.post(`/api/v1/accounts/${accountId}/start-code`)],
    ['shuts an account', (client) => client.post(`/api/v1/accounts/${accountId}/disable`)],
    [
      'makes an account',
      (client) => client.post('/api/v1/accounts', { personId: person('ahrenfels'), login: 'zweites' }),
    ],
    [
      'changes what everything is printed under',
      (client) =>
        client.post('/api/v1/letterhead', { basedOn: 0, address: 'Markt 1', armsText: '', arms: { kind: 'none' } }),
    ],
    [
      'keeps what papers of all bodies begin with',
      (client) => client.put('/api/v1/paper-templates', { revision: 0, templates: [] }),
    ],
  ])('does nothing of what is the whole municipality’s: %s', async (_what, act) => {
    const { status, body } = await act(clerk);
    expect([status, (body as Problem).code]).toEqual([403, 'forbidden']);
  });

  it('corrects those who sit in that body, and nobody else', async () => {
    const [elsewhere] = await app.db<{ id: string }>(
      `SELECT person_id AS id FROM membership GROUP BY person_id HAVING NOT bool_or(committee_id = $1) LIMIT 1`,
      [BUILDING],
    );
    const [here] = await app.db<{ id: string }>(
      'SELECT person_id AS id FROM membership WHERE committee_id = $1 LIMIT 1',
      [BUILDING],
    );
    const rename = async (id: string | undefined): Promise<number> => {
      const name = { givenName: 'Ida', familyName: 'Amtmann', reason: 'Heirat' };
      const named = await clerk.post(`/api/v1/person-records/${id}/name`, name);
      const reached = await clerk.put(`/api/v1/person-records/${id}/contact`, { email: 'ida@stadt.test' });
      expect(reached.status < 300).toBe(named.status < 300);
      return named.status;
    };
    expect([await rename(elsewhere?.id), (await rename(here?.id)) < 300]).toEqual([403, true]);
  });

  it('reads of these templates what papers can begin with, as everybody does', async () => {
    expect((await clerk.get<PaperTemplates>('/api/v1/paper-templates')).status).toBe(200);
    expect((await whole.put('/api/v1/paper-templates', { revision: 0, templates: [] })).status).toBe(200);
  });
});
