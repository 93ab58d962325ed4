import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { SessionRepository } from './session.repository';

/** Command: end the session, its open sockets included. Signing out twice is no error. */
@Injectable()
export class SignOutHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionRepository,
  ) {}

  async execute(actor: Actor | null): Promise<void> {
    if (actor === null) return;
    await this.unitOfWork.run(actor, async ({ db, now, emit, audit }) => {
      const ended = await this.sessions.revoke(db, actor.sessionId, now);
      emit({ name: 'session-revoked', sessionIds: ended });
      audit('sign-out', actor.accountId);
    });
  }
}
