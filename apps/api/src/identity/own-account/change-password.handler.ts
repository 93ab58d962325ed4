import { Injectable } from '@nestjs/common';
import { fieldFault, isLogin, type ChangePassword } from '@gremia/contracts';
import type { Actor } from '../../platform/actor/actor';
import { hashPassword, passwordMatches } from '../../platform/actor/passwords';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError, wrongField } from '../../platform/problem/problem-error';
import { AccountRepository } from '../account.repository';
import { SessionRepository } from '../session.repository';
import { StartCodeRepository } from '../start-codes/start-code.repository';
import { LoginAttempts } from '../ways/login-attempts';

/** Command: somebody changes their own password. Their other sessions end, and a start code that is open is void. */
@Injectable()
export class ChangePasswordHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly codes: StartCodeRepository,
    private readonly attempts: LoginAttempts,
  ) {}

  /** @throws ProblemError `forbidden`, `account-shared`, `no-password`, `invalid-input`, `too-many-requests` */
  async execute(actor: Actor, { current, password }: ChangePassword): Promise<void> {
    const { accountId } = actor;
    const known = accountId === null ? null : await this.unitOfWork.read((db) => this.accounts.byId(db, accountId));
    if (accountId === null || known === null) throw new ProblemError('forbidden');
    if (known.demonstration) throw new ProblemError('account-shared');
    if (known.passwordHash === null) throw new ProblemError('no-password');
    await this.attempts.count(known.login);
    if (!(await passwordMatches(known.passwordHash, current)))
      throw wrongField('/current', fieldFault('password-wrong'));
    if (isLogin(password, known.login)) throw wrongField('/password', fieldFault('password-is-login'));
    if (password === current) throw wrongField('/password', fieldFault('password-same'));
    const passwordHash = await hashPassword(password);
    await this.unitOfWork.run(actor, async ({ db, now, emit, audit }) => {
      await this.accounts.setPassword(db, accountId, passwordHash);
      await this.codes.voidCode(db, accountId);
      const ended = await this.sessions.revokeOthers(db, accountId, actor.sessionId, now);
      emit({ name: 'session-revoked', sessionIds: ended });
      audit('change-password', accountId);
    });
  }
}
