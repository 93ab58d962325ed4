import { Controller, Delete, Get, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { SessionView } from '@gremia/contracts';
import type { CookieOptions, Request, Response } from 'express';
import type { Actor } from '../platform/actor/actor';
import { CurrentActor } from '../platform/actor/current-actor.decorator';
import { cookieName, csrfTokenOf, SessionReader } from '../platform/actor/session-reader';
import { AppConfig } from '../platform/config/app-config';
import { ProblemError } from '../platform/problem/problem-error';
import { LocalAuthGuard } from './local-auth.guard';
import type { SignedInAccount } from './local-sign-in';
import { SignInHandler } from './sign-in.handler';
import { SignOutHandler } from './sign-out.handler';

@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly config: AppConfig,
    private readonly sessions: SessionReader,
    private readonly signIn: SignInHandler,
    private readonly signOut: SignOutHandler,
  ) {}

  @Get()
  read(@CurrentActor() actor: Actor | null, @Req() request: Request): SessionView {
    return view(actor, this.sessions.token(request.headers.cookie));
  }

  @Post()
  @UseGuards(LocalAuthGuard)
  async begin(
    @Req() request: Request & { user: SignedInAccount },
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    const { token, expiresAt } = await this.signIn.execute(request.user, this.sessions.token(request.headers.cookie));
    const name = cookieName(this.config);
    response.cookie(name, token, { ...this.cookieOptions(), expires: expiresAt });
    const actor = await this.sessions.fromCookie(`${name}=${token}`);
    if (actor === null) throw new ProblemError('sign-in-failed');
    return view(actor, token);
  }

  @Delete()
  @HttpCode(204)
  async end(@CurrentActor() actor: Actor | null, @Res({ passthrough: true }) response: Response): Promise<void> {
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
