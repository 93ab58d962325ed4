import { WebSocket } from 'ws';
import { z } from 'zod';
import type { CaptionsConfig } from '../../platform/config/app-config';
import { lookupInside } from '../../platform/config/private-address';
import { SAMPLE_RATE, type Hearing, type RecogniserLine, type RecogniserTrouble } from './recogniser.port';

/** Half a minute of words with all that is known of each is a few kilobytes. */
const MOST_BYTES = 64_000;
const HANDSHAKE_MILLISECONDS = 5_000;
/** Kept while it is being connected, so that the first words are not lost: three seconds. */
const MOST_WAITING = 15;
/** So many pieces without an answer, five seconds of sound: it cannot keep up, and what comes is left out. */
const MOST_UNANSWERED = 25;
const CAUGHT_UP = 5;
const SILENT_MILLISECONDS = 10_000;
const MOST_GARBLED = 20;
const FINISH_MILLISECONDS = 3_000;
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 15_000;
/** As the server compares it, letter by letter. */
const END = '{"eof" : 1}';

/** What the server says to each piece: as far as it has heard, or in the end. */
const answer = z.union([z.object({ partial: z.string() }), z.object({ text: z.string() })]);

/**
 * A connection in the protocol of the Vosk server: the rate, then pieces of sound, each of which is answered. When it
 * breaks it is made anew for as long as somebody speaks, after ever longer pauses.
 */
export class VoskLine implements RecogniserLine {
  private socket: WebSocket | null = null;
  private waiting: Buffer[] = [];
  private unanswered = 0;
  private garbled = 0;
  private pause = FIRST_PAUSE;
  private told: RecogniserTrouble | null | undefined;
  private isSlow = false;
  private isOver = false;
  private timer: NodeJS.Timeout | undefined;
  private silence: NodeJS.Timeout | undefined;

  constructor(
    private readonly config: CaptionsConfig,
    private readonly hearing: Hearing,
  ) {
    this.connect();
  }

  send(pcm: Buffer): void {
    if (this.isOver) return;
    if (this.socket?.readyState !== WebSocket.OPEN) {
      this.waiting = [...this.waiting, pcm].slice(-MOST_WAITING);
      return;
    }
    if (this.isSlow && this.unanswered > CAUGHT_UP) return;
    this.isSlow = this.unanswered >= MOST_UNANSWERED;
    if (this.isSlow) return this.tellTrouble('slow');
    this.sendPiece(this.socket, pcm);
  }

  finish(): void {
    if (this.isOver) return;
    const { socket } = this;
    if (socket?.readyState !== WebSocket.OPEN) return this.drop();
    this.isOver = true;
    socket.send(END);
    this.timer = setTimeout(() => this.drop(), FINISH_MILLISECONDS);
  }

  drop(): void {
    this.isOver = true;
    clearTimeout(this.timer);
    clearTimeout(this.silence);
    const { socket } = this;
    this.socket = null;
    socket?.terminate();
  }

  private connect(): void {
    const { url, outside } = this.config;
    const socket = new WebSocket(url, {
      perMessageDeflate: false,
      maxPayload: MOST_BYTES,
      handshakeTimeout: HANDSHAKE_MILLISECONDS,
      followRedirects: false,
      ...(outside ? {} : { lookup: lookupInside }),
    });
    this.socket = socket;
    socket.on('error', () => undefined);
    socket.once('open', () => this.begin(socket));
    socket.on('message', (data, isBinary) => this.hear(socket, isBinary ? '' : String(data)));
    socket.once('close', () => this.lost(socket));
  }

  private begin(socket: WebSocket): void {
    if (this.socket !== socket) return;
    socket.send(JSON.stringify({ config: { sample_rate: SAMPLE_RATE } }));
    const waiting = this.waiting;
    this.waiting = [];
    for (const pcm of waiting) this.sendPiece(socket, pcm);
  }

  private sendPiece(socket: WebSocket, pcm: Buffer): void {
    this.unanswered += 1;
    socket.send(pcm);
    this.silence ??= setTimeout(() => socket.terminate(), SILENT_MILLISECONDS);
  }

  private hear(socket: WebSocket, message: string): void {
    if (this.socket !== socket) return;
    clearTimeout(this.silence);
    this.silence = undefined;
    this.unanswered = Math.max(0, this.unanswered - 1);
    const heard = answer.safeParse(jsonOf(message));
    if (!heard.success) return this.hearNonsense(socket);
    [this.garbled, this.pause] = [0, FIRST_PAUSE];
    if (!this.isSlow || this.unanswered <= CAUGHT_UP) this.tellTrouble(null);
    const { data } = heard;
    if ('partial' in data) this.hearing.heard(data.partial, false);
    else this.hearing.heard(data.text, true);
    // After the end there is nothing more than what was said last.
    if (this.isOver && 'text' in data) this.drop();
  }

  private hearNonsense(socket: WebSocket): void {
    this.garbled += 1;
    if (this.garbled < MOST_GARBLED) return;
    this.tellTrouble('garbled');
    socket.terminate();
  }

  private lost(socket: WebSocket): void {
    if (this.socket !== socket) return;
    clearTimeout(this.silence);
    [this.socket, this.silence, this.unanswered, this.isSlow] = [null, undefined, 0, false];
    if (this.isOver) return this.drop();
    if (this.garbled < MOST_GARBLED) this.tellTrouble('unreachable');
    this.garbled = 0;
    this.timer = setTimeout(() => this.connect(), this.pause);
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE);
  }

  private tellTrouble(trouble: RecogniserTrouble | null): void {
    if (this.told === trouble) return;
    this.told = trouble;
    this.hearing.trouble(trouble);
  }
}

function jsonOf(message: string): unknown {
  try {
    return JSON.parse(message);
  } catch {
    return null;
  }
}
