import type { Request } from 'express';

/** Most senders only read the answer when they have sent everything: so long the rest is read and thrown away. */
const PATIENCE_MS = 30_000;

/** Goes on reading a body that was refused, without keeping it, and gives up on a sender that does not end. */
export function discardRest(request: Request, milliseconds = PATIENCE_MS): void {
  request.resume();
  const giveUp = setTimeout(() => request.destroy(), milliseconds).unref();
  request.once('close', () => clearTimeout(giveUp));
}
