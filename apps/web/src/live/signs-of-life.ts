import type { LiveSocket } from './live-socket';

const EVERY_MILLISECONDS = 3_000;
/** So long an answer may take; then there is no way back, and the line is made anew. */
const ANSWER_MILLISECONDS = 10_000;

/** Whose pictures have moved, and who was heard. */
export interface Arriving {
  /** null: does not look at everybody, so nobody is missed who is not among them. */
  readonly seen: readonly string[] | null;
  readonly heard: readonly string[];
}

/** What has arrived since this was asked last; null: is in no call. */
export type ArrivingNow = () => Promise<Arriving | null>;

interface Situation {
  /** The meeting is followed over a line that works, by somebody who is connected or in the call. */
  readonly isDue: () => boolean;
  readonly lineDead: () => void;
}

/**
 * Tells the server every three seconds that somebody is there, and whom they see and hear. It works without a call; the
 * answer is the way back, without which the line is no line.
 */
export class SignsOfLife {
  private timer: ReturnType<typeof setInterval> | undefined;
  private arriving: ArrivingNow = () => Promise.resolve(null);
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

  /** From now on until the returned function is called somebody is in the call and can say whom they see and hear. */
  readonly watch = (arriving: ArrivingNow): (() => void) => {
    this.arriving = arriving;
    this.isInCall = true;
    return () => {
      if (this.arriving !== arriving) return;
      this.arriving = () => Promise.resolve(null);
      this.isInCall = false;
    };
  };

  private async send(): Promise<void> {
    if (!(this.isInCall || this.situation.isDue()) || !this.socket.connected) return;
    const now = await this.arriving().catch(() => ({ seen: [], heard: [] }));
    const message = {
      meetingId: this.meetingId,
      seen: now === null || now.seen === null ? null : [...now.seen],
      heard: now === null ? null : [...now.heard],
    };
    this.socket.timeout(ANSWER_MILLISECONDS).emit('alive', message, (error: Error | null) => {
      if (error !== null && this.socket.connected) this.situation.lineDead();
    });
  }
}
