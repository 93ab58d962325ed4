import { Injectable, type ExecutionContext } from '@nestjs/common';
import { ThrottlerGuard, type ThrottlerLimitDetail } from '@nestjs/throttler';
import type { Response } from 'express';
import { ProblemError } from '../problem/problem-error';

/** Says how long to wait, to the person and (RFC 9110) to the program that asked. */
@Injectable()
export class RateLimitGuard extends ThrottlerGuard {
  protected override throwThrottlingException(
    context: ExecutionContext,
    { timeToBlockExpire }: ThrottlerLimitDetail,
  ): Promise<void> {
    const wait = Math.max(1, Math.ceil(timeToBlockExpire));
    context.switchToHttp().getResponse<Response>().setHeader('retry-after', wait);
    const minutes = Math.ceil(wait / 60);
    const detail = `Zu viele Versuche. Bitte warten Sie ${minutes === 1 ? 'eine Minute' : `${minutes} Minuten`}.`;
    return Promise.reject(new ProblemError('too-many-requests', { detail }));
  }
}
