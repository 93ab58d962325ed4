import { Inject, Injectable } from '@nestjs/common';
import { getStorageToken, type ThrottlerStorage } from '@nestjs/throttler';
import { ProblemError } from '../problem/problem-error';

export interface Limit {
  readonly name: string;
  readonly most: number;
  readonly withinSeconds: number;
}

/** Counts attempts at what is only known once the body was read, such as at one login. */
@Injectable()
export class AttemptLimit {
  constructor(@Inject(getStorageToken()) private readonly storage: ThrottlerStorage) {}

  /** @throws ProblemError `too-many-requests` */
  async count(of: string, { name, most, withinSeconds }: Limit): Promise<void> {
    const duration = withinSeconds * 1_000;
    const { isBlocked, timeToBlockExpire } = await this.storage.increment(
      `${name} ${of}`,
      duration,
      most,
      duration,
      name,
    );
    if (isBlocked) throw tooManyRequests(timeToBlockExpire);
  }
}

/** Says how long to wait, to the person and (RFC 9110) to the program that asked. */
export function tooManyRequests(seconds: number): ProblemError {
  const retryAfter = Math.max(1, Math.ceil(seconds));
  const minutes = Math.ceil(retryAfter / 60);
  const detail = `Zu viele Versuche. Bitte warten Sie ${minutes === 1 ? 'eine Minute' : `${minutes} Minuten`}.`;
  return new ProblemError('too-many-requests', { detail, retryAfter });
}
