import { Injectable } from '@nestjs/common';
import type { StartCodeUse } from '@gremia/contracts';
import { hashPassword } from '../../platform/actor/passwords';
import { codeHashOf } from '../../platform/codes';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { AccountRepository } from '../account.repository';
import { SessionRepository } from '../session.repository';
import { LOCAL_ISSUER, type Identity } from '../ways/sign-in-way';
import { LoginAttempts } from '../ways/login-attempts';
import { StartCodeRepository } from './start-code.repository';

/** Command: somebody gives themselves a password with the code of the office. Every session of the account ends. */
@Injectable()
export class UseStartCodeHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly codes: StartCodeRepository,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly attempts: LoginAttempts,
  ) {}

  /**
   * One answer, after the same time, whatever is wrong with login and code: the password is hashed before anything is
   * asked.
   *
   * @throws ProblemError `start-code-refused`, `too-many-requests`
   */
  async execute({ login, code, password }: StartCodeUse): Promise<Identity> {
    await this.attempts.count(login);
    const passwordHash = await hashPassword(password);
    await this.unitOfWork.run(null, async ({ db, now, emit, audit }) => {
      const account = await this.codes.useUp(db, login, codeHashOf(code), now);
      if (account === null) throw new ProblemError('start-code-refused');
      const { accountId } = account;
      await this.accounts.setPassword(db, accountId, passwordHash);
      emit({ name: 'session-revoked', sessionIds: await this.sessions.revokeAll(db, accountId, now) });
      audit('use-start-code', accountId);
    });
    return { issuer: LOCAL_ISSUER, subject: login };
  }
}
