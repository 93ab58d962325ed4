import { createHash, randomUUID } from 'node:crypto';
import { AccessToken } from 'livekit-server-sdk';
import { startTestApp, type TestApp } from '../support/test-app';

const [KEY, SECRET] = ['gremia', 'a-secret-for-this-test-of-32-bytes'];

describe('a hint of the video server', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({
      settings: { LIVEKIT_URL: 'ws://127.0.0.1:9', LIVEKIT_API_KEY: KEY, LIVEKIT_API_SECRET: SECRET },
    });
  });
  afterAll(() => app.stop());

  const hint = async (body: string, { signed = body, secret = SECRET, type = 'application/webhook+json' } = {}) => {
    const token = new AccessToken(KEY, secret, { ttl: 300 });
    token.sha256 = createHash('sha256').update(signed).digest('base64');
    return fetch(`${app.url}/video/webhook`, {
      method: 'POST',
      headers: { 'content-type': type, authorization: await token.toJwt() },
      body,
    });
  };
  const count = async (): Promise<number> =>
    Number((await app.db<{ count: string }>('SELECT count(*) FROM conference_hint'))[0]?.count);
  const event = (id = randomUUID()): string => JSON.stringify({ event: 'participant_left', id, room: { name: 'x' } });

  it('is heard once, however often it comes', async () => {
    const body = event();
    const before = await count();
    expect((await hint(body)).status).toBe(200);
    expect((await hint(body)).status).toBe(200);
    expect((await count()) - before).toBe(1);
  });

  it('is not believed when it was changed, signed by somebody else, or is of another type', async () => {
    const before = await count();
    expect((await hint(event(), { signed: 'something else' })).status).toBe(403);
    expect((await hint(event(), { secret: 'another-secret-that-is-32-bytes-long' })).status).toBe(403);
    expect((await hint(event(), { type: 'application/json' })).status).toBe(415);
    expect((await hint(JSON.stringify({ id: 'x'.repeat(70_000) }))).status).toBe(413);
    expect(await count()).toBe(before);
  });
});
