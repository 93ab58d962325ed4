import { type ServerOptions, WebSocketServer } from 'ws';

/** A message of the greatest length arrives in about seventy pieces; one that dribbles in is not kept for ever. */
const MOST_PIECES = { maxFragments: 128, maxBufferedChunks: 2_048 };

/**
 * The WebSocket server, with bounds on how many pieces one message may come in: each is kept in memory by itself and is
 * far larger there than the byte it may hold.
 */
export class BoundedWebSocketServer extends WebSocketServer {
  constructor(options: ServerOptions) {
    super({ ...options, ...MOST_PIECES });
  }
}
