import { figureOf, floodOfRefusals } from '../support/flood';
import { startTestApp, type TestApp } from '../support/test-app';

const BUDGET = 100;
const FREE = 20;

describe('refusals', () => {
  let app: TestApp;
  beforeEach(async () => {
    const settings = { RATE_REQUESTS: String(BUDGET), RATE_REFUSALS: String(FREE), REFUSAL_SECONDS: '1' };
    app = await startTestApp({ settings });
  }, 60_000);
  afterEach(() => app.stop());

  const fates = async (fate: 'at-once' | 'held' | 'dropped'): Promise<number> =>
    figureOf(app.url, `gremia_refusals_total{fate="${fate}"}`);

  it('come at once to a stranger who is refused now and then, and later to one who goes on', async () => {
    const stranger = app.visitor();
    for (let count = 0; count < FREE; count += 1)
      expect((await stranger.get(`/api/v1/nowhere/${count}`)).status).toBe(404);
    expect(await fates('held')).toBe(0);
    const more = await Promise.all(Array.from({ length: 10 }, () => stranger.get('/api/v1/papers')));
    expect(new Set(more.map(({ status }) => status))).toEqual(new Set([401]));
    expect(await fates('held')).toBeGreaterThan(0);
  });

  it('end the connections of a flood beyond what is held, and keep nobody with a session waiting', async () => {
    const member = await app.signIn('ahrenfels');
    await member.get('/api/v1/session');
    const flood = await floodOfRefusals(app.url, 4 * BUDGET);
    expect(flood.every((status) => [0, 403, 429].includes(status))).toBe(true);
    expect(flood).toContain(0);
    const late = floodOfRefusals(app.url, BUDGET);
    for (let count = 0; count < FREE; count += 1) expect((await member.get('/api/v1/papers')).status).toBe(200);
    await late;
    const before = await fates('held');
    for (let count = 0; count < 2 * FREE; count += 1) expect((await member.get('/api/v1/nowhere')).status).toBe(404);
    expect(await fates('held')).toBe(before);
    expect(before).toBeGreaterThan(0);
    expect((await app.visitor().get('/health/live')).status).toBe(200);
    expect((await fetch(`${app.url}/health/ready`)).status).toBe(200);
  }, 60_000);

  it('of handshakes are held as well', async () => {
    const elsewhere = { origin: 'https://elsewhere.example' };
    const shake = (): Promise<string> =>
      new Promise((resolve) => {
        const socket = app.visitor().socket('/live', elsewhere);
        socket.once('connect', () => resolve('let in'));
        socket.once('connect_error', () => resolve('refused'));
      });
    const all = await Promise.all(Array.from({ length: 2 * FREE }, shake));
    expect(new Set(all)).toEqual(new Set(['refused']));
    expect(await fates('at-once')).toBe(FREE);
    expect(await fates('held')).toBeGreaterThan(0);
  });

  it('say how long to wait, and hold a member who is beyond their own budget, whoever else is', async () => {
    const [greedy, member] = [await app.signIn('goldacker'), await app.signIn('ahrenfels')];
    for (let count = 0; count < BUDGET; count += 1) await greedy.get('/api/v1/session');
    for (let again = 0; again < 2; again += 1) {
      const { status, headers, body } = await greedy.get<{ code: string }>('/api/v1/session');
      expect([status, body.code]).toEqual([429, 'too-many-requests']);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      expect(headers.get('content-type')).toMatch('application/problem+json');
    }
    expect(await fates('held')).toBe(2);
    expect((await member.get('/api/v1/session')).status).toBe(200);
  });
});
