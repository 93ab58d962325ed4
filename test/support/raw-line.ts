import { once } from 'node:events';
import type { Socket } from 'node:net';
import WebSocket from 'ws';

/** A connection to the live namespace as a hostile program opens it: no library of ours between it and the wire. */
export class RawLine {
  /** What came in, frame by frame, while it read. */
  readonly frames: string[] = [];
  closed = false;

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data) => this.frames.push(String(data)));
    socket.on('close', () => (this.closed = true));
    socket.on('error', () => undefined);
  }

  /** Upgrades and joins the namespace. @throws Error with the status when it is refused */
  static async open(
    url: string,
    {
      cookie,
      headers = {},
      join = true,
    }: { cookie?: string | null; headers?: Record<string, string>; join?: boolean } = {},
  ): Promise<RawLine> {
    const line = new RawLine(
      new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
        headers: { origin: url, ...(cookie ? { cookie } : {}), ...headers },
        perMessageDeflate: false,
      }),
    );
    await once(line.socket, 'open');
    if (join) {
      line.send('40/live,');
      await line.hears((frame) => frame.startsWith('40/live,'));
    }
    return line;
  }

  send(frame: string | Buffer): void {
    this.socket.send(frame);
  }

  emit(event: string, payload: unknown, id = 0): void {
    this.send(`42/live,${id}["${event}",${JSON.stringify(payload)}]`);
  }

  /** From now on nothing is taken from the wire. */
  stopReading(): void {
    this.wire.pause();
  }

  get wire(): Socket {
    return (this.socket as unknown as { _socket: Socket })._socket;
  }

  async hears(expected: (frame: string) => boolean, milliseconds = 5_000): Promise<string> {
    const end = Date.now() + milliseconds;
    for (;;) {
      const found = this.frames.find(expected);
      if (found !== undefined) return found;
      if (this.closed) throw new Error('closed');
      if (Date.now() > end) throw new Error('not heard');
      await new Promise((wake) => setTimeout(wake, 5));
    }
  }

  leave(): void {
    this.socket.terminate();
  }
}
