import type { AccountIdentities, AccountList, Problem, SessionView } from '@gremia/contracts';
import { SignInWays } from '../../apps/api/src/identity/ways/sign-in-ways';
import { personIdOf } from '../support/live';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';
import { SERVICE, testService } from '../support/test-service';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';

describe('identities that the office links', () => {
  let app: TestApp;
  let clerk: TestClient;
  beforeAll(async () => {
    app = await startTestApp();
    app.get(SignInWays).add(testService());
    clerk = await app.signIn('sitzungsdienst');
  }, 60_000);
  afterAll(() => app.stop());

  const pathOf = async (login: string): Promise<string> => {
    const { body } = await clerk.get<AccountList>(`/api/v1/accounts?q=${login}`);
    return `/api/v1/accounts/${body.accounts.find((account) => account.login === login)?.id ?? ''}/identities`;
  };
  const read = async (path: string): Promise<AccountIdentities> => (await clerk.get<AccountIdentities>(path)).body;

  /** Signs in at the service as this subject; answers who that is here. */
  const signInAs = async (subject: string): Promise<{ client: TestClient; person: string | null }> => {
    const client = app.visitor();
    const begun = await client.get('/api/v1/sign-in/test-service');
    const attempt = (begun.headers.getSetCookie()[0] ?? '').split(';', 1)[0] ?? '';
    const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? '';
    const back = await client.get(`/api/v1/sign-in/test-service/return?code=${subject}&state=${state}`, {
      headers: { cookie: attempt },
    });
    const session = back.headers.getSetCookie().find((set) => set.startsWith('gremia='));
    client.cookie = session?.split(';', 1)[0] ?? null;
    return { client, person: (await client.get<SessionView>('/api/v1/session')).body.person?.id ?? null };
  };

  it('let the person in, and nobody else', async () => {
    const path = await pathOf('ahrenfels');
    expect((await signInAs('s-1')).person).toBeNull();
    const { status, body } = await clerk.post<AccountIdentities>(path, { issuer: ` ${SERVICE} `, subject: 's-1' });
    expect(status).toBe(201);
    expect(body.identities.map(({ issuer, subject, local }) => [issuer, subject, local])).toEqual([
      ['local', 'ahrenfels', true],
      [SERVICE, 's-1', false],
    ]);
    expect((await signInAs('s-1')).person).toBe(personIdOf('ahrenfels'));
    expect((await signInAs('S-1')).person).toBeNull();
  });

  it('end with every session when they are removed, and the record of both stays', async () => {
    const path = await pathOf('kornblum');
    await clerk.post(path, { issuer: SERVICE, subject: 's-2' });
    const { client, person } = await signInAs('s-2');
    expect(person).toBe(personIdOf('kornblum'));
    const linked = (await read(path)).identities.find(({ subject }) => subject === 's-2');
    expect((await clerk.delete(`${path}/${linked?.id ?? ''}`)).status).toBe(204);
    expect((await client.get<SessionView>('/api/v1/session')).body.person).toBeNull();
    expect((await signInAs('s-2')).person).toBeNull();
    const { identities, changes } = await read(path);
    expect(identities.map(({ issuer }) => issuer)).toEqual(['local']);
    expect(changes.map(({ change, subject, by }) => [change, subject, by])).toEqual([
      ['removed', 's-2', 'Tamara Federkiel'],
      ['linked', 's-2', 'Tamara Federkiel'],
    ]);
    const audit = await app.db(
      `SELECT action, actor, detail FROM audit_entry WHERE action LIKE '%-identity' ORDER BY id DESC LIMIT 1`,
    );
    expect(audit).toEqual([
      { action: 'remove-identity', actor: clerk.personId, detail: { issuer: SERVICE, subject: 's-2' } },
    ]);
  });

  it.each([
    {
      what: 'one that is somebody’s',
      input: { issuer: SERVICE, subject: 's-1' },
      status: 409,
      says: 'Konrad Ahrenfels',
    },
    { what: 'the password', input: { issuer: 'Local', subject: 'x' }, status: 422, says: 'gehört zum Konto' },
    { what: 'no service', input: { issuer: ' ', subject: 'x' }, status: 422, says: '' },
    { what: 'nobody', input: { issuer: SERVICE, subject: '' }, status: 422, says: '' },
  ])('cannot be $what', async ({ input, status, says }) => {
    const path = await pathOf('moorbach');
    const answer = await clerk.post<Problem>(path, input);
    expect([answer.status, JSON.stringify(answer.body.errors)]).toEqual([status, expect.stringContaining(says)]);
    expect((await read(path)).identities.map(({ issuer }) => issuer)).toEqual(['local']);
  });

  it('are never the password, nor another person’s, when one is removed', async () => {
    const path = await pathOf('ahrenfels');
    const { identities } = await read(path);
    const [password, linked] = identities;
    expect((await clerk.delete(`${path}/${password?.id ?? ''}`)).status).toBe(404);
    expect((await clerk.delete(`${await pathOf('moorbach')}/${linked?.id ?? ''}`)).status).toBe(404);
    expect((await clerk.delete(`${path}/${UNKNOWN}`)).status).toBe(404);
    expect((await read(path)).identities).toEqual(identities);
    for (const method of ['get', 'post'] as const)
      expect(
        (
          await clerk.request(method.toUpperCase(), `/api/v1/accounts/${UNKNOWN}/identities`, {
            ...(method === 'post' ? { body: { issuer: SERVICE, subject: 'x' } } : {}),
          })
        ).status,
      ).toBe(404);
  });

  it('are the office’s to see and to change', async () => {
    const path = await pathOf('ahrenfels');
    const member = await app.signIn('ahrenfels');
    expect((await member.get(path)).status).toBe(403);
    expect((await member.post(path, { issuer: SERVICE, subject: 's-9' })).status).toBe(403);
    expect((await app.visitor().get(path)).status).toBe(401);
  });
});
