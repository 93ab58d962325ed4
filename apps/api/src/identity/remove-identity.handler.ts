import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { IdentityRepository } from './identity.repository';
import { SessionRepository } from './session.repository';

/**
 * Command: whoever a service knows by this name may not sign in as the holder of the account any more. Which of the
 * sessions it began is not kept, so all of them end, in the same commit.
 */
@Injectable()
export class RemoveIdentityHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly identities: IdentityRepository,
    private readonly sessions: SessionRepository,
  ) {}

  /** @throws ProblemError `not-found`, also for the password, which is no identity at a service */
  async execute(actor: Actor, accountId: string, identityId: string): Promise<void> {
    await this.unitOfWork.run(actor, async ({ db, now, emit, audit }) => {
      const holder = await this.identities.holder(db, accountId);
      const removed = holder === null ? null : await this.identities.remove(db, identityId, holder.personId);
      if (removed === null) throw new ProblemError('not-found');
      emit({ name: 'session-revoked', sessionIds: await this.sessions.revokeAll(db, accountId, now) });
      audit('remove-identity', accountId, removed);
    });
  }
}
