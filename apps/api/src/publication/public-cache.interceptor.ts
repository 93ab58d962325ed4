import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Observable } from 'rxjs';

/** Long enough for a crowd that reads the same result at once, short enough for somebody who waits for it. */
const PUBLIC_CACHE = 'public, max-age=5';

/**
 * Answers of the portal are the same for everybody, so any cache may keep them for a moment; then the ETag tells
 * whether there is anything new. Refusals are never kept.
 */
@Injectable()
export class PublicCacheInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    http.getResponse<Response>().set('cache-control', PUBLIC_CACHE);
    // `fetch` sends no-cache along with a condition of the caller's own, and Express would not look at the condition
    // then.
    const { headers } = http.getRequest<Request>();
    if (headers['if-none-match'] !== undefined) delete headers['cache-control'];
    return next.handle();
  }
}
