import type { RequestHandler } from 'express';
import { pinoHttp } from 'pino-http';
import type { Logger } from 'pino';

/**
 * Notes method, path, status and duration of requests to the API. No query, no header, no cookie, no body, no network
 * address.
 */
export function requestLog(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    quietReqLogger: true,
    wrapSerializers: false,
    autoLogging: { ignore: (request) => !(request.url ?? '').startsWith('/api/') },
    // 503: why is noted once, where it begins.
    customLogLevel: (_request, { statusCode }, error) =>
      error !== undefined || (statusCode >= 500 && statusCode !== 503) ? 'warn' : 'info',
    serializers: {
      req: (request: { method?: string; url?: string }) => ({
        method: request.method,
        path: (request.url ?? '').split('?', 1)[0],
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
  });
}
