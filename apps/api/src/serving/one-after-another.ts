import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** No browser sends a second request before the first one is answered, and nobody who passes requests on does. */
const MOST_WAITING = 16;

/**
 * Requests that come on one connection before those in front of them are answered are begun one after another. What
 * has not been begun leaves nothing behind when its sender goes: Node tells nobody that an answer will never be sent
 * whose turn had not come.
 */
export class OneAfterAnother {
  private readonly waiting = new WeakMap<Socket, number>();

  /** Begins at once, or when the answers before it are sent; ends the connection of whoever sends many at once. */
  begin(request: IncomingMessage, response: ServerResponse, act: () => void): void {
    const { socket } = request;
    if (socket.destroyed) return;
    // An answer whose turn has come has the connection.
    if (response.socket !== null) return act();
    const waiting = (this.waiting.get(socket) ?? 0) + 1;
    this.waiting.set(socket, waiting);
    if (waiting > MOST_WAITING) socket.destroy();
    else
      response.once('socket', () => {
        this.waiting.set(socket, (this.waiting.get(socket) ?? 1) - 1);
        act();
      });
  }
}
