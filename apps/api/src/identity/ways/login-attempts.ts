import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../platform/config/app-config';
import { AttemptLimit } from '../../platform/route/attempt-limit';

const FIVE_MINUTES = 300;

/** Counts attempts at one login, with a password or a start code, whatever its spelling and wherever they come from. */
@Injectable()
export class LoginAttempts {
  constructor(
    private readonly attempts: AttemptLimit,
    private readonly config: AppConfig,
  ) {}

  /** @throws ProblemError `too-many-requests` */
  count(login: string): Promise<void> {
    const most = this.config.rateLimits.signInPerLogin;
    return this.attempts.count(login, { name: 'sign-in-login', most, withinSeconds: FIVE_MINUTES });
  }
}
