import type { LiveSocket } from './live-socket';

const EVERY_MILLISECONDS = 3_000;
/** So long an answer may take; then there is no way back, and the line is made anew. */
const ANSWER_MILLISECONDS = 10_000;

/** Whose pictures have moved since this was asked last; null: is in no call. */
export type SeenNow = () => Promise<readonly string[] | null>;

interface Situation {
  /** The meeting is followed over a line that works, by somebody who is connected or in the call. */
  readonly isDue: () => boolean;
  readonly lineDead: () => void;
}

/**
 * Tells the server every three seconds that somebody is there, and whom they see. It works without a call; the answer
 * is the way back, without which the line is no line.
 */
export class SignsOfLife {
  private timer: ReturnType<typeof setInterval> | undefined;
  private seen: SeenNow = () => Promise.resolve(null);
  private isInCall = false;

  constructor(
    private readonly meetingId: string,
    private readonly socket: LiveSocket,
    private readonly situation: Situation,
  ) {}

  start(): void {
    this.timer ??= setInterval(() => void this.send(), EVERY_MILLISECONDS);
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  /** From now on until the returned function is called somebody is in the call and can say whom they see. */
  readonly watch = (seen: SeenNow): (() => void) => {
    this.seen = seen;
    this.isInCall = true;
    return () => {
      if (this.seen !== seen) return;
      this.seen = () => Promise.resolve(null);
      this.isInCall = false;
    };
  };

  private async send(): Promise<void> {
    if (!(this.isInCall || this.situation.isDue()) || !this.socket.connected) return;
    const seen = await this.seen().catch(() => []);
    const message = { meetingId: this.meetingId, seen: seen === null ? null : [...seen] };
    this.socket.timeout(ANSWER_MILLISECONDS).emit('alive', message, (error: Error | null) => {
      if (error !== null && this.socket.connected) this.situation.lineDead();
    });
  }
}
