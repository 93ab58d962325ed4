import type { IssuedStartCode, OwnAccount, Problem, SeatSheet } from '@gremia/contracts';
import { committee } from '../support/paper-inputs';
import { DEMONSTRATION_PASSWORD } from '../../apps/api/src/platform/config/demonstration';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

const PATH = '/api/v1/own-account/password';
const FIRST = 'drei lange wörter';
const SECOND = 'vier ganz andere wörter';

describe('one’s own account', () => {
  let app: TestApp;
  let clerk: TestClient;
  let personId: string;
  let accountId: string;
  beforeAll(async () => {
    app = await startTestApp();
    clerk = await app.signIn('sitzungsdienst');
    const [row] = await app.db<{ id: string }>(
      `INSERT INTO person (id, municipality_id, given_name, family_name)
       VALUES (gen_random_uuid(), (SELECT id FROM municipality), 'Arne', 'Quellmoos') RETURNING id`,
    );
    personId = row?.id ?? '';
    const { body } = await clerk.post<IssuedStartCode>('/api/v1/accounts', { personId, login: 'quellmoos' });
    accountId = body.accountId;
    const use = { login: 'quellmoos', code: body.code, password: FIRST };
    await app.visitor().request('POST', '/api/v1/sign-in/start-code', { body: use });
  }, 60_000);
  afterAll(() => app.stop());

  const enter = async (password: string): Promise<TestClient> => {
    const client = app.visitor();
    expect((await client.signIn('quellmoos', password)).status).toBe(201);
    return client;
  };
  const change = (client: TestClient, current: string, password: string) =>
    client.request<Problem>('PUT', PATH, { body: { current, password } });

  it('shows the last sign-ins, and with what', async () => {
    const client = await enter(FIRST);
    const { body } = await client.get<OwnAccount>('/api/v1/own-account');
    expect(body).toMatchObject({ login: 'quellmoos', password: 'own' });
    expect(body.signIns.map(({ issuer }) => issuer)).toEqual(['local', 'local']);
  });

  it.each([
    { what: 'a wrong present one', current: 'falsch', password: SECOND, pointer: '/current' },
    { what: 'a short one', current: FIRST, password: 'kurz', pointer: '/password' },
    { what: 'the same one', current: FIRST, password: FIRST, pointer: '/password' },
  ])('does not change the password for $what', async ({ current, password, pointer }) => {
    const { status, body } = await change(await enter(FIRST), current, password);
    expect([status, body.errors?.[0]?.pointer]).toEqual([422, pointer]);
  });

  it('changes the password, ends the other sessions and voids a code that is open', async () => {
    const [client, other] = [await enter(FIRST), await enter(FIRST)];
    const issued = await clerk.post<IssuedStartCode>(`/api/v1/accounts/${accountId}/start-code`);
    expect((await change(client, FIRST, SECOND)).status).toBe(204);
    expect((await client.get('/api/v1/own-account')).status).toBe(200);
    expect((await other.get('/api/v1/own-account')).status).toBe(401);
    expect((await app.visitor().signIn('quellmoos', FIRST)).status).toBe(401);
    const use = { login: 'quellmoos', code: issued.body.code, password: FIRST };
    const late = await app.visitor().request('POST', '/api/v1/sign-in/start-code', { body: use });
    expect(late.status).toBe(401);
    const noted = await app.db('SELECT actor, detail FROM audit_entry WHERE action = $1', ['change-password']);
    expect(noted).toEqual([{ actor: personId, detail: {} }]);
  });

  it('has no password to change where others vouch for the person', async () => {
    const client = await enter(SECOND);
    await app.db('UPDATE account SET password_hash = NULL WHERE id = $1', [accountId]);
    expect((await client.get<OwnAccount>('/api/v1/own-account')).body.password).toBe('none');
    const { status, body } = await change(client, SECOND, FIRST);
    expect([status, body.code]).toEqual([409, 'no-password']);
  });

  it('keeps its password where everybody uses it, and shows nobody’s sign-ins', async () => {
    const member = await app.signIn('ahrenfels');
    const { body } = await change(member, DEMONSTRATION_PASSWORD, SECOND);
    expect(body.code).toBe('account-shared');
    const own = await member.get<OwnAccount>('/api/v1/own-account');
    expect(own.body).toEqual({ login: 'ahrenfels', password: 'shared', signIns: [] });
  });

  it('is missing on the sheet of a body for whoever has none', async () => {
    const path = `/api/v1/committees/${committee('stadtrat')}/seats`;
    await app.db(`
      WITH p AS (INSERT INTO person (id, municipality_id, given_name, family_name)
        VALUES (gen_random_uuid(), (SELECT id FROM municipality), 'Ute', 'Uferschilf') RETURNING id)
      INSERT INTO membership (id, committee_id, person_id, function, voting, starts_on)
        SELECT gen_random_uuid(), '${committee('stadtrat')}', p.id, 'adviser', false, '2020-01-01' FROM p`);
    const { members } = (await clerk.get<SeatSheet>(path)).body;
    expect(members.filter(({ hasAccount }) => !hasAccount).map(({ name }) => name)).toEqual(['Ute Uferschilf']);
  });
});
