import type { Socket } from 'node:net';

/**
 * Ends connections on which an answer waits of which nothing is taken any more. Node ends none of them by itself, and
 * whoever sends a byte now and then is not idle: a few thousand such connections would keep what they were to be sent
 * in memory for ever.
 */
export class UnreadAnswers {
  /** What waited on each when it was last looked at; null where nothing did. */
  private readonly waiting = new Map<Socket, string | null>();
  private readonly timer: NodeJS.Timeout;

  /** @param seconds nobody who takes something in that time is ended; whoever does not is, in twice of it at most */
  constructor(seconds: number) {
    this.timer = setInterval(() => this.lookAtAll(), seconds * 1_000).unref();
  }

  /** From now on until it is closed. */
  watch(socket: Socket): void {
    if (this.waiting.has(socket)) return;
    this.waiting.set(socket, null);
    socket.once('close', () => this.waiting.delete(socket));
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private lookAtAll(): void {
    for (const [socket, before] of this.waiting) {
      const now = waitingOn(socket);
      if (now !== null && now === before) socket.destroy();
      else this.waiting.set(socket, now);
    }
  }
}

/**
 * What was written so far, and how much of it the system has not taken yet. The second figure falls with every byte
 * of a large piece; the stream above it knows of whole pieces only.
 */
function waitingOn(socket: Socket & { readonly _handle?: { readonly writeQueueSize?: number } | null }): string | null {
  const left = socket._handle?.writeQueueSize ?? 0;
  return left === 0 ? null : `${socket.bytesWritten} ${left}`;
}
