import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { signIn } from '@gremia/contracts';
import { Strategy } from 'passport-local';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { AccountRepository } from './account.repository';
import { passwordMatches } from '../platform/actor/passwords';

/** The account whose login and password were given. */
export interface SignedInAccount {
  readonly accountId: string;
  readonly personId: string;
}

@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy) {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountRepository,
  ) {
    super({ usernameField: 'login', passwordField: 'password' });
  }

  /** One answer for a wrong login, a wrong password and a disabled account: the difference would tell who has an account. */
  async validate(givenLogin: string, givenPassword: string): Promise<SignedInAccount> {
    const given = signIn.safeParse({ login: givenLogin, password: givenPassword });
    if (!given.success) throw new ProblemError('sign-in-failed');
    const account = await this.unitOfWork.read((db) => this.accounts.credentials(db, given.data.login));
    const matches = await passwordMatches(account?.passwordHash ?? null, given.data.password);
    if (!matches || account === null || account.disabled) throw new ProblemError('sign-in-failed');
    return { accountId: account.id, personId: account.personId };
  }
}
