import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identityRoutes, papersRoutes, routes, type Problem, type Route } from '@gremia/contracts';
import { DEMONSTRATION_PASSWORD } from '../../apps/api/src/platform/config/demonstration';
import { pathOf, sendRaw, spellingsOf, type RawAnswer, type RawRequest } from '../support/every-route';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

const JSON_TYPE = { 'content-type': 'application/json' };
const named = routes.map((route) => ({ name: `${route.method} ${route.path}`, route }));
const needsSession = named.filter(({ route }) => route.permission !== 'public');
const withBody = named.filter(({ route }) => route.body !== undefined);
/** Routes of one address differ in their method alone. */
const addresses = [...new Map(routes.map((route) => [pathOf(route), route])).entries()].map(([path, route]) => ({
  path,
  isPublic: route.permission === 'public',
}));
const methodsOf = (address: string): readonly string[] =>
  routes.filter((route) => pathOf(route) === address).map(({ method }) => method.toUpperCase());
const codeOf = ({ body }: RawAnswer): string => (JSON.parse(body) as Problem).code;

describe('what a request goes through before its handler', () => {
  let app: TestApp;
  let root: string;
  let guest: TestClient;
  let clerk: TestClient;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'gremia-web-'));
    await writeFile(join(root, 'index.html'), '<!doctype html><title>Gremia</title>');
    app = await startTestApp({ settings: { WEB_ROOT: root } });
    [guest, clerk] = (await Promise.all(['inklusion', 'sitzungsdienst'].map(app.signIn))) as [TestClient, TestClient];
  });
  afterAll(async () => {
    await app.stop();
    await rm(root, { recursive: true, force: true });
  });

  const send = (path: string, request: RawRequest = {}): Promise<RawAnswer> => sendRaw(app.url, path, request);
  const asked = (route: Route, request: RawRequest = {}, client?: TestClient): Promise<RawAnswer> =>
    send(pathOf(route), {
      method: route.method.toUpperCase(),
      ...request,
      headers: {
        origin: app.url,
        ...(client === undefined ? {} : { cookie: client.cookie ?? '', 'x-csrf-token': client.csrfToken ?? '' }),
        ...request.headers,
      },
    });

  it.each(needsSession)('refuses $name to the public, before a body is read', async ({ route }) => {
    const answer = await asked(route, { headers: { ...JSON_TYPE, 'content-length': '50000000' }, open: true });
    expect([answer.status, codeOf(answer)]).toEqual([401, 'not-signed-in']);
    expect(answer.type).toMatch('application/problem+json');
  });

  it.each(needsSession.filter(({ route }) => route.permission !== 'signed-in'))(
    'refuses $name to somebody without the right, before a body is read',
    async ({ route }) => {
      const answer = await asked(route, { headers: { ...JSON_TYPE, 'content-length': '50000000' }, open: true }, guest);
      expect([answer.status, codeOf(answer)]).toEqual([403, 'forbidden']);
    },
  );

  it.each(named.filter(({ route }) => route.method !== 'get'))(
    'refuses $name from other pages, before a body is read',
    async ({ route }) => {
      const foreign = { ...JSON_TYPE, 'content-length': '50000000', origin: 'https://elsewhere.example' };
      const answer = await asked(route, { headers: foreign, open: true }, clerk);
      expect([answer.status, codeOf(answer)]).toEqual([403, 'origin-refused']);
    },
  );

  it.each(withBody)('refuses a larger body of $name than it declares, however it is sent', async ({ route }) => {
    const most = route.bodyLimit ?? 100_000;
    const type = {
      'content-type': route.bodyType === undefined ? 'application/json' : `${route.bodyType}; boundary=x`,
    };
    const announced = { ...type, 'content-length': String(most + 1) };
    const answers = [await asked(route, { headers: announced, open: true }, clerk)];
    if (route.bodyType === undefined)
      answers.push(await asked(route, { headers: type, body: ['"', Buffer.alloc(most, 'x'), 'x'], open: true }, clerk));
    for (const answer of answers) {
      const expected = route.bodyType === undefined ? 'body-too-large' : 'file-too-large';
      expect([answer.status, codeOf(answer)]).toEqual([413, expected]);
      expect((JSON.parse(answer.body) as Problem).detail).toMatch(/höchstens \d+ (kB|MB)\.$/);
    }
  });

  it.each([
    { case: 'a form', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'login=a&password=b' },
    { case: 'plain text', headers: { 'content-type': 'text/plain' }, body: '{}' },
    { case: 'no type', headers: {}, body: '{}' },
    { case: 'another encoding', headers: { 'content-type': 'application/json; charset=utf-16' }, body: '{}' },
    { case: 'compressed JSON', headers: { ...JSON_TYPE, 'content-encoding': 'gzip' }, body: '{}' },
    { case: 'a list of types', headers: { 'content-type': 'application/json, text/plain' }, body: '{}' },
  ] as readonly { case: string; headers: Readonly<Record<string, string>>; body: string }[])(
    'takes no $case where JSON is declared',
    async ({ headers, body }) => {
      for (const { route } of withBody.filter(({ route }) => route.bodyType === undefined)) {
        const answer = await asked(route, { headers, body: [body] }, clerk);
        expect([route.path, answer.status, codeOf(answer)]).toEqual([route.path, 415, 'body-type-refused']);
      }
    },
  );

  it('takes nothing but a form where one is declared', async () => {
    for (const { route } of withBody.filter(({ route }) => route.bodyType !== undefined)) {
      const answer = await asked(route, { headers: JSON_TYPE, body: ['{}'] }, clerk);
      expect([answer.status, codeOf(answer)]).toEqual([415, 'form-expected']);
    }
  });

  it.each([
    { case: 'nested lists', body: (depth: number) => '['.repeat(depth) + ']'.repeat(depth) },
    { case: 'nested objects', body: (depth: number) => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth) },
    { case: 'an unfinished nest', body: (depth: number) => '[{"a":'.repeat(depth) },
  ])('does not parse $case without end', async ({ body }) => {
    const sent = body(10_000).slice(0, 99_000);
    const answer = await asked(papersRoutes.create, { headers: JSON_TYPE, body: [sent] }, clerk);
    expect([answer.status, (JSON.parse(answer.body) as Problem).detail]).toEqual([
      422,
      'Die Eingabe ist zu tief verschachtelt.',
    ]);
  });

  it.each([
    {
      case: 'very many values',
      body: `[${'0,'.repeat(600_000)}0]`,
      says: 'Die Eingabe besteht aus zu vielen einzelnen',
    },
    {
      case: 'very many names',
      body: `{${Array.from({ length: 3_000 }, (_, index) => `"n${index}":1`).join()}}`,
      says: 'Die Eingabe enthält zu viele verschiedene Felder.',
    },
  ])('does not parse $case', async ({ body, says }) => {
    const answer = await asked(papersRoutes.create, { headers: JSON_TYPE, body: [body] }, clerk);
    expect([answer.status, (JSON.parse(answer.body) as Problem).detail]).toEqual([422, expect.stringContaining(says)]);
  });

  it.each([
    { case: 'no JSON', body: '{"text":' },
    { case: 'two values', body: '{} {}' },
    { case: 'bytes that are no UTF-8', body: Buffer.from([0x22, 0xff, 0x22]) },
    { case: 'nothing', body: '' },
  ])('says so when it gets $case', async ({ body }) => {
    const answer = await asked(papersRoutes.readText, { headers: JSON_TYPE, body: [body] }, clerk);
    expect([answer.status, codeOf(answer)]).toEqual([422, 'invalid-input']);
  });

  it('reads brackets inside of text as text', async () => {
    const text = '[{"\\'.repeat(200);
    const body = JSON.stringify({ text });
    const answer = await asked(papersRoutes.readText, { headers: JSON_TYPE, body: [body] }, clerk);
    expect(answer.status).toBe(200);
  });

  it.each(addresses)('never answers with a page when $path is spelled otherwise', async ({ path: usual, isPublic }) => {
    for (const path of spellingsOf(usual))
      for (const method of ['GET', 'HEAD', 'POST']) {
        const { status, type } = await send(path, { method, headers: { origin: app.url, accept: 'text/html' } });
        const allowed = isPublic ? [200, 204, 304, 404, 415, 422] : [401, 404, 422];
        expect({ path, method, status, fits: allowed.includes(status) }).toEqual({ path, method, status, fits: true });
        expect({ path, method, type }).not.toEqual({ path, method, type: expect.stringContaining('text/html') });
      }
  });

  it('keeps answers of a person from caches, also refusals', async () => {
    const { headers } = await guest.get(papersRoutes.list.path);
    expect(headers.get('cache-control')).toBe('no-store');
    expect((await app.visitor().get(papersRoutes.list.path)).headers.get('cache-control')).toBe('no-store');
  });
});

describe('limits', () => {
  it('count every request that reaches the server, however it is spelled and whatever becomes of it', async () => {
    const app = await startTestApp({ database: 'empty', settings: { RATE_REQUESTS: '5' } });
    const strangers = { origin: 'https://elsewhere.example' };
    const refused: (readonly [string, RawRequest])[] = [
      ['/api/v1/nowhere', {}],
      ['/API/V1/papers/', {}],
      ['/api/v1/session', { method: 'POST', headers: strangers }],
      ['//api/v1/session', { method: 'DELETE', headers: strangers }],
      ['/api/v1/session?x', { method: 'OPTIONS' }],
    ];
    for (const [path, request] of refused) expect((await sendRaw(app.url, path, request)).status).not.toBe(429);
    const free: string[] = [];
    for (const { path: usual } of addresses)
      for (const path of spellingsOf(usual))
        for (const method of [...methodsOf(usual), 'HEAD', 'OPTIONS']) {
          const { status } = await sendRaw(app.url, path, { method, headers: { origin: app.url } });
          // What is no path at all is refused before anybody is asked.
          if (status !== 429 && !(status === 404 && /%00|%c0%ae/.test(path))) free.push(`${method} ${path} ${status}`);
        }
    expect(free).toEqual([]);
    expect((await sendRaw(app.url, '/health/live')).status).toBe(200);
    await app.stop();
  });

  it.each([{ environment: 'test' }, { environment: 'production' }])(
    'hold for one login however the address and the login are spelled ($environment)',
    async ({ environment }) => {
      const council = await startTestApp();
      await council.db('UPDATE account SET demonstration = false');
      const inEarnest = { NODE_ENV: 'production', PUBLIC_URL: 'https://rat.example' };
      const settings = { RATE_SIGN_IN_PER_LOGIN: '10', ...(environment === 'production' ? inEarnest : {}) };
      const app = await startTestApp({ on: council, settings });
      const origin = environment === 'production' ? 'https://rat.example' : app.url;
      const attempt = (path: string, login: string, password: string): Promise<RawAnswer> => {
        const body = JSON.stringify({ login, password });
        return sendRaw(app.url, path, { method: 'POST', headers: { ...JSON_TYPE, origin }, body: [body] });
      };
      const paths = spellingsOf(identityRoutes.signIn.path);
      const logins = ['ahrenfels', ' Ahrenfels', 'AHRENFELS ', 'ahrenfelſ'.replace('ſ', 's'), '\tAhReNfElS'];
      const tried = new Set<number>();
      for (const path of paths) for (const login of logins) tried.add((await attempt(path, login, 'falsch')).status);
      expect([...tried].sort()).toEqual([401, 404, 429]);
      for (const path of paths)
        expect([404, 429]).toContain((await attempt(path, 'ahrenfels', DEMONSTRATION_PASSWORD)).status);
      expect((await attempt(identityRoutes.signIn.path, 'bergquell', DEMONSTRATION_PASSWORD)).status).toBe(201);
      await app.stop();
      await council.stop();
    },
  );

  it('count the login that is tried, which is that of the body alone', async () => {
    const app = await startTestApp({ settings: { RATE_SIGN_IN_PER_LOGIN: '3' } });
    const right = `login=ahrenfels&password=${encodeURIComponent(DEMONSTRATION_PASSWORD)}`;
    const post = (query: string, headers: Record<string, string>, body: string): Promise<RawAnswer> =>
      sendRaw(app.url, `/api/v1/session?${query}`, {
        method: 'POST',
        headers: { origin: app.url, ...headers },
        body: [body],
      });
    expect((await post(right, JSON_TYPE, '{}')).status).toBe(422);
    expect((await post(right, JSON_TYPE, '{"login":["a"],"password":["b"]}')).status).toBe(422);
    expect((await post(right, JSON_TYPE, '{"login":"niemand","password":"x"}')).status).toBe(401);
    expect((await post('', { 'content-type': 'application/x-www-form-urlencoded' }, right)).status).toBe(415);
    await app.stop();
  });

  it('count heavy requests apart', async () => {
    const app = await startTestApp({ settings: { RATE_HEAVY: '2' } });
    const clerk = await app.signIn('sitzungsdienst');
    const read = async (): Promise<number> => (await clerk.post('/api/v1/papers/read-text', { text: '1. Ja.' })).status;
    expect([await read(), await read(), await read()]).toEqual([200, 200, 429]);
    expect((await clerk.get('/api/v1/papers')).status).toBe(200);
    await app.stop();
  });
});
