import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { ProblemError } from '../platform/problem/problem-error';

const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
};

/** Answers before any municipality is asked: a page for people, problem+json for programs. */
export function refuseRequest(request: IncomingMessage, response: ServerResponse, error: ProblemError): void {
  const problem = error.toProblem();
  const page = (request.headers.accept ?? '').includes('text/html');
  const body = page ? pageOf(problem.detail) : JSON.stringify(problem);
  if (error.extras.retryAfter !== undefined) response.setHeader('retry-after', error.extras.retryAfter);
  response.writeHead(error.status, {
    ...HEADERS,
    'content-type': page ? 'text/html; charset=utf-8' : 'application/problem+json',
    'content-length': Buffer.byteLength(body),
    // What a refused request still has to say is not waited for.
    connection: 'close',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Refuses a handshake with the status alone. */
export function refuseUpgrade(socket: Duplex, error: ProblemError): void {
  socket.on('error', () => undefined);
  socket.end(`HTTP/1.1 ${error.status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () =>
    socket.destroy(),
  );
}

const pageOf = (sentence: string): string =>
  `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Gremia</title>
<meta name="viewport" content="width=device-width"></head><body><main><p>${sentence}</p></main></body></html>`;
