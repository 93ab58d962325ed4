import { type ServerOptions, WebSocketServer } from 'ws';

/** A message of the greatest length arrives in about seventy pieces; one that dribbles in is not kept for ever. */
const MOST_PIECES = { maxFragments: 128, maxBufferedChunks: 2_048 };

/**
 * Of one connection one message is read in a turn of the event loop, however many have come at once: whoever sends
 * hundreds waits for their own, and the ballots of others come in between.
 */
const ONE_A_TURN = { allowSynchronousEvents: false };

/**
 * The WebSocket server, with bounds on how many pieces one message may come in: each is kept in memory by itself and is
 * far larger there than the byte it may hold.
 */
export class BoundedWebSocketServer extends WebSocketServer {
  constructor(options: ServerOptions) {
    super({ ...options, ...MOST_PIECES, ...ONE_A_TURN });
  }
}
