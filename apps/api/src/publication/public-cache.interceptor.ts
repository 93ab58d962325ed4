import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Response } from 'express';
import type { Observable } from 'rxjs';

/** Long enough for a crowd that reads the same result at once, short enough for somebody who waits for it. */
const PUBLIC_CACHE = 'public, max-age=5';

/** Answers of the portal are the same for everybody, so any cache may keep them for a moment; then the ETag tells whether there is anything new. Refusals are never kept. */
@Injectable()
export class PublicCacheInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    context.switchToHttp().getResponse<Response>().set('cache-control', PUBLIC_CACHE);
    return next.handle();
  }
}
