import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { fieldFault, fieldProblem, type FieldFault, type IssuedStartCode, type newAccount } from '@gremia/contracts';
import type { z } from 'zod';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError, wrongField } from '../../platform/problem/problem-error';
import { AccountRepository } from '../account.repository';
import { StartCodes } from './start-codes';

/** Command: the office gives somebody an account. It has no password; its holder begins with the start code. */
@Injectable()
export class CreateAccountHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly codes: StartCodes,
  ) {}

  /** @throws ProblemError `invalid-input` for an unknown person, `wrong-state` where account or login are there */
  execute(actor: Actor, { personId, login }: z.output<typeof newAccount>): Promise<IssuedStartCode> {
    return this.unitOfWork.run(actor, async (unit) => {
      const { db, now, audit } = unit;
      const name = await this.accounts.personName(db, personId);
      if (name === null) throw wrongField('/personId', fieldFault('person-missing'));
      const accountId = randomUUID();
      if (!(await this.accounts.insert(db, { id: accountId, personId, login, createdAt: now }))) {
        const holder = await this.accounts.nameOfLogin(db, login);
        if (holder === null || (await this.accounts.hasAccount(db, personId)))
          throw taken('/personId', fieldFault('has-account'));
        throw taken('/login', fieldFault('login-taken', { name: holder }));
      }
      audit('create-account', accountId, { personId });
      return { accountId, name, login, ...(await this.codes.issue(unit, accountId)) };
    });
  }
}

const taken = (pointer: string, fault: FieldFault): ProblemError =>
  new ProblemError('wrong-state', { errors: [fieldProblem(pointer, fault)] });
