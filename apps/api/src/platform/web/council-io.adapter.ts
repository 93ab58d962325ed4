import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { Server, ServerOptions } from 'socket.io';
import { AppConfig } from '../config/app-config';
import { textParser } from '../sockets/text-parser';
import { isOwnOrigin } from './origin';

const MAX_MESSAGE_BYTES = 100_000;

/**
 * Sockets: WebSocket only (no sticky sessions needed), no compression of many small messages, and the handshake's
 * Origin is checked as for any write.
 */
export class CouncilIoAdapter extends IoAdapter {
  constructor(
    application: INestApplicationContext,
    private readonly config: AppConfig,
  ) {
    super(application);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    return super.createIOServer(port, {
      ...options,
      transports: ['websocket'],
      perMessageDeflate: false,
      httpCompression: false,
      maxHttpBufferSize: MAX_MESSAGE_BYTES,
      serveClient: false,
      parser: textParser,
      allowRequest: (request, decide) =>
        decide(null, isOwnOrigin(this.config, request.headers.origin, request.headers.host)),
    } as ServerOptions);
  }
}
