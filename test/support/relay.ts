import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * A stretch of network between the application and its database, or between a browser and the application. Frozen, it
 * swallows what is sent in both directions and says nothing, as a dead machine or a broken cable does; thawed, what was
 * held up arrives late. It can also swallow the answers alone. Cut, every connection breaks at once and new ones are
 * refused.
 */
export class Relay {
  /** The asking side and the answering side of each connection. */
  private readonly pairs = new Set<readonly [Socket, Socket]>();
  private frozen: 'nothing' | 'answers' | 'everything' = 'nothing';

  private constructor(
    private readonly server: Server,
    private target: URL,
  ) {
    server.on('connection', (near) => this.join(near));
  }

  /** @param target where it leads to: a database, or any other server */
  static async to(target: string): Promise<Relay> {
    const server = createServer();
    const relay = new Relay(server, new URL(target));
    await relay.listen(0);
    return relay;
  }

  /** From now on whoever comes is led to another server; those who are connected stay where they are. */
  leadTo(target: string): void {
    this.target = new URL(target);
  }

  /** The target's address through the relay. */
  get url(): string {
    const url = new URL(this.target);
    url.port = String(this.port);
    return url.href;
  }

  freeze(what: 'answers' | 'everything' = 'everything'): void {
    this.frozen = what;
    for (const [near, far] of this.pairs) {
      far.pause();
      if (what === 'everything') near.pause();
    }
  }

  thaw(): void {
    this.frozen = 'nothing';
    for (const pair of this.pairs) for (const socket of pair) socket.resume();
  }

  /** The network is gone, and the other side knows it. */
  async cut(): Promise<void> {
    this.lastPort = this.port;
    const closed = once(this.server, 'close');
    this.server.close();
    this.destroyAll();
    await closed;
  }

  async mend(): Promise<void> {
    await this.listen(this.lastPort);
  }

  async stop(): Promise<void> {
    if (this.server.listening) await this.cut();
    this.destroyAll();
  }

  private lastPort = 0;

  private get port(): number {
    const address = this.server.address();
    return typeof address === 'object' && address !== null ? address.port : this.lastPort;
  }

  private async listen(port: number): Promise<void> {
    this.server.listen(port, '127.0.0.1');
    await once(this.server, 'listening');
  }

  private join(near: Socket): void {
    const far = connect(Number(this.target.port || 5432), this.target.hostname);
    const pair = [near, far] as const;
    this.pairs.add(pair);
    for (const [from, to] of [pair, [far, near] as const]) {
      from.setNoDelay(true);
      from.on('data', (chunk: Buffer) => to.write(chunk));
      // Half a connection is of no use to PostgreSQL; what is still on its way in a frozen relay arrives all the same.
      from.on('end', () => to.end());
      from.on('error', () => to.destroy());
      from.on('close', () => this.pairs.delete(pair));
      if (this.frozen === 'everything' || (this.frozen === 'answers' && from === far)) from.pause();
    }
  }

  private destroyAll(): void {
    for (const pair of this.pairs) for (const socket of pair) socket.destroy();
    this.pairs.clear();
  }
}
