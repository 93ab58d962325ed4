import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { startTestApp, type TestApp } from '../support/test-app';

const BODY = JSON.stringify({ login: 'sitzungsdienst', password: 'falsch' });

describe('a body that does not come', () => {
  let app: TestApp;
  const lines: Socket[] = [];
  beforeAll(async () => {
    app = await startTestApp({ settings: { BODY_SECONDS: '1' } });
  });
  afterEach(() => lines.splice(0).forEach((line) => line.destroy()));
  afterAll(() => app.stop());

  /** Sends the head of a request and half of its body, and gives what is answered until the line is closed. */
  async function sendHalf(): Promise<string> {
    const { host, hostname, port } = new URL(app.url);
    const line = connect(Number(port), hostname);
    lines.push(line);
    let heard = '';
    line.on('data', (chunk) => (heard += String(chunk)));
    line.on('error', () => undefined);
    await once(line, 'connect');
    line.write(
      `POST /api/v1/session HTTP/1.1\r\nhost: ${host}\r\norigin: ${app.url}\r\n` +
        `content-type: application/json\r\ncontent-length: ${BODY.length}\r\n\r\n${BODY.slice(0, 10)}`,
    );
    await once(line, 'close');
    return heard;
  }

  it('is not waited for: its sender is told, and the line is closed', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, sendHalf));
    for (const answer of answers) {
      expect(answer).toMatch(/^HTTP\/1\.1 408 /u);
      expect(answer).toContain('"code":"body-too-slow"');
    }
  });

  it('keeps nobody else from signing in', async () => {
    const waiting = sendHalf();
    expect((await app.signIn('sitzungsdienst')).cookie).toBeDefined();
    await waiting;
  });
});
