import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * A stretch of network between the application and its database. Frozen, it swallows what is sent in both directions
 * and says nothing, as a dead machine or a broken cable does; thawed, what was held up arrives late. Cut, every
 * connection breaks at once and new ones are refused.
 */
export class Relay {
  private readonly pairs = new Set<readonly [Socket, Socket]>();
  private frozen = false;

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
  ) {
    server.on('connection', (near) => this.join(near));
  }

  /** @param databaseUrl where it leads to */
  static async to(databaseUrl: string): Promise<Relay> {
    const server = createServer();
    const relay = new Relay(server, new URL(databaseUrl));
    await relay.listen(0);
    return relay;
  }

  /** The database's address through the relay. */
  get url(): string {
    const url = new URL(this.target);
    url.port = String(this.port);
    return url.href;
  }

  freeze(): void {
    this.frozen = true;
    for (const pair of this.pairs) for (const socket of pair) socket.pause();
  }

  thaw(): void {
    this.frozen = false;
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
      if (this.frozen) from.pause();
    }
  }

  private destroyAll(): void {
    for (const pair of this.pairs) for (const socket of pair) socket.destroy();
    this.pairs.clear();
  }
}
