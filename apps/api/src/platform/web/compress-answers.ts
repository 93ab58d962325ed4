import compression from 'compression';
import type { RequestHandler } from 'express';
import { routeOfRequest } from '../route/request-route';

/** Below this a header costs more than is won. */
const SMALLEST = 1_000;

/**
 * Compresses JSON and pages on the way, with brotli or gzip as the browser reads.
 *
 * Left as they are: downloads, which keep their bytes and their ETag, and answers with a secret in them. Whoever can
 * choose a part of an answer and sees how long it gets compressed could guess the secret in it letter by letter
 * (BREACH).
 */
export const compressAnswers: RequestHandler = compression({
  threshold: SMALLEST,
  filter: (request, response) =>
    response.getHeader('content-disposition') === undefined &&
    routeOfRequest(request)?.secret !== true &&
    compression.filter(request, response),
});
