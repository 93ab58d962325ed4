import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { AccountRepository } from './account.repository';

/** Command: open a closed account again; its holder signs in anew. */
@Injectable()
export class EnableAccountHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountRepository,
  ) {}

  async execute(actor: Actor, accountId: string): Promise<void> {
    await this.unitOfWork.run(actor, async ({ db, audit }) => {
      if (!(await this.accounts.setDisabled(db, accountId, null))) throw new ProblemError('not-found');
      audit('enable-account', accountId);
    });
  }
}
