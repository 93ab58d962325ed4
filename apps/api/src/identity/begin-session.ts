import { Injectable } from '@nestjs/common';
import type { SessionView } from '@gremia/contracts';
import type { CookieOptions, Request, Response } from 'express';
import type { Actor } from '../platform/actor/actor';
import { cookieName, csrfTokenOf, SessionReader } from '../platform/actor/session-reader';
import { AppConfig } from '../platform/config/app-config';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { IdentityRepository } from './identity.repository';
import { SignInHandler } from './sign-in.handler';
import type { Identity } from './ways/sign-in-way';

/** Begins the session of whoever has proved who they are, whichever way that was. */
@Injectable()
export class BeginSession {
  constructor(
    private readonly config: AppConfig,
    private readonly unitOfWork: UnitOfWork,
    private readonly identities: IdentityRepository,
    private readonly sessions: SessionReader,
    private readonly signIn: SignInHandler,
  ) {}

  /** @throws ProblemError `sign-in-failed` when the identity is nobody's here, or the account is disabled */
  async execute(identity: Identity, request: Request, response: Response): Promise<SessionView> {
    const account = await this.unitOfWork.read((db) => this.identities.account(db, identity));
    if (account === null) throw new ProblemError('sign-in-failed');
    const previous = this.sessions.token(request.headers.cookie);
    const { token, expiresAt } = await this.signIn.execute(account, identity.issuer, previous);
    const name = cookieName(this.config);
    response.cookie(name, token, { ...sessionCookieOptions(this.config), expires: expiresAt });
    const actor = await this.sessions.fromCookie(`${name}=${token}`);
    if (actor === null) throw new ProblemError('sign-in-failed');
    return sessionViewOf(actor, token);
  }
}

export const sessionCookieOptions = ({ production }: AppConfig): CookieOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  path: '/',
  secure: production,
});

export function sessionViewOf(actor: Actor | null, token: string | null): SessionView {
  if (actor === null || token === null) return { person: null, csrfToken: null };
  return { person: { id: actor.personId, name: actor.name, roles: [...actor.roles] }, csrfToken: csrfTokenOf(token) };
}
