import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { AutomaticCaptions } from './automatic-captions';
import { isLoud } from './loudness';
import { RecognisedLines, type SaidLine } from './recognised-lines';
import type { Recogniser, RecogniserLine } from './recogniser.port';
import type { SoundSource } from './sound-gate';
import type { OpenSound } from './who-is-taken';

/** Often enough to be read along, seldom enough for the line between instances. */
const EVERY_MILLISECONDS = 250;
/** Bytes a second that arrive at 16,000 samples, somewhat more, and what may come at once after a break. */
const RATE = 40_000;
const BURST = 128_000;

/** The sound of one speaker: passed on to be recognised, and what is recognised told, as long as they may be heard. */
export class SpokenLine implements OpenSound {
  loudAt = -Infinity;
  private readonly lines = new RecognisedLines(randomUUID);
  private readonly recognised: RecogniserLine;
  private saidAt = -Infinity;
  private isOver = false;
  private allowance = BURST;
  private countedAt = performance.now();

  constructor(
    readonly source: SoundSource,
    readonly socket: WebSocket,
    recogniser: Recogniser,
    private readonly captions: AutomaticCaptions,
  ) {
    this.recognised = recogniser.open({
      heard: (text, final) => this.hear(text, final),
      trouble: (trouble) => {
        if (trouble === 'unreachable' || trouble === 'garbled') this.say(this.lines.breakOff());
        void captions.noteTrouble(source, trouble);
      },
    });
  }

  /** Answers false for whoever sends more than anybody can say. */
  takes(pcm: Buffer): boolean {
    const now = performance.now();
    this.allowance = Math.min(BURST, this.allowance + ((now - this.countedAt) / 1_000) * RATE) - pcm.length;
    this.countedAt = now;
    if (this.allowance < 0) return false;
    if (isLoud(pcm)) this.loudAt = now;
    return true;
  }

  /** @param isTaken else nothing is heard of it, so that what was said before comes to its end */
  pass(pcm: Buffer, isTaken: boolean): void {
    this.recognised.send(isTaken ? pcm : Buffer.alloc(pcm.length));
  }

  /** Nothing more comes; what was said until now is told. */
  finish(): void {
    this.recognised.finish();
  }

  /** They may not be heard any more, or another part goes on: nothing of it is told. */
  cut(): void {
    this.isOver = true;
    this.recognised.drop();
    this.socket.close(1000);
  }

  private hear(text: string, final: boolean): void {
    if (this.captions.isTyped(this.source.room.meeting_id)) return this.say(this.lines.takeBack());
    if (final) return this.say(this.lines.final(text));
    const now = performance.now();
    if (now - this.saidAt < EVERY_MILLISECONDS) return;
    this.saidAt = now;
    this.say(this.lines.soFar(text));
  }

  private say(said: readonly SaidLine[]): void {
    if (this.isOver) return;
    for (const line of said) this.captions.say(this.source, line);
  }
}
