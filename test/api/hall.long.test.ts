import { randomUUID } from 'node:crypto';
import { COUNCILLORS } from '../../apps/api/src/demo/council/persons';
import { DEMONSTRATION_PASSWORD } from '../../apps/api/src/platform/config/demonstration';
import { figureOf, floodOfRefusals } from '../support/flood';
import { LiveClient, OPEN, personIdOf, planMeeting } from '../support/live';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

jest.setTimeout(240_000);

/** As the application is delivered. */
const DELIVERED = {
  RATE_REQUESTS: '1200',
  RATE_HEAVY: '300',
  RATE_SIGN_IN_PER_LOGIN: '10',
  RATE_SIGN_IN_PER_ADDRESS: '120',
  RATE_REFUSALS: '300',
  REFUSAL_SECONDS: '2',
};
const LISTENERS = 10;

describe('a hall of sixty devices behind one address', () => {
  let app: TestApp;
  const clients: LiveClient[] = [];
  const present = COUNCILLORS.map(({ key }) => key);
  beforeAll(async () => {
    app = await startTestApp({ settings: DELIVERED });
  });
  afterAll(async () => {
    clients.forEach((client) => client.leave());
    await app.stop();
  });

  const fates = (fate: string): Promise<number> => figureOf(app.url, `gremia_refusals_total{fate="${fate}"}`);
  const join = (visitor: TestClient, meetingId: string): LiveClient => {
    const client = new LiveClient(visitor, meetingId);
    clients.push(client);
    return client;
  };
  /** What a page asks before anybody has signed in. */
  const load = async (visitor: TestClient): Promise<number[]> => {
    const paths = ['/api/v1/session', '/api/v1/portal/home', '/api/v1/portal/meetings', '/api/v1/news'];
    return (await Promise.all(paths.map((path) => visitor.get(path)))).map(({ status }) => status);
  };

  it('loads, signs in and votes within seconds, also beside a flood from the same address', async () => {
    const [itemId, voteId] = [randomUUID(), randomUUID()];
    const meetingId = await planMeeting(app, { items: [{ id: itemId }] });
    const listeners = Array.from({ length: LISTENERS }, () => app.visitor());
    const members = await Promise.all(
      present.map(async (key) => {
        const visitor = app.visitor();
        const loaded = await load(visitor);
        const { status } = await visitor.signIn(key, DEMONSTRATION_PASSWORD);
        return { visitor, statuses: [...loaded.slice(0, 3), status, ...(await load(visitor))] };
      }),
    );
    const heard = await Promise.all(listeners.map(load));
    const refused = [...members.map(({ statuses }) => statuses), ...heard].flat().filter((status) => status >= 402);
    expect(refused).toEqual([]);
    expect([await fates('held'), await fates('dropped')]).toEqual([0, 0]);

    const clerk = join(await app.signIn('sitzungsdienst'), meetingId);
    await clerk.must(OPEN);
    for (const key of present) await clerk.must({ kind: 'check-in', personId: personIdOf(key), mode: 'hall' });
    await clerk.must({ kind: 'call-item', itemId });
    await clerk.must({ kind: 'open-vote', voteId, itemId, subject: { kind: 'free', question: 'Wer stimmt zu?' } });

    const flood = floodOfRefusals(app.url, 1_500);
    const ballots = await Promise.all(
      members.map(async ({ visitor }) => {
        const voter = join(visitor, meetingId);
        await voter.must({ kind: 'cast-ballot', voteId, choice: 'yes' });
        return (await load(visitor)).filter((status) => status !== 200);
      }),
    );
    expect(ballots.flat()).toEqual([]);
    expect(await flood).toContain(0);
    expect((await fates('held')) + (await fates('dropped'))).toBeGreaterThan(1_000);
  });
});
