import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor/actor';
import { AttemptLimit } from '../platform/route/attempt-limit';

/** Wrong or right: so often a person may name a code. Sixty in ten minutes of 8.5 · 10¹¹ codes find none. */
const ATTEMPTS = { name: 'device-code', most: 60, withinSeconds: 600 };

/** Counts how often somebody names codes, so that nobody finds one by trying. */
@Injectable()
export class CodeAttempts {
  constructor(private readonly attempts: AttemptLimit) {}

  /** @throws ProblemError `too-many-requests` */
  count({ personId }: Actor): Promise<void> {
    return this.attempts.count(personId, ATTEMPTS);
  }
}
