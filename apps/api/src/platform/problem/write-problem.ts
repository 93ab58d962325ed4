import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { ProblemError } from './problem-error';

/** Answers a refusal before any framework has a hand in it. */
export function writeProblem(response: ServerResponse, error: ProblemError, headers: OutgoingHttpHeaders = {}): void {
  const { retryAfter } = error.extras;
  response.writeHead(error.status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    ...headers,
  });
  response.end(JSON.stringify(error.toProblem()));
}
