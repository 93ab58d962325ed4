import { Inject, Injectable, type ExecutionContext } from '@nestjs/common';
import { ThrottlerGuard, type ThrottlerLimitDetail } from '@nestjs/throttler';
import type { Request } from 'express';
import { tooManyRequests } from './attempt-limit';
import { ALL_REQUESTS } from './rate-limits';
import { Refusals } from './refusals';

/** Counts every request that reached a handler, whatever becomes of it afterwards. */
@Injectable()
export class RateLimitGuard extends ThrottlerGuard {
  @Inject(Refusals)
  private readonly refusals!: Refusals;

  protected override shouldSkip(context: ExecutionContext): Promise<boolean> {
    return Promise.resolve(context.getType() !== 'http');
  }

  protected override throwThrottlingException(
    context: ExecutionContext,
    { key, timeToBlockExpire }: ThrottlerLimitDetail,
  ): Promise<void> {
    if (key.startsWith(`${ALL_REQUESTS} `))
      this.refusals.block(context.switchToHttp().getRequest<Request>(), timeToBlockExpire);
    return Promise.reject(tooManyRequests(timeToBlockExpire));
  }
}
