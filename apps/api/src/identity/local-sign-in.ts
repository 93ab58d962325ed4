import { Injectable } from '@nestjs/common';
import { signIn } from '@gremia/contracts';
import passport from 'passport';
import { Strategy } from 'passport-local';
import type { Request, Response } from 'express';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { AccountRepository } from './account.repository';
import { passwordMatches } from '../platform/actor/passwords';

/** The account whose login and password were given. */
export interface SignedInAccount {
  readonly accountId: string;
  readonly personId: string;
}

/**
 * Login and password through passport. The strategy is handed over as an object: registered by name it would be shared
 * by every application of the process.
 */
@Injectable()
export class LocalSignIn {
  private readonly strategy = new Strategy(
    { usernameField: 'login', passwordField: 'password', session: false },
    (login, password, done) => {
      this.verify(login, password).then((account) => done(null, account), done);
    },
  );

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountRepository,
  ) {}

  /** @throws ProblemError `sign-in-failed` */
  authenticate(request: Request, response: Response): Promise<SignedInAccount> {
    return new Promise((resolve, reject) => {
      const decide = (error: unknown, account: SignedInAccount | false | null | undefined): void => {
        if (error) reject(error instanceof Error ? error : new Error('sign-in broke off'));
        else if (account) resolve(account);
        else reject(new ProblemError('sign-in-failed'));
      };
      // passport writes the outcome's handlers onto the object it is given: shared, one person's answer would go to
      // whoever signs in at the same moment.
      const ofThisRequest = Object.create(this.strategy) as Strategy;
      passport.authenticate(ofThisRequest, { session: false }, decide)(request, response, reject);
    });
  }

  /**
   * One answer for a wrong login, a wrong password and a disabled account: the difference would tell who has an
   * account.
   */
  private async verify(givenLogin: string, givenPassword: string): Promise<SignedInAccount> {
    const given = signIn.safeParse({ login: givenLogin, password: givenPassword });
    if (!given.success) throw new ProblemError('sign-in-failed');
    const account = await this.unitOfWork.read((db) => this.accounts.credentials(db, given.data.login));
    const matches = await passwordMatches(account?.passwordHash ?? null, given.data.password);
    if (!matches || account === null || account.disabled) throw new ProblemError('sign-in-failed');
    return { accountId: account.id, personId: account.personId };
  }
}
