import type { AccountView, DemonstrationView, Problem, SessionView } from '@gremia/contracts';
import { SessionReader, sessionIdOf } from '../../apps/api/src/platform/actor/session-reader';
import { DEMONSTRATION_PASSWORD } from '../../apps/api/src/platform/config/demonstration';
import { startTestApp, type TestApp } from '../support/test-app';
import { TestClient } from '../support/test-client';

describe('sign-in', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  it('tells the public that nobody is signed in', async () => {
    const { status, body } = await app.visitor().get<SessionView>('/api/v1/session');
    expect({ status, body }).toEqual({ status: 200, body: { person: null, csrfToken: null } });
  });

  it('knows person and rights after signing in', async () => {
    const clerk = await app.signIn('sitzungsdienst');
    const { body } = await clerk.get<SessionView>('/api/v1/session');
    expect(body.person).toMatchObject({ name: 'Tamara Federkiel', roles: [{ role: 'clerk', committeeId: null }] });
    expect(body.csrfToken).toBe(clerk.csrfToken);
  });

  it('gives an opaque cookie that scripts cannot read, and stores its hash only', async () => {
    const client = app.visitor();
    const { headers } = await client.signIn('ahrenfels', DEMONSTRATION_PASSWORD);
    const [cookie = ''] = headers.getSetCookie();
    expect(cookie).toMatch(/^gremia=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
    const token = client.cookie?.split('=')[1] ?? '';
    const stored = await app.db(
      'SELECT encode(token_hash, $1) AS hash FROM session WHERE token_hash = decode($2, $1)',
      ['hex', sessionIdOf(token)],
    );
    expect(stored).toHaveLength(1);
    expect(JSON.stringify(await app.db('SELECT * FROM session'))).not.toContain(token);
  });

  it.each([
    { case: 'a wrong password', login: 'ahrenfels', password: 'falsch' },
    { case: 'an unknown login', login: 'niemand', password: DEMONSTRATION_PASSWORD },
  ])('refuses $case with the same answer', async ({ login, password }) => {
    const client = app.visitor();
    const { status, headers, body } = await client.request<Problem>('POST', '/api/v1/session', {
      body: { login, password },
    });
    expect(headers.get('content-type')).toMatch('application/problem+json');
    expect({ status, code: body.code, detail: body.detail }).toEqual({
      status: 401,
      code: 'sign-in-failed',
      detail: 'Anmeldename oder Passwort stimmen nicht.',
    });
    expect(client.cookie).toBeNull();
  });

  it('changes the token at every sign-in and ends the one the browser came with', async () => {
    const client = await app.signIn('bergquell');
    const before = client.cookie;
    await client.signIn('bergquell', DEMONSTRATION_PASSWORD);
    expect(client.cookie).not.toBe(before);
    const { body } = await client.get<SessionView>('/api/v1/session', { headers: { cookie: before } });
    expect(body.person).toBeNull();
  });

  it('does not take over a token that somebody planted', async () => {
    const client = app.visitor();
    client.cookie = 'gremia=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
    await client.signIn('eschenwald', DEMONSTRATION_PASSWORD);
    expect(client.cookie).not.toContain('AAAAAAAA');
  });

  it('ends the session at sign-out', async () => {
    const client = await app.signIn('findling');
    const { cookie } = client;
    expect((await client.delete('/api/v1/session')).status).toBe(204);
    expect(client.cookie).toBeNull();
    const { body } = await client.get<SessionView>('/api/v1/session', { headers: { cookie } });
    expect(body.person).toBeNull();
  });

  it('forgets a session whose time is over', async () => {
    const client = await app.signIn('goldacker');
    await app.db('UPDATE session SET expires_at = now() - interval $$1 second$$ WHERE person_id = $1', [
      client.personId,
    ]);
    expect((await client.get<SessionView>('/api/v1/session')).body.person).toBeNull();
  });

  it('gives no rights whose term is over', async () => {
    const client = await app.signIn('hohenlinde');
    await app.db('UPDATE role_assignment SET ends_on = current_date - 1 WHERE person_id = $1', [client.personId]);
    expect((await client.get<SessionView>('/api/v1/session')).body.person?.roles).toEqual([]);
  });

  it('lists the accounts of the demonstration', async () => {
    const { body } = await app.visitor().get<DemonstrationView>('/api/v1/demonstration');
    expect(body.accounts[0]).toEqual({
      login: 'sitzungsdienst',
      name: 'Tamara Federkiel',
      role: 'Sitzungsdienst',
      password: DEMONSTRATION_PASSWORD,
    });
    expect(body.accounts.find(({ login }) => login === 'vorsitz')?.role).toBe('Vorsitz Stadtrat');
  });
});

describe('a write from elsewhere', () => {
  let app: TestApp;
  let client: TestClient;
  beforeAll(async () => {
    app = await startTestApp();
    client = await app.signIn('sitzungsdienst');
  });
  afterAll(() => app.stop());

  it.each([
    { case: 'another origin', headers: { origin: 'https://example.org' }, code: 'origin-refused' },
    { case: 'no origin', headers: { origin: null }, code: 'origin-refused' },
    { case: 'an opaque origin', headers: { origin: 'null' }, code: 'origin-refused' },
    { case: 'no CSRF token', headers: { 'x-csrf-token': null }, code: 'csrf-refused' },
    { case: 'a wrong CSRF token', headers: { 'x-csrf-token': 'x'.repeat(43) }, code: 'csrf-refused' },
  ])('is refused with $case', async ({ headers, code }) => {
    const { status, body } = await client.request<Problem>('DELETE', '/api/v1/session', { headers });
    expect({ status, code: body.code }).toEqual({ status: 403, code });
    expect((await client.get<SessionView>('/api/v1/session')).body.person).not.toBeNull();
  });

  it('is refused at sign-in too', async () => {
    const { status, body } = await app.visitor().request<Problem>('POST', '/api/v1/session', {
      body: { login: 'ahrenfels', password: DEMONSTRATION_PASSWORD },
      headers: { origin: 'https://example.org' },
    });
    expect({ status, code: body.code }).toEqual({ status: 403, code: 'origin-refused' });
  });

  it('does not get the CSRF token of another session accepted', async () => {
    const other = await app.signIn('ahrenfels');
    const { body } = await client.request<Problem>('DELETE', '/api/v1/session', {
      headers: { 'x-csrf-token': other.csrfToken },
    });
    expect(body.code).toBe('csrf-refused');
  });
});

describe('accounts', () => {
  let app: TestApp;
  let clerk: TestClient;
  const accountOf = async (login: string): Promise<AccountView> => {
    const { body } = await clerk.get<{ accounts: AccountView[] }>('/api/v1/accounts?limit=100');
    const account = body.accounts.find((each) => each.login === login);
    if (account === undefined) throw new Error(`no account ${login}`);
    return account;
  };
  beforeAll(async () => {
    app = await startTestApp();
    clerk = await app.signIn('sitzungsdienst');
  });
  afterAll(() => app.stop());

  it.each([{ who: 'the public' }, { who: 'a member' }])('are closed to $who', async ({ who }) => {
    const client = who === 'a member' ? await app.signIn('ahrenfels') : app.visitor();
    const { status } = await client.get('/api/v1/accounts?limit=100');
    expect(status).toBe(who === 'a member' ? 403 : 401);
  });

  it('end every session when disabled, and take no sign-in until enabled', async () => {
    const member = await app.signIn('kieselbach');
    const sessionId = sessionIdOf(member.cookie?.split('=')[1] ?? '');
    const reader = app.get(SessionReader);
    expect(await reader.stillValid([sessionId])).toEqual(new Set([sessionId]));

    const { id } = await accountOf('kieselbach');
    expect((await clerk.post(`/api/v1/accounts/${id}/disable`)).status).toBe(204);
    expect((await member.get<SessionView>('/api/v1/session')).body.person).toBeNull();
    expect(await reader.stillValid([sessionId])).toEqual(new Set());
    expect((await app.visitor().signIn('kieselbach', DEMONSTRATION_PASSWORD)).status).toBe(401);

    expect((await clerk.post(`/api/v1/accounts/${id}/enable`)).status).toBe(204);
    expect((await member.get<SessionView>('/api/v1/session')).body.person).toBeNull();
    expect((await app.visitor().signIn('kieselbach', DEMONSTRATION_PASSWORD)).status).toBe(201);
  });

  it('cannot be disabled by their own holder', async () => {
    const { id } = await accountOf('sitzungsdienst');
    const { status, body } = await clerk.post<Problem>(`/api/v1/accounts/${id}/disable`);
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'wrong-state' });
  });

  it('are noted in the audit when they change', async () => {
    const { id } = await accountOf('langfurt');
    await clerk.post(`/api/v1/accounts/${id}/disable`);
    expect(
      await app.db('SELECT actor, subject FROM audit_entry WHERE action = $1 AND subject = $2', [
        'disable-account',
        id,
      ]),
    ).toEqual([{ actor: clerk.personId, subject: id }]);
  });

  it('answer 404 for one that does not exist and 422 for something that is no id', async () => {
    expect((await clerk.post('/api/v1/accounts/00000000-0000-4000-8000-000000000000/disable')).status).toBe(404);
    const { status, body } = await clerk.post<Problem>('/api/v1/accounts/x/disable');
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'invalid-input' });
  });
});

describe('limits', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({
      settings: { RATE_SIGN_IN_PER_LOGIN: '3', RATE_SIGN_IN_PER_ADDRESS: '8', RATE_REQUESTS: '30' },
    });
  });
  afterAll(() => app.stop());

  it('slow down guessing one password, also when it is right at last, but nobody else', async () => {
    for (let attempt = 0; attempt < 3; attempt += 1)
      expect((await app.visitor().signIn('ahrenfels', 'falsch')).status).toBe(401);
    const { status, headers, body } = await app.visitor().request<Problem>('POST', '/api/v1/session', {
      body: { login: ' Ahrenfels ', password: DEMONSTRATION_PASSWORD },
    });
    expect({ status, code: body.code, detail: body.detail }).toEqual({
      status: 429,
      code: 'too-many-requests',
      detail: 'Zu viele Versuche. Bitte warten Sie 5 Minuten.',
    });
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(240);
    expect((await app.visitor().signIn('bergquell', DEMONSTRATION_PASSWORD)).status).toBe(201);
  });

  it('slow down guessing many logins from one address', async () => {
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 8; attempt += 1)
      statuses.push((await app.visitor().signIn(`login-${attempt}`, 'falsch')).status);
    expect(statuses.at(-1)).toBe(429);
  });

  it('slow down floods of requests', async () => {
    const answers = await Promise.all(Array.from({ length: 31 }, () => app.visitor().get('/api/v1/portal/home')));
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
  });
});
