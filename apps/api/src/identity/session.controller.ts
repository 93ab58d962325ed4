import { Controller, Req, Res } from '@nestjs/common';
import { identityRoutes, type SessionView } from '@gremia/contracts';
import type { Request, Response } from 'express';
import { cookieName, SessionReader } from '../platform/actor/session-reader';
import { AppConfig } from '../platform/config/app-config';
import { Handles } from '../platform/route/handles.decorator';
import type { RouteInput } from '../platform/route/route-input';
import { BeginSession, sessionCookieOptions, sessionViewOf } from './begin-session';
import { SignOutHandler } from './sign-out.handler';
import { LocalSignIn } from './ways/local-sign-in';

@Controller()
export class SessionController {
  constructor(
    private readonly config: AppConfig,
    private readonly sessions: SessionReader,
    private readonly local: LocalSignIn,
    private readonly session: BeginSession,
    private readonly signOut: SignOutHandler,
  ) {}

  @Handles(identityRoutes.session)
  read({ actor }: RouteInput<typeof identityRoutes.session>, @Req() request: Request): SessionView {
    return sessionViewOf(actor, this.sessions.token(request.headers.cookie));
  }

  @Handles(identityRoutes.signIn)
  async begin(
    { body }: RouteInput<typeof identityRoutes.signIn>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    return this.session.execute(await this.local.verify(body), request, response);
  }

  @Handles(identityRoutes.signOut)
  async end(
    { actor }: RouteInput<typeof identityRoutes.signOut>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.signOut.execute(actor);
    response.clearCookie(cookieName(this.config), sessionCookieOptions(this.config));
  }
}
