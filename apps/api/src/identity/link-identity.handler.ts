import { Injectable } from '@nestjs/common';
import { fieldFault, fieldProblem, type AccountIdentities, type IdentityInput } from '@gremia/contracts';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError, wrongField } from '../platform/problem/problem-error';
import { AccountIdentitiesQuery } from './account-identities.query';
import { IdentityRepository } from './identity.repository';
import { LOCAL_ISSUER } from './ways/sign-in-way';

/** Command: whoever a service knows by this name may sign in as the holder of the account from now on. */
@Injectable()
export class LinkIdentityHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly identities: IdentityRepository,
    private readonly query: AccountIdentitiesQuery,
  ) {}

  /** @throws ProblemError `not-found`, `invalid-input`, `wrong-state` when somebody is known by it already */
  async execute(actor: Actor, accountId: string, input: IdentityInput): Promise<AccountIdentities> {
    if (input.issuer.toLowerCase() === LOCAL_ISSUER) throw wrongField('/issuer', fieldFault('issuer-is-the-password'));
    await this.unitOfWork.run(actor, async ({ db, now, audit }) => {
      const holder = await this.identities.holder(db, accountId);
      if (holder === null) throw new ProblemError('not-found');
      if (!(await this.identities.link(db, input, holder.personId, now)))
        throw takenBy((await this.identities.nameOf(db, input)) ?? '');
      audit('link-identity', accountId, input);
    });
    return this.query.execute(accountId);
  }
}

const takenBy = (name: string): ProblemError =>
  new ProblemError('wrong-state', {
    errors: [fieldProblem('/subject', fieldFault('subject-taken', { name }))],
  });
