import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import type { INestApplicationContext } from '@nestjs/common';
import { LONGEST_MESSAGE } from '@gremia/contracts';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { Server, ServerOptions } from 'socket.io';
import { DeviceReader } from '../actor/device-reader';
import { SessionReader } from '../actor/session-reader';
import { AppConfig } from '../config/app-config';
import { Metrics } from '../metrics/metrics';
import { Refusals } from '../route/refusals';
import { askToLeave } from '../sockets/ask-to-leave';
import { BoundedWebSocketServer } from '../sockets/bounded-web-socket-server';
import { HandshakeGuard } from '../sockets/handshake-guard';
import { LineWatch } from '../sockets/line-watch';
import { networkOf } from '../sockets/network-address';
import { SocketFigures } from '../sockets/socket-figures';
import { textParser } from '../sockets/text-parser';
import { VIDEO_PATH } from './web-path';

const PATH = '/socket.io/';
/** So long a client may take from the upgrade until it has joined a namespace. */
const JOIN_MILLISECONDS = 10_000;
const LOOK_MILLISECONDS = 1_000;
const FORGET_MILLISECONDS = 60_000;

/**
 * Sockets: WebSocket only (no sticky sessions needed), no compression of many small messages, text only, and everything
 * counted: handshakes before the upgrade, then every packet.
 */
export class CouncilIoAdapter extends IoAdapter {
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly servers: Server[] = [];

  constructor(
    private readonly application: INestApplicationContext,
    private readonly config: AppConfig,
    private readonly now: () => number = () => performance.now(),
  ) {
    super(application);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const figures = new SocketFigures(this.application.get(Metrics).registry);
    const sessions = this.application.get(SessionReader, { strict: false });
    const refusals = this.application.get(Refusals, { strict: false });
    const { trustProxy } = this.config;
    const guard = new HandshakeGuard(
      this.config,
      sessions,
      this.application.get(DeviceReader, { strict: false }),
      this.now,
    );
    const server: Server = super.createIOServer(port, {
      ...options,
      path: PATH,
      transports: ['websocket'],
      wsEngine: BoundedWebSocketServer,
      perMessageDeflate: false,
      httpCompression: false,
      maxHttpBufferSize: LONGEST_MESSAGE,
      connectTimeout: JOIN_MILLISECONDS,
      destroyUpgrade: false,
      serveClient: false,
      parser: textParser,
      allowRequest: (request, decide) => {
        // Whoever hangs up in the meantime must not take the process along.
        request.socket.on('error', () => undefined);
        void guard.refusalOf(request).then((refusal) => {
          const answer = (): void => decide(refusal, refusal === null);
          if (refusal === null) return answer();
          figures.refused(refusal);
          // That we are not ready is nobody's fault.
          if (refusal === 'not-ready') return answer();
          const sender = sessions.rememberedSession(request.headers.cookie) ?? networkOf(request, trustProxy);
          refusals.refuse(sender, refusal !== 'origin-refused', request.socket, answer);
        });
      },
    } as ServerOptions);
    this.servers.push(server);
    this.refuseWhatNobodySends(server);
    const watch = new LineWatch(this.now, figures.closed);
    watch.watch(server.engine);
    this.timers.push(
      setInterval(() => watch.checkLines(), LOOK_MILLISECONDS),
      setInterval(() => guard.senders.forgetIdle(this.now()), FORGET_MILLISECONDS),
    );
    return server;
  }

  /** Everybody who is connected moves to another instance, one after another. */
  async askToLeave(milliseconds: number): Promise<void> {
    await Promise.all(this.servers.map((server) => askToLeave(server, milliseconds)));
  }

  override async dispose(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await super.dispose();
  }

  private refuseWhatNobodySends(server: Server): void {
    // Only polling speaks of a session that exists already, and we speak none; it would come past the handshake.
    server.engine.use((request: IncomingMessage, _response: unknown, next: (error?: Error) => void) => {
      request.socket.on('error', () => undefined);
      next(
        new URL(request.url ?? '', 'http://localhost').searchParams.has('sid') ? new Error('no polling') : undefined,
      );
    });
    // There is one namespace, and it is not this one.
    server.of('/').use((_socket, next) => next(new Error('not-found')));
    const http: HttpServer = this.httpServer;
    // An upgrade that nobody answers would stay open for as long as its client likes; calls have a gate of their own.
    http.on('upgrade', ({ url = '' }: IncomingMessage, socket: Duplex) => {
      if (!url.startsWith(PATH) && !url.startsWith(VIDEO_PATH)) socket.destroy();
    });
  }
}
