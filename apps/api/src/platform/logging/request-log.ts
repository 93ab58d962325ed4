import type { RequestHandler } from 'express';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pinoHttp } from 'pino-http';
import type { Logger } from 'pino';
import { routeOfRequest } from '../route/request-route';

/**
 * Notes method, path, status and duration of requests that reached a handler, however their address was spelled, and of
 * those refused before. No query, no header, no cookie, no body, no network address.
 */
export function requestLog(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    quietReqLogger: true,
    wrapSerializers: false,
    customLogLevel: levelOf,
    serializers: {
      req: (request: { method?: string; url?: string }) => ({
        method: request.method,
        path: (request.url ?? '').split('?', 1)[0],
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
  });
}

function levelOf(request: IncomingMessage, { statusCode }: ServerResponse, error?: Error): 'warn' | 'info' | 'silent' {
  // 503: why is noted once, where it begins.
  if (error !== undefined || (statusCode >= 500 && statusCode !== 503)) return 'warn';
  const route = routeOfRequest(request);
  const isPageOrFile = route === undefined && statusCode < 400;
  return isPageOrFile || route?.rate === 'uncounted' ? 'silent' : 'info';
}
