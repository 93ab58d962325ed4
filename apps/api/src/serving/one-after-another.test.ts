import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { OneAfterAnother } from './one-after-another';

describe('requests that do not wait for the answers before them', () => {
  const begun: ServerResponse[] = [];
  let server: Server;
  let client: Socket;
  beforeEach(async () => {
    begun.length = 0;
    const inTurn = new OneAfterAnother();
    server = createServer((request, response) => inTurn.begin(request, response, () => void begun.push(response)));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    client = connect((server.address() as AddressInfo).port, '127.0.0.1');
    client.on('error', () => undefined).resume();
    await once(client, 'connect');
  });
  afterEach(() => {
    client.destroy();
    server.close();
  });

  const send = (count: number): void =>
    void client.write(Array.from({ length: count }, (_, at) => `GET /${at} HTTP/1.1\r\nHost: x\r\n\r\n`).join(''));
  const isBegun = async (count: number): Promise<void> => {
    while (begun.length < count) await new Promise((turn) => setImmediate(turn));
  };

  it('are begun one after another, in their order', async () => {
    send(5);
    for (let count = 1; count <= 5; count += 1) {
      await isBegun(count);
      expect(begun).toHaveLength(count);
      begun.at(-1)?.end();
    }
    expect(begun.map(({ req }) => req.url)).toEqual(['/0', '/1', '/2', '/3', '/4']);
    send(1);
    await isBegun(6);
  });

  it('leave nothing behind when their sender goes', async () => {
    send(5);
    await isBegun(1);
    const [first] = begun;
    client.destroy();
    await once(first as ServerResponse, 'close');
    expect(begun).toHaveLength(1);
  });

  it('end the connection when there are many', async () => {
    send(500);
    await once(client, 'close');
    expect(begun).toHaveLength(1);
  });
});
