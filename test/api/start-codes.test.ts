import type { AccountList, IssuedStartCode, Problem, SessionView, StrangerList } from '@gremia/contracts';
import { DEMONSTRATION_PASSWORD } from '../../apps/api/src/platform/config/demonstration';
import { person } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

const PASSWORD = 'drei lange wörter';
const WRONG_CODE = 'AAAA-AAAA-AAAA-AAAA';
const MUNICIPALITY = '(SELECT id FROM municipality)';

/** Somebody whom the council knows and who has no account. */
async function addPerson(app: TestApp, givenName: string, familyName: string): Promise<string> {
  const [row] = await app.db<{ id: string }>(
    `INSERT INTO person (id, municipality_id, given_name, family_name)
     VALUES (gen_random_uuid(), ${MUNICIPALITY}, $1, $2) RETURNING id`,
    [givenName, familyName],
  );
  if (row === undefined) throw new Error('nobody was added');
  return row.id;
}

const useCode = (
  client: TestClient,
  { login, code, password = PASSWORD }: { login: string; code: string; password?: string },
) => client.request<Problem & SessionView>('POST', '/api/v1/sign-in/start-code', { body: { login, code, password } });

describe('an account that the office creates', () => {
  let app: TestApp;
  let clerk: TestClient;
  beforeAll(async () => {
    app = await startTestApp();
    clerk = await app.signIn('sitzungsdienst');
  }, 60_000);
  afterAll(() => app.stop());

  const create = async (personId: string, login: string): Promise<IssuedStartCode> => {
    const { status, body } = await clerk.post<IssuedStartCode>('/api/v1/accounts', { personId, login });
    expect(status).toBe(201);
    return body;
  };
  const found = async (login: string): Promise<AccountList['accounts'][number] | undefined> =>
    (await clerk.get<AccountList>(`/api/v1/accounts?q=${login}`)).body.accounts.find((one) => one.login === login);

  it('is offered for those who have none, with a login that is free', async () => {
    const id = await addPerson(app, 'Jörg', 'Ahrenfels');
    const { body } = await clerk.get<StrangerList>('/api/v1/accounts/without?q=ahrenfels');
    expect(body.persons).toEqual([{ id, name: 'Jörg Ahrenfels', committees: [], login: 'j.ahrenfels' }]);
  });

  it('begins with a code that is used once, and with a password of one’s own then', async () => {
    const personId = await addPerson(app, 'Mirja', 'Weidenbach');
    const { code, accountId, expiresAt } = await create(personId, ' Weidenbach ');
    expect(code).toMatch(/^(?:[2-9A-HJKMNP-Z]{4}-){3}[2-9A-HJKMNP-Z]{4}$/u);
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(6.9 * 24 * 3_600_000);
    expect(await found('weidenbach')).toMatchObject({ id: accountId, startCodeUntil: expiresAt, lastSignIn: null });
    expect((await app.visitor().signIn('weidenbach', PASSWORD)).status).toBe(401);

    const client = app.visitor();
    const typed = code.toLowerCase().replaceAll('-', ' ');
    const { status, body } = await useCode(client, { login: 'Weidenbach', code: typed });
    expect([status, body.person?.id]).toEqual([201, personId]);
    expect((await client.get<SessionView>('/api/v1/session')).body.person?.name).toBe('Mirja Weidenbach');
    expect((await app.visitor().signIn('weidenbach', PASSWORD)).status).toBe(201);
    expect(await found('weidenbach')).toMatchObject({ startCodeUntil: null, lastSignIn: expect.any(String) });

    const again = await useCode(app.visitor(), { login: 'weidenbach', code });
    expect([again.status, again.body.code]).toEqual([401, 'start-code-refused']);
  });

  it('is given to one of two who use its code at once', async () => {
    const { code } = await create(await addPerson(app, 'Ole', 'Binsenfeld'), 'binsenfeld');
    const answers = await Promise.all([1, 2, 3].map(() => useCode(app.visitor(), { login: 'binsenfeld', code })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 401, 401]);
  });

  it('keeps no code, and notes ids alone', async () => {
    const personId = await addPerson(app, 'Ute', 'Uferschilf');
    const { code, accountId } = await create(personId, 'uferschilf');
    const kept = await app.db('SELECT account_id, encode(code_hash, $1) AS hash FROM start_code', ['escape']);
    expect(JSON.stringify(kept)).not.toContain(code.slice(0, 4));
    expect(
      await app.db('SELECT action, actor, detail FROM audit_entry WHERE subject = $1 ORDER BY id', [accountId]),
    ).toEqual([
      { action: 'create-account', actor: clerk.personId, detail: { personId } },
      { action: 'issue-start-code', actor: clerk.personId, detail: {} },
    ]);
  });

  it.each([
    { what: 'a login that somebody has', login: 'Ahrenfels', says: 'Diesen Anmeldenamen hat schon Konrad Ahrenfels.' },
    { what: 'a login with a space', login: 'a b', says: 'ohne Leerzeichen' },
    { what: 'a login of one letter', login: 'a', says: 'mindestens zwei Zeichen' },
  ])('is refused with $what', async ({ login, says }) => {
    const personId = await addPerson(app, 'Inka', 'Erlengrund');
    const { body } = await clerk.post<Problem>('/api/v1/accounts', { personId, login });
    expect(body.errors?.[0]).toMatchObject({ pointer: '/login', detail: expect.stringContaining(says) });
  });

  it('is refused to whoever has one, and to nobody', async () => {
    const twice = { personId: person('ahrenfels'), login: 'noch-einer' };
    const has = await clerk.post<Problem>('/api/v1/accounts', twice);
    expect([has.status, has.body.errors?.[0]?.detail]).toEqual([409, 'Diese Person hat schon ein Konto.']);
    const unknown = { ...twice, personId: '00000000-0000-4000-8000-000000000000' };
    expect((await clerk.post('/api/v1/accounts', unknown)).status).toBe(422);
  });

  it('gets a new code that voids the one before; password and sessions stay until it is used', async () => {
    const first = await create(await addPerson(app, 'Arne', 'Quellmoos'), 'quellmoos');
    const before = app.visitor();
    await useCode(before, { login: 'quellmoos', code: first.code });
    const path = `/api/v1/accounts/${first.accountId}/start-code`;
    const [lost, sent] = [await clerk.post<IssuedStartCode>(path), await clerk.post<IssuedStartCode>(path)];
    expect((await before.get('/api/v1/papers')).status).toBe(200);
    expect((await app.visitor().signIn('quellmoos', PASSWORD)).status).toBe(201);
    expect((await useCode(app.visitor(), { login: 'quellmoos', code: lost.body.code })).status).toBe(401);

    const after = app.visitor();
    const password = 'vier ganz andere wörter';
    expect((await useCode(after, { login: 'quellmoos', code: sent.body.code, password })).status).toBe(201);
    expect((await before.get('/api/v1/papers')).status).toBe(401);
    expect((await after.get('/api/v1/papers')).status).toBe(200);
    expect((await app.visitor().signIn('quellmoos', PASSWORD)).status).toBe(401);
    expect((await app.visitor().signIn('quellmoos', password)).status).toBe(201);
  });

  it('answers alike whatever is wrong with login and code', async () => {
    const late = await create(await addPerson(app, 'Nils', 'Spaetling'), 'spaetling');
    await app.db(`UPDATE start_code SET expires_at = now() - interval '1 second' WHERE account_id = $1`, [
      late.accountId,
    ]);
    const closed = await create(await addPerson(app, 'Nora', 'Riegel'), 'riegel');
    await clerk.post(`/api/v1/accounts/${closed.accountId}/disable`);
    const tried = [
      { login: 'niemand', code: WRONG_CODE },
      { login: 'ahrenfels', code: WRONG_CODE },
      { login: 'spaetling', code: late.code },
      { login: 'riegel', code: closed.code },
      { login: 'riegel', code: late.code },
    ];
    const answers = await Promise.all(tried.map((each) => useCode(app.visitor(), each)));
    const told = answers.map(({ status, body: { code, detail, errors } }) => ({ status, code, detail, errors }));
    expect(new Set(told.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(told[0]).toMatchObject({ status: 401, code: 'start-code-refused' });
    expect((await clerk.post<Problem>(`/api/v1/accounts/${closed.accountId}/start-code`)).body.detail).toContain(
      'gesperrt',
    );
  });

  it.each([
    { what: 'a short password', password: 'elf zeichen', says: 'mindestens 12 Zeichen' },
    { what: 'the login as password', password: ' Langername-12 ', says: 'nicht der Anmeldename' },
  ])('does not take $what, and keeps the code', async ({ what, password, says }) => {
    const login = 'langername-12';
    const known = await found(login);
    const { code } =
      known === undefined
        ? await create(await addPerson(app, 'Lea', `Lang ${what}`), login)
        : (await clerk.post<IssuedStartCode>(`/api/v1/accounts/${known.id}/start-code`)).body;
    const { status, body } = await useCode(app.visitor(), { login, code, password });
    expect([status, body.errors?.[0]?.pointer]).toEqual([422, '/password']);
    expect(body.errors?.[0]?.detail).toContain(says);
    expect((await useCode(app.visitor(), { login, code })).status).toBe(201);
  });

  it('never changes the password of an account that everybody uses', async () => {
    const shared = await found('ahrenfels');
    const { status, body } = await clerk.post<Problem>(`/api/v1/accounts/${shared?.id ?? ''}/start-code`);
    expect([status, body.code, shared?.shared]).toEqual([409, 'account-shared', true]);
    expect((await app.visitor().signIn('ahrenfels', DEMONSTRATION_PASSWORD)).status).toBe(201);
  });
});

describe('guessing start codes', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ settings: { RATE_SIGN_IN_PER_LOGIN: '3', RATE_SIGN_IN_PER_ADDRESS: '8' } });
  });
  afterAll(() => app.stop());

  it('counts as trying passwords does, together with it', async () => {
    const guess = { login: 'Bergquell', code: WRONG_CODE };
    const statuses = [(await app.visitor().signIn('bergquell', 'falsch')).status];
    for (let attempt = 0; attempt < 3; attempt += 1) statuses.push((await useCode(app.visitor(), guess)).status);
    expect(statuses).toEqual([401, 401, 401, 429]);
    expect((await app.visitor().signIn('bergquell', DEMONSTRATION_PASSWORD)).status).toBe(429);
  });

  it('is slowed down over many logins from one address', async () => {
    let last = 0;
    for (let attempt = 0; attempt < 8; attempt += 1)
      last = (await useCode(app.visitor(), { login: `login-${attempt}`, code: WRONG_CODE })).status;
    expect(last).toBe(429);
  });
});
