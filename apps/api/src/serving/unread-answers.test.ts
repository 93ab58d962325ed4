import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { UnreadAnswers } from './unread-answers';

/** More than the buffers of the system take. */
const ANSWER = Buffer.alloc(40_000_000, 'x');

describe('an answer that is not read', () => {
  let server: Server;
  let unread: UnreadAnswers;
  const clients: Socket[] = [];
  beforeAll(async () => {
    unread = new UnreadAnswers(0.2);
    server = createServer((request, response) => {
      unread.watch(request.socket);
      if (request.url === '/short') return void response.end('x');
      return void response.end(ANSWER);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => {
    unread.stop();
    clients.forEach((client) => client.destroy());
    server.close();
  });

  /** A connection on which something was asked for, and the server's end of it. */
  async function askFor(path: string): Promise<{ readonly client: Socket; readonly served: Socket }> {
    const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
    clients.push(client);
    client.on('error', () => undefined);
    const [[served]] = (await Promise.all([once(server, 'connection'), once(client, 'connect')])) as [[Socket], []];
    client.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`);
    return { client, served };
  }

  it('does not keep its connection, whatever is sent on it meanwhile', async () => {
    const { client, served } = await askFor('/long');
    const saying = setInterval(() => client.write('\r\n'), 20);
    await once(served, 'close');
    clearInterval(saying);
    let read = 0;
    client.on('data', (chunk) => (read += chunk.length));
    await once(client, 'close');
    expect(read).toBeLessThan(ANSWER.length);
  });

  it('is not one that is read slowly, and comes whole', async () => {
    const { client, served } = await askFor('/long');
    let read = 0;
    const whole = new Promise<void>((resolve, reject) => {
      served.once('close', () => reject(new Error('ended')));
      client.on('data', (chunk) => {
        read += chunk.length;
        if (read > ANSWER.length) return resolve();
        client.pause();
        return void setTimeout(() => client.resume(), 1);
      });
    });
    await whole;
    served.removeAllListeners('close');
    client.destroy();
  });

  it('is not one that has been taken: the connection is kept for the next question', async () => {
    const { client, served } = await askFor('/short');
    await once(client, 'data');
    for (let looks = 0; looks < 4; looks += 1) await new Promise((wake) => setTimeout(wake, 200));
    expect(served.closed).toBe(false);
    client.destroy();
  });
});
