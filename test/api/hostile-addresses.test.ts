import { routes, type MeetingDetail, type PaperDetail, type Problem } from '@gremia/contracts';
import { pathNames } from '../../apps/api/src/platform/route/route-input';
import { sendRaw } from '../support/every-route';
import { motion } from '../support/paper-inputs';
import { planMeeting } from '../support/live';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

const NOBODY = '00000000-0000-4000-8000-000000000000';
/** What no id is, however it is written: escaped or not, too long, of another alphabet, or something else. */
const NO_IDS = [
  `{${NOBODY}}`,
  `%7B${NOBODY}%7D`,
  NOBODY.replaceAll('-', ''),
  `urn:uuid:${NOBODY}`,
  `${NOBODY}%00`,
  `${NOBODY}%0d%0a`,
  `%20${NOBODY}`,
  `${NOBODY}'--`,
  `${NOBODY}%2f..`,
  '%e2%80%ae',
  '%ff%fe',
  '%',
  '%zz',
  'null',
  '__proto__',
  'constructor',
  '-1',
  '99999999999999999999',
  '1e9',
  '%d9%a3',
  'a'.repeat(3_000),
  `${'%61'.repeat(3_000)}`,
  '..',
  '%2e%2e',
];
const named = routes.filter((route) => pathNames(route).length > 0);

describe('addresses that name nothing', () => {
  let app: TestApp;
  let clerk: TestClient;
  beforeAll(async () => {
    // As many refusals as this asks for are usually held.
    app = await startTestApp({ settings: { RATE_REQUESTS: '1000000', RATE_HEAVY: '1000000', REFUSAL_SECONDS: '0' } });
    clerk = await app.signIn('sitzungsdienst');
  });
  afterAll(() => app.stop());

  const headersOf = (client: TestClient | null): Record<string, string> => ({
    origin: app.url,
    'content-type': 'application/json',
    ...(client === null ? {} : { cookie: client.cookie ?? '', 'x-csrf-token': client.csrfToken ?? '' }),
  });

  it.each([
    { who: 'the public', route: 'of the public', client: () => null },
    { who: 'the clerk', route: 'of all', client: () => clerk },
  ])('are refused by every route $route, whatever $who writes instead of an id', async ({ client }) => {
    const sender = client();
    const strange: string[] = [];
    for (const route of named) {
      if (sender === null && route.permission !== 'public') continue;
      const { method, path } = route;
      for (const id of NO_IDS)
        for (const name of pathNames(route)) {
          const address = path
            .replace(`{${name}}`, id)
            .replace('{seq}', '1')
            .replaceAll(/\{\w+\}/g, NOBODY);
          const body = method === 'get' || method === 'delete' ? [] : ['{}'];
          const sent = { method: method.toUpperCase(), headers: headersOf(sender), body };
          const status = await sendRaw(app.url, address, sent).then(
            (answer) => answer.status,
            () => 'no answer',
          );
          // Whoever comes back from a service of others is led to signing in, wherever they come from.
          const expected = path.endsWith('/return') ? /^(?:303|4\d\d)$/u : /^4\d\d$/u;
          if (!expected.test(String(status))) strange.push(`${status} ${method} ${address.slice(0, 120)}`);
        }
    }
    expect(strange).toEqual([]);
  });

  it('are the same for the papers and meetings of the portal in capital letters, and escaped', async () => {
    const author = await app.signIn('ahrenfels');
    const person = { kind: 'person', id: author.personId, name: 'wird nachgeschlagen' } as const;
    const { body: paper } = await author.post<PaperDetail>('/api/v1/papers', motion({ originators: [person] }));
    await author.post(`/api/v1/papers/${paper.id}/submit`);
    const meetingId = await planMeeting(app);
    const escaped = (id: string): string => `%${id.charCodeAt(0).toString(16)}${id.slice(1)}`;
    for (const [kind, id] of [
      ['papers', paper.id],
      ['meetings', meetingId],
    ] as const)
      for (const written of [id.toUpperCase(), escaped(id)]) {
        const { status, body } = await clerk.get<(PaperDetail | MeetingDetail) & Problem>(
          `/api/v1/portal/${kind}/${written}`,
        );
        expect([status, body.id]).toEqual([200, id]);
      }
  });
});
