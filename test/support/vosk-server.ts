import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';

/** How a recogniser behaves: as it should, without an answer, one answer behind the other, or with anything at all. */
export type Manner = 'usual' | 'silent' | 'garbled';

/**
 * Speaks the protocol of the Vosk server: a rate, then pieces of sound, each answered with what was heard so far; a
 * piece of silence ends what was said. It hears one word for each piece in which something sounds.
 */
export class VoskServer {
  manner: Manner = 'usual';
  /** What it was told before the sound, line by line. */
  readonly configured: unknown[] = [];
  /** Pieces of sound that have come, and those in which something sounded. */
  pieces = 0;
  loud = 0;
  ended = 0;
  private server: WebSocketServer | null = null;
  private port = 0;

  get url(): string {
    return `ws://127.0.0.1:${this.port}`;
  }

  get lines(): number {
    return this.server?.clients.size ?? 0;
  }

  /** Again under the same address, after `stop`. */
  async start(): Promise<void> {
    const server = new WebSocketServer({ host: '127.0.0.1', port: this.port });
    server.on('connection', (socket) => this.serve(socket));
    await new Promise<void>((ready, fail) => server.once('listening', ready).once('error', fail));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = null;
    for (const client of server?.clients ?? []) client.terminate();
    await new Promise<void>((done) => (server === null ? done() : server.close(() => done())));
  }

  private serve(socket: WebSocket): void {
    let words: string[] = [];
    const answer = (said: object): void => {
      if (this.manner === 'usual') socket.send(JSON.stringify(said));
      else if (this.manner === 'garbled') socket.send('<html>502 Bad Gateway</html>');
    };
    socket.on('error', () => undefined);
    socket.on('message', (data: Buffer, isBinary) => {
      if (!isBinary) {
        const text = String(data);
        // Letter by letter, as the original does it.
        if (text === '{"eof" : 1}') {
          this.ended += 1;
          answer({ text: words.join(' ') });
        } else this.configured.push(JSON.parse(text));
        return;
      }
      this.pieces += 1;
      const isLoud = data.some((byte) => byte !== 0);
      if (isLoud) {
        this.loud += 1;
        words.push(`wort${words.length + 1}`);
        return answer({ partial: words.join(' ') });
      }
      const said = words;
      words = [];
      answer(said.length === 0 ? { partial: '' } : { text: said.join(' ') });
    });
  }
}

const SAMPLES = 3_200;

/** A fifth of a second of a tone, or of silence, as the page of whoever speaks sends it. */
export function pieceOfSound(isLoud: boolean): Buffer {
  const pcm = Buffer.alloc(SAMPLES * 2);
  if (isLoud)
    for (let at = 0; at < SAMPLES; at += 1) pcm.writeInt16LE(Math.round(8_000 * Math.sin((at * Math.PI) / 18)), at * 2);
  return pcm;
}
