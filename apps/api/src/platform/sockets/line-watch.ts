import type { IncomingMessage } from 'node:http';
import type { Server, Socket } from 'socket.io';
import type { WebSocket } from 'ws';
import { admissionOf } from './admission';
import { type Farewell, Line } from './line';

type EngineSocket = Socket['conn'];

const lines = new WeakMap<object, Line>();

/** What is counted of the connection behind a socket. */
export function lineOf({ conn }: Pick<Socket, 'conn'>): Line {
  const line = lines.get(conn);
  if (line === undefined) throw new Error('a connection that nobody watches');
  return line;
}

/** Counts what comes in and goes out on every connection, below everything else: nothing is sent past it. */
export class LineWatch {
  private readonly open = new Set<Line>();

  constructor(
    private readonly now: () => number,
    private readonly onFarewell: (reason: Farewell) => void,
  ) {}

  watch(engine: Server['engine']): void {
    engine.on('connection', (socket: EngineSocket) => this.begin(socket));
  }

  /** Lets go of those who have stopped reading. */
  checkLines(): void {
    for (const line of this.open) line.checkBacklog();
  }

  private begin(socket: EngineSocket): void {
    const { request } = socket;
    const webSocket = webSocketOf(request);
    const connection = {
      close: () => socket.close(true),
      terminate: () => webSocket.terminate(),
      get bufferedAmount() {
        return webSocket.bufferedAmount;
      },
    };
    const line = new Line(connection, admissionOf(request), this.now, this.onFarewell);
    lines.set(socket, line);
    this.open.add(line);
    socket.on('packet', ({ data }: { data?: unknown }) => line.heard(lengthOf(data)));
    socket.on('packetCreate', ({ data }: { data?: unknown }) => line.sends(lengthOf(data)));
    socket.on('flush', () => line.flushed());
    socket.once('close', () => this.open.delete(line));
    // Frames that no browser's page can send; each asks for an answer.
    webSocket.on('ping', () => line.heard(0));
    webSocket.on('pong', () => line.heard(0));
  }
}

/** engine.io leaves the connection at the request that was upgraded. */
function webSocketOf(request: IncomingMessage & { readonly websocket?: WebSocket }): WebSocket {
  if (request.websocket === undefined) throw new Error('not a WebSocket');
  return request.websocket;
}

const lengthOf = (data: unknown): number => (typeof data === 'string' || Buffer.isBuffer(data) ? data.length : 0);
