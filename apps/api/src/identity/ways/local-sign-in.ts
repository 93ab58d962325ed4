import { Injectable } from '@nestjs/common';
import type { SignIn } from '@gremia/contracts';
import { Strategy } from 'passport-local';
import { passwordMatches } from '../../platform/actor/passwords';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { AccountRepository } from '../account.repository';
import { askStrategy } from './ask-strategy';
import { LoginAttempts } from './login-attempts';
import { LOCAL_ISSUER, type Identity, type SignInWay } from './sign-in-way';

/** Signing in with login and password. */
@Injectable()
export class LocalSignIn implements SignInWay {
  readonly kind = 'local';
  readonly offer = { form: 'password', label: null } as const;
  readonly strategy = new Strategy(
    { usernameField: 'login', passwordField: 'password', session: false },
    (login, password, done) => {
      this.identityOf(login, password).then((identity) => done(null, identity ?? false), done);
    },
  );

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly attempts: LoginAttempts,
  ) {}

  /** @throws ProblemError `sign-in-failed`, `too-many-requests` */
  async verify({ login, password }: SignIn): Promise<Identity> {
    await this.attempts.count(login);
    const outcome = await askStrategy(this.strategy, { body: { login, password } });
    if ('leadsTo' in outcome) throw new ProblemError('sign-in-failed');
    return outcome.identity;
  }

  /**
   * One answer, after the same time, for an unknown login, a wrong password and an account without one: the difference
   * would tell who has an account.
   */
  private async identityOf(login: string, password: string): Promise<Identity | null> {
    const stored = await this.unitOfWork.read((db) => this.accounts.passwordHash(db, login));
    return (await passwordMatches(stored, password)) ? { issuer: LOCAL_ISSUER, subject: login } : null;
  }
}
