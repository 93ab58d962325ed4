import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { sessionIdOf } from '../platform/actor/session-reader';
import { AppConfig } from '../platform/config/app-config';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { SignedInAccount } from './identity.repository';
import { SessionRepository } from './session.repository';

const TOKEN_BYTES = 32;
const HOUR = 3_600_000;

export interface NewToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/**
 * Command: begin a session. The token is always new and the one the browser came with ends, so that nobody can plant a
 * session beforehand.
 */
@Injectable()
export class SignInHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionRepository,
    private readonly config: AppConfig,
  ) {}

  /** @param issuer who vouched, for the record */
  execute(account: SignedInAccount, issuer: string, previousToken: string | null): Promise<NewToken> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    return this.unitOfWork.run(null, async ({ db, now, emit, audit }) => {
      const expiresAt = new Date(now.getTime() + this.config.sessionHours * HOUR);
      if (previousToken !== null) {
        const ended = await this.sessions.revoke(db, sessionIdOf(previousToken), now);
        if (ended.length > 0) emit({ name: 'session-revoked', sessionIds: ended });
      }
      await this.sessions.forget(db, account.accountId, new Date(now.getTime() - 24 * HOUR));
      await this.sessions.insert(db, {
        id: sessionIdOf(token),
        accountId: account.accountId,
        personId: account.personId,
        expiresAt,
      });
      audit('sign-in', account.accountId, { issuer });
      return { token, expiresAt };
    });
  }
}
