import { Injectable } from '@nestjs/common';
import type { IssuedStartCode } from '@gremia/contracts';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { IdentityRepository } from '../identity.repository';
import { StartCodes } from './start-codes';

/**
 * Command: the office issues a new start code to an account. Password and sessions stay as they are until it is used.
 */
@Injectable()
export class IssueStartCodeHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly identities: IdentityRepository,
    private readonly codes: StartCodes,
  ) {}

  /** @throws ProblemError `not-found`, `account-shared`, `wrong-state` for an account that is disabled */
  execute(actor: Actor, accountId: string): Promise<IssuedStartCode> {
    return this.unitOfWork.run(actor, async (unit) => {
      const holder = await this.identities.holder(unit.db, accountId);
      if (holder === null) throw new ProblemError('not-found');
      if (holder.shared) throw new ProblemError('account-shared');
      if (holder.disabled) throw new ProblemError('wrong-state', { detail: DISABLED });
      const { name, login } = holder;
      return { accountId, name, login, ...(await this.codes.issue(unit, accountId)) };
    });
  }
}

const DISABLED = 'Das Konto ist gesperrt. Geben Sie es zuerst frei.';
