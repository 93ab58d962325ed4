import { request as httpRequest, type IncomingMessage, type RequestOptions, type Server } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Duplex } from 'node:stream';
import { CAPTION_SOUND_PATH, isViewer } from '@gremia/contracts';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { SessionReader } from '../platform/actor/session-reader';
import { EventBus } from '../platform/events/event-bus';
import { ProblemError } from '../platform/problem/problem-error';
import { TokenBucket } from '../platform/sockets/token-bucket';
import { VIDEO_PATH } from '../platform/web/web-path';
import { CallGate, type Passage } from './gate/call-gate';
import { CallServer } from './call-server';

const UPSTREAM_MILLISECONDS = 5_000;
const LOOK_MILLISECONDS = 2_000;
/** A browser has one line; while it reconnects the old one may still be there. */
const MOST_LINES = 6;
/** Each line that comes and goes is seen by everybody in the call: so many at once, and then one in so many seconds. */
const LINES_AT_ONCE = 30;
const SECONDS_A_LINE = 2;
/** Whoever wants more people to watch passes picture and sound on (docs/video.md). */
const MOST_VIEWERS = 200;
/** What LiveKit needs of the handshake; no cookie and no address of anybody goes there. */
const PASSED_ON = ['sec-websocket-key', 'sec-websocket-version', 'sec-websocket-extensions', 'user-agent'] as const;

interface Line {
  readonly passage: Passage;
  readonly socket: Duplex;
}

/** Passes the lines between browsers and the video server on, and cuts them when a session or a pairing ends. */
@Injectable()
export class CallLines implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(CallLines.name);
  private readonly lines = new Set<Line>();
  private readonly allowances = new Map<string, TokenBucket>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly gate: CallGate,
    private readonly server: CallServer,
    private readonly sessions: SessionReader,
    events: EventBus,
  ) {
    const cut = (which: 'deviceId' | 'sessionId', ids: readonly string[]): void =>
      this.cut(({ [which]: id }) => id !== null && ids.includes(id));
    events.subscribe('session-revoked', ({ sessionIds }) => cut('sessionId', sessionIds));
    events.subscribe('device-changed', ({ deviceIds }) => cut('deviceId', deviceIds));
  }

  onApplicationBootstrap(): void {
    const http = this.host.httpAdapter.getHttpServer() as Server;
    http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      const { url = '' } = request;
      // Sound to be recognised has a door of its own.
      if (url.startsWith(VIDEO_PATH) && !url.startsWith(CAPTION_SOUND_PATH)) void this.open(request, socket, head);
    });
    this.timer = setInterval(() => void this.cutEnded(), LOOK_MILLISECONDS);
  }

  onApplicationShutdown(): void {
    if (this.timer !== null) clearInterval(this.timer);
    for (const { socket } of this.lines) socket.destroy();
  }

  private async open(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    // Whoever hangs up in the meantime must not take the process along.
    socket.on('error', () => undefined);
    try {
      const passage = await this.gate.passageOf(request, true);
      const own = [...this.lines].filter((line) => line.passage.identity === passage.identity);
      if (isViewer(passage.identity) && this.countViewers() >= MOST_VIEWERS)
        throw new ProblemError('too-many-requests');
      if (own.length >= MOST_LINES || !this.mayOpen(passage.identity)) throw new ProblemError('too-many-requests');
      if (!socket.destroyed) this.connect(passage, request, socket, head);
    } catch (error) {
      if (!(error instanceof ProblemError)) this.logger.warn({ err: error }, 'a line to the call was not opened');
      refuse(socket, error instanceof ProblemError ? error.status : 503);
    }
  }

  private mayOpen(identity: string): boolean {
    const now = performance.now();
    const allowance = this.allowances.get(identity) ?? new TokenBucket(LINES_AT_ONCE, 1 / SECONDS_A_LINE, now);
    this.allowances.set(identity, allowance);
    return allowance.tryOne(now);
  }

  private countViewers(): number {
    return [...this.lines].filter(({ passage: { identity } }) => isViewer(identity)).length;
  }

  private connect(passage: Passage, request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const line = { passage, socket };
    this.lines.add(line);
    const upstream = toServer(this.server.settings.url, {
      path: passage.path,
      headers: { ...only(request.headers, PASSED_ON), connection: 'Upgrade', upgrade: 'websocket' },
    });
    socket.once('close', () => {
      this.lines.delete(line);
      upstream.destroy();
    });
    upstream.setTimeout(UPSTREAM_MILLISECONDS, () => upstream.destroy(new Error('the video server is silent')));
    upstream.once('error', () => refuse(socket, 503));
    upstream.once('response', (answer) => {
      answer.resume();
      refuse(socket, answer.statusCode ?? 502);
    });
    upstream.once('upgrade', (answer, other: Duplex, rest: Buffer) => {
      upstream.setTimeout(0);
      other.on('error', () => socket.destroy());
      other.once('close', () => socket.destroy());
      socket.once('close', () => other.destroy());
      socket.write(switching(answer));
      if (rest.length > 0) socket.write(rest);
      if (head.length > 0) other.write(head);
      socket.pipe(other).pipe(socket);
    });
    upstream.end();
  }

  private async cutEnded(): Promise<void> {
    for (const [identity, allowance] of this.allowances)
      if (allowance.isFull(performance.now())) this.allowances.delete(identity);
    const open = [...new Set([...this.lines].flatMap(({ passage: { sessionId } }) => sessionId ?? []))];
    if (open.length === 0) return;
    try {
      const valid = await this.sessions.stillValid(open);
      this.cut(({ sessionId }) => sessionId !== null && !valid.has(sessionId));
    } catch (error) {
      this.logger.warn({ err: error }, 'cannot ask which sessions go on');
    }
  }

  /** LiveKit would wait for them to come back; they are not to be heard or seen meanwhile. */
  private cut(isOver: (passage: Passage) => boolean): void {
    for (const { passage, socket } of this.lines) {
      if (!isOver(passage)) continue;
      socket.destroy();
      this.server.remove(passage.room, passage.identity).catch((error: unknown) => {
        this.logger.warn({ err: error }, 'somebody whose session or pairing ended was not sent out of the call');
      });
    }
  }
}

/** A request to the video server, wherever it lies. */
export function toServer(url: string, { path, headers, ...options }: RequestOptions & { path: string }) {
  const { protocol, hostname, port, pathname } = new URL(url);
  const secure = protocol === 'wss:';
  return (secure ? httpsRequest : httpRequest)({
    ...options,
    host: hostname.replace(/^\[|\]$/gu, ''),
    port: port || (secure ? 443 : 80),
    path: `${pathname.replace(/\/$/u, '')}${path}`,
    headers,
  });
}

const only = (headers: IncomingMessage['headers'], names: readonly string[]): Record<string, string | string[]> =>
  Object.fromEntries(names.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])));

function switching({ rawHeaders }: IncomingMessage): string {
  const lines = ['HTTP/1.1 101 Switching Protocols'];
  for (let at = 0; at < rawHeaders.length; at += 2) lines.push(`${rawHeaders[at]}: ${rawHeaders[at + 1]}`);
  return `${lines.join('\r\n')}\r\n\r\n`;
}

function refuse(socket: Duplex, status: number): void {
  if (socket.destroyed || !socket.writable) return;
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
