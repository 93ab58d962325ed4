import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { AccountRepository } from './account.repository';
import { SessionRepository } from './session.repository';

/** Command: close an account. Its sessions end in the same commit, their sockets right after. */
@Injectable()
export class DisableAccountHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
  ) {}

  async execute(actor: Actor, accountId: string): Promise<void> {
    if (actor.accountId === accountId)
      throw new ProblemError('wrong-state', { detail: 'Das eigene Konto kann nicht gesperrt werden.' });
    await this.unitOfWork.run(actor, async ({ db, now, emit, audit }) => {
      if (!(await this.accounts.setDisabled(db, accountId, now))) throw new ProblemError('not-found');
      emit({ name: 'session-revoked', sessionIds: await this.sessions.revokeAll(db, accountId, now) });
      audit('disable-account', accountId);
    });
  }
}
