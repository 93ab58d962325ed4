import { Controller, Req, Res } from '@nestjs/common';
import { identityRoutes, type SessionView } from '@gremia/contracts';
import type { CookieOptions, Request, Response } from 'express';
import type { Actor } from '../platform/actor/actor';
import { cookieName, csrfTokenOf, SessionReader } from '../platform/actor/session-reader';
import { AppConfig } from '../platform/config/app-config';
import { ProblemError } from '../platform/problem/problem-error';
import { Handles } from '../platform/route/handles.decorator';
import type { RouteInput } from '../platform/route/route-input';
import { PasswordSignIn } from './password-sign-in';
import { SignInHandler } from './sign-in.handler';
import { SignOutHandler } from './sign-out.handler';

@Controller()
export class SessionController {
  constructor(
    private readonly config: AppConfig,
    private readonly sessions: SessionReader,
    private readonly password: PasswordSignIn,
    private readonly signIn: SignInHandler,
    private readonly signOut: SignOutHandler,
  ) {}

  @Handles(identityRoutes.session)
  read({ actor }: RouteInput<typeof identityRoutes.session>, @Req() request: Request): SessionView {
    return view(actor, this.sessions.token(request.headers.cookie));
  }

  @Handles(identityRoutes.signIn)
  async begin(
    { body }: RouteInput<typeof identityRoutes.signIn>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    const account = await this.password.verify(body);
    const { token, expiresAt } = await this.signIn.execute(account, this.sessions.token(request.headers.cookie));
    const name = cookieName(this.config);
    response.cookie(name, token, { ...this.cookieOptions(), expires: expiresAt });
    const actor = await this.sessions.fromCookie(`${name}=${token}`);
    if (actor === null) throw new ProblemError('sign-in-failed');
    return view(actor, token);
  }

  @Handles(identityRoutes.signOut)
  async end(
    { actor }: RouteInput<typeof identityRoutes.signOut>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.signOut.execute(actor);
    response.clearCookie(cookieName(this.config), this.cookieOptions());
  }

  private cookieOptions(): CookieOptions {
    return { httpOnly: true, sameSite: 'lax', path: '/', secure: this.config.production };
  }
}

function view(actor: Actor | null, token: string | null): SessionView {
  if (actor === null || token === null) return { person: null, csrfToken: null };
  return { person: { id: actor.personId, name: actor.name, roles: [...actor.roles] }, csrfToken: csrfTokenOf(token) };
}
