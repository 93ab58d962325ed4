import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { CAPTION_SOUND_PATH } from '@gremia/contracts';
import { callPartOf, type MeetingState } from '@gremia/meeting';
import type { WebSocket } from 'ws';
import { EventBus } from '../../platform/events/event-bus';
import { RunningMeetings } from '../../platform/ports/running-meetings.port';
import { ProblemError } from '../../platform/problem/problem-error';
import { BoundedWebSocketServer } from '../../platform/sockets/bounded-web-socket-server';
import { AutomaticCaptions } from './automatic-captions';
import { Recogniser } from './recogniser.port';
import { SoundGate, type SoundSource } from './sound-gate';
import { SpokenLine } from './spoken-line';
import { isTaken } from './who-is-taken';

/** A fifth of a second is 6,400 bytes. */
const MOST_BYTES = 32_000;
/** So many speak at once at most, in all meetings and in one. */
const MOST_LINES = 60;
const MOST_OF_MEETING = 8;
const LOOK_MILLISECONDS = 1_000;
const QUIET_MILLISECONDS = 15_000;

interface Open {
  readonly line: SpokenLine;
  readonly request: Pick<IncomingMessage, 'url' | 'headers'>;
  heardAt: number;
}

/**
 * Takes the sound of whoever speaks from their own page, so that it is known who it was, and nobody else's. The right
 * to be heard is asked for when a line is opened, every second, and with each change of the meeting.
 */
@Injectable()
export class CaptionSounds implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(CaptionSounds.name);
  private readonly open = new Set<Open>();
  private readonly sockets = new BoundedWebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: MOST_BYTES,
  });
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly gate: SoundGate,
    private readonly meetings: RunningMeetings,
    private readonly recogniser: Recogniser,
    private readonly captions: AutomaticCaptions,
    private readonly events: EventBus,
  ) {}

  onApplicationBootstrap(): void {
    const http = this.host.httpAdapter.getHttpServer() as Server;
    http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (request.url?.startsWith(CAPTION_SOUND_PATH) === true) void this.admit(request, socket, head);
    });
    if (!this.recogniser.available) return;
    this.meetings.onChange((meetingId, state) => this.changed(meetingId, state));
    this.events.subscribe('conference-changed', ({ meetingId }) => void this.checkLines(meetingId));
    this.timer = setInterval(() => void this.checkLines(null), LOOK_MILLISECONDS);
  }

  onApplicationShutdown(): void {
    if (this.timer !== null) clearInterval(this.timer);
    for (const { line } of this.open) line.cut();
  }

  private async admit(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    socket.on('error', () => undefined);
    try {
      const source = await this.gate.sourceOf(request);
      const beside = this.linesOf(source.room.meeting_id).filter(
        ({ line }) => line.source.identity !== source.identity,
      );
      if (beside.length >= MOST_OF_MEETING || this.open.size >= MOST_LINES) throw new ProblemError('too-many-requests');
      if (socket.destroyed) return;
      this.sockets.handleUpgrade(request, socket, head, (opened) => this.openLine(opened, source, request));
    } catch (error) {
      if (!(error instanceof ProblemError)) this.logger.warn({ err: error }, 'a line of sound was not opened');
      refuse(socket, error instanceof ProblemError ? error.status : 503);
    }
  }

  private openLine(socket: WebSocket, source: SoundSource, { url, headers }: IncomingMessage): void {
    // A page that comes back takes the place of the line that it has lost.
    for (const each of this.linesOf(source.room.meeting_id))
      if (each.line.source.identity === source.identity) this.cutLine(each);
    const line = new SpokenLine(source, socket, this.recogniser, this.captions);
    const own: Open = { line, request: { headers, ...(url === undefined ? {} : { url }) }, heardAt: performance.now() };
    this.open.add(own);
    socket.on('error', () => undefined);
    socket.on('message', (data, isBinary) => {
      if (!this.open.has(own)) return;
      const pcm = Buffer.isBuffer(data) ? data : Buffer.alloc(0);
      if (!isBinary || pcm.length === 0 || pcm.length % 2 !== 0 || !line.takes(pcm)) return this.cutLine(own);
      own.heardAt = performance.now();
      const others = this.linesOf(source.room.meeting_id).map((each) => each.line);
      line.pass(pcm, isTaken(line, others, own.heardAt));
    });
    socket.once('close', () => {
      if (this.open.delete(own)) line.finish();
    });
  }

  /** What is said behind closed doors never comes out with them, nor the other way round. */
  private changed(meetingId: string, state: MeetingState): void {
    const part = callPartOf(state);
    for (const each of this.linesOf(meetingId)) if (each.line.source.room.part !== part) this.cutLine(each);
    void this.checkLines(meetingId);
  }

  /** @param meetingId null: all of them */
  private async checkLines(meetingId: string | null): Promise<void> {
    const looked = meetingId === null ? [...this.open] : this.linesOf(meetingId);
    await Promise.all(looked.map((each) => this.checkLine(each)));
  }

  private async checkLine(each: Open): Promise<void> {
    if (performance.now() - each.heardAt > QUIET_MILLISECONDS) return this.cutLine(each);
    try {
      const now = await this.gate.sourceOf(each.request);
      if (now.room.room !== each.line.source.room.room) this.cutLine(each);
      else if (now.place !== each.line.source.place) this.cutLine(each);
    } catch (error) {
      if (!(error instanceof ProblemError))
        return this.logger.warn({ err: error }, 'a line of sound was not looked at');
      this.endLine(each);
    }
  }

  /** They may not be heard any more: what they have said while they might is still told. */
  private endLine(each: Open): void {
    if (!this.open.delete(each)) return;
    each.line.finish();
    each.line.socket.close(1000);
  }

  private cutLine(each: Open): void {
    this.open.delete(each);
    each.line.cut();
  }

  private linesOf(meetingId: string): Open[] {
    return [...this.open].filter(({ line }) => line.source.room.meeting_id === meetingId);
  }
}

function refuse(socket: Duplex, status: number): void {
  if (socket.destroyed || !socket.writable) return;
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
