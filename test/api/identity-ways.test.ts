import type { AccountList, Problem, SessionView, SignInWaysView } from '@gremia/contracts';
import { DEMONSTRATION_PASSWORD } from '../../apps/api/src/platform/config/demonstration';
import { SignInWays } from '../../apps/api/src/identity/ways/sign-in-ways';
import { personIdOf } from '../support/live';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';
import { SERVICE, testService } from '../support/test-service';

const WAY = '/api/v1/sign-in/test-service';

/** Somebody's browser on the way to the service and back. */
class Visit {
  private attempt = '';

  constructor(readonly client: TestClient) {}

  /** Where the browser is led, with all cookies kept as a browser keeps them. */
  async go(path: string): Promise<string> {
    const cookie = [this.client.cookie, this.attempt].filter(Boolean).join('; ');
    const { headers, status } = await this.client.get(path, { headers: { cookie } });
    for (const set of headers.getSetCookie()) {
      const pair = set.split(';', 1)[0] ?? '';
      const [name = ''] = pair.split('=', 1);
      if (name.endsWith('-sign-in')) this.attempt = pair.endsWith('=') ? '' : pair;
      else this.client.cookie = pair;
    }
    return status === 303 ? (headers.get('location') ?? '') : String(status);
  }

  /** To the service; gives the state that it has to answer with. */
  async begin(query = ''): Promise<string> {
    this.client.cookie = null;
    const there = new URL(await this.go(`${WAY}${query}`));
    return there.searchParams.get('state') ?? '';
  }

  async person(): Promise<string | null> {
    return (await this.client.get<SessionView>('/api/v1/session')).body.person?.id ?? null;
  }
}

describe('ways to sign in', () => {
  let app: TestApp;
  const visit = (): Visit => new Visit(app.visitor());

  beforeAll(async () => {
    app = await startTestApp();
    await app.db('INSERT INTO identity (issuer, subject, person_id) VALUES ($1, $2, $3)', [
      SERVICE,
      'subject-1',
      personIdOf('ahrenfels'),
    ]);
  }, 60_000);
  afterAll(() => app.stop());

  it('are login and password alone, until another one is put beside it', async () => {
    const ways = async (): Promise<unknown> => (await app.visitor().get<SignInWaysView>('/api/v1/sign-in-ways')).body;
    expect(await ways()).toEqual({ ways: [{ kind: 'local', form: 'password', label: null }] });
    expect(await visit().go(WAY)).toBe('404');
    app.get(SignInWays).add(testService());
    expect(await ways()).toEqual({
      ways: [
        { kind: 'local', form: 'password', label: null },
        { kind: 'test-service', form: 'redirect', label: 'Mit dem Testdienst anmelden' },
      ],
    });
    expect(() => app.get(SignInWays).add(testService())).toThrow('two ways');
  });

  it('know everybody who had an account by their login', async () => {
    const rows = await app.db<{ missing: string }>(
      `SELECT a.login AS missing FROM account a WHERE NOT EXISTS (SELECT FROM identity i
        WHERE (i.issuer, i.subject, i.person_id) = ('local', a.login, a.person_id))`,
    );
    expect(rows).toEqual([]);
  });

  it('lead to the service and back into a session, on the page that was wanted', async () => {
    const there = visit();
    const state = await there.begin('?weiter=%2Fmitglied%2Fsitzungen');
    expect(await there.go(`${WAY}/return?code=subject-1&state=${state}`)).toBe('/mitglied/sitzungen');
    expect(await there.person()).toBe(personIdOf('ahrenfels'));
    const again = visit();
    expect(await again.go(`${WAY}/return?code=subject-1&state=${await again.begin()}`)).toBe('/anmelden?fertig=1');
    // The session is like any other: writes, signing out.
    const { csrfToken } = (await again.client.get<SessionView>('/api/v1/session')).body;
    again.client.csrfToken = csrfToken;
    expect((await again.client.delete('/api/v1/session')).status).toBe(204);
    expect(await again.person()).toBeNull();
  });

  it('tell the service an address that people can reach', async () => {
    const there = new URL(await visit().go(WAY));
    expect(there.searchParams.get('redirect_uri')).toBe(`${app.url}${WAY}/return`);
  });

  it.each([
    { what: 'the state of somebody else', answer: () => `code=subject-1&state=other`, says: 'unbekannt' },
    {
      what: 'somebody it knows and we do not',
      answer: (state: string) => `code=stranger&state=${state}`,
      says: 'unbekannt',
    },
    { what: 'nothing but a fault', answer: () => `code=broken`, says: 'abgebrochen' },
  ])('begin no session when the service answers with $what', async ({ answer, says }) => {
    const there = visit();
    const state = await there.begin();
    expect(await there.go(`${WAY}/return?${answer(state)}`)).toBe(`/anmelden?fehler=${says}`);
    expect(await there.person()).toBeNull();
  });

  it('take an answer only in the browser that began, and only once', async () => {
    const [begun, other] = [visit(), visit()];
    const state = await begun.begin();
    expect(await other.go(`${WAY}/return?code=subject-1&state=${state}`)).toBe('/anmelden?fehler=abgebrochen');
    expect(await begun.go(`${WAY}/return?code=subject-1&state=${state}`)).toBe('/anmelden?fertig=1');
    expect(await begun.go(`${WAY}/return?code=subject-1&state=${state}`)).toBe('/anmelden?fehler=abgebrochen');
  });

  it.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'x'])(
    'lead nobody to %s',
    async (goal) => {
      expect(await visit().go(`${WAY}?weiter=${encodeURIComponent(goal)}`)).toBe('422');
    },
  );

  it('let nobody in whose account is disabled', async () => {
    const there = visit();
    await app.db('UPDATE account SET disabled_at = now() WHERE login = $1', ['ahrenfels']);
    expect(await there.go(`${WAY}/return?code=subject-1&state=${await there.begin()}`)).toBe(
      '/anmelden?fehler=unbekannt',
    );
    await app.db('UPDATE account SET disabled_at = NULL WHERE login = $1', ['ahrenfels']);
  });

  describe('of somebody without a password', () => {
    beforeAll(() => app.db('UPDATE account SET password_hash = NULL WHERE login = $1', ['ahrenfels']));

    it('are all but the password, which is refused as a wrong one is', async () => {
      const answers = await Promise.all(
        ['ahrenfels', 'niemand'].map((login) =>
          app.visitor().post<Problem>('/api/v1/session', { login, password: DEMONSTRATION_PASSWORD }),
        ),
      );
      expect(answers.map(({ status, body }) => [status, body.detail])).toEqual([
        [401, 'Anmeldename oder Passwort stimmen nicht.'],
        [401, 'Anmeldename oder Passwort stimmen nicht.'],
      ]);
      const there = visit();
      await there.go(`${WAY}/return?code=subject-1&state=${await there.begin()}`);
      expect(await there.person()).toBe(personIdOf('ahrenfels'));
    });

    it('are shown to the office', async () => {
      const clerk = await app.signIn('sitzungsdienst');
      const issuers = async (q: string): Promise<readonly (readonly string[])[]> =>
        (await clerk.get<AccountList>(`/api/v1/accounts?q=${q}`)).body.accounts.map((account) => account.issuers);
      expect(await issuers('ahrenfels')).toEqual([[SERVICE]]);
      expect(await issuers('eschenwald')).toEqual([['local']]);
    });
  });

  it('follow the login and the password of an account, whichever release changes them', async () => {
    const local = (): Promise<{ subject: string }[]> =>
      app.db(`SELECT subject FROM identity WHERE issuer = 'local' AND person_id = $1`, [personIdOf('eschenwald')]);
    await app.db(`UPDATE account SET login = 'umbenannt' WHERE login = 'eschenwald'`);
    expect(await local()).toEqual([{ subject: 'umbenannt' }]);
    await app.db(`UPDATE account SET password_hash = NULL WHERE login = 'umbenannt'`);
    expect(await local()).toEqual([]);
  });

  it('name each person once for each issuer’s name', async () => {
    const twice = app.db(`INSERT INTO identity (issuer, subject, person_id) VALUES ($1, 'subject-1', $2)`, [
      SERVICE,
      personIdOf('sitzungsdienst'),
    ]);
    await expect(twice).rejects.toMatchObject({ code: '23505' });
  });
});
