import { Injectable } from '@nestjs/common';
import type { SignIn } from '@gremia/contracts';
import { Strategy } from 'passport-local';
import { passwordMatches } from '../platform/actor/passwords';
import { AppConfig } from '../platform/config/app-config';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { AttemptLimit } from '../platform/route/attempt-limit';
import { AccountRepository } from './account.repository';
import { askStrategy, type SignedInAccount } from './passport-port';

const FIVE_MINUTES = 300;

/** Signing in with login and password. */
@Injectable()
export class PasswordSignIn {
  private readonly strategy = new Strategy(
    { usernameField: 'login', passwordField: 'password', session: false },
    (login, password, done) => {
      this.accountOf(login, password).then((account) => done(null, account ?? false), done);
    },
  );

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly attempts: AttemptLimit,
    private readonly config: AppConfig,
  ) {}

  /**
   * Every attempt at a login counts, whatever its spelling and wherever it comes from.
   *
   * @throws ProblemError `sign-in-failed`, `too-many-requests`
   */
  async verify({ login, password }: SignIn): Promise<SignedInAccount> {
    await this.attempts.count(login, {
      name: 'sign-in-login',
      most: this.config.rateLimits.signInPerLogin,
      withinSeconds: FIVE_MINUTES,
    });
    return askStrategy(this.strategy, { login, password });
  }

  /**
   * One answer for a wrong login, a wrong password and a disabled account: the difference would tell who has an
   * account.
   */
  private async accountOf(login: string, password: string): Promise<SignedInAccount | null> {
    const account = await this.unitOfWork.read((db) => this.accounts.credentials(db, login));
    const matches = await passwordMatches(account?.passwordHash ?? null, password);
    if (!matches || account === null || account.disabled) return null;
    return { accountId: account.id, personId: account.personId };
  }
}
