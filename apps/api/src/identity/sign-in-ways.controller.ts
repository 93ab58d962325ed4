import { Controller, Logger, Req, Res } from '@nestjs/common';
import { identityRoutes, type SignInWaysView } from '@gremia/contracts';
import type { Request, Response } from 'express';
import { AppConfig } from '../platform/config/app-config';
import { ProblemError } from '../platform/problem/problem-error';
import { Handles } from '../platform/route/handles.decorator';
import type { RouteInput } from '../platform/route/route-input';
import { ServerPlace } from '../platform/tenancy/server-place';
import { BeginSession } from './begin-session';
import { askStrategy, type Outcome } from './ways/ask-strategy';
import {
  attemptCookieName,
  attemptCookieOptions,
  readAttempt,
  writeAttempt,
  type Attempt,
} from './ways/attempt-cookie';
import { SignInWays } from './ways/sign-in-ways';

const SIGN_IN_PAGE = '/anmelden';

/** The ways to sign in: what the page offers, and the way to a service of others and back. */
@Controller()
export class SignInWaysController {
  private readonly logger = new Logger(SignInWaysController.name);

  constructor(
    private readonly ways: SignInWays,
    private readonly session: BeginSession,
    private readonly config: AppConfig,
    private readonly place: ServerPlace,
  ) {}

  @Handles(identityRoutes.signInWays)
  list(): SignInWaysView {
    return { ways: this.ways.offers };
  }

  @Handles(identityRoutes.beginSignIn)
  async begin(
    { params: { way }, query: { weiter } }: RouteInput<typeof identityRoutes.beginSignIn>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const attempt: Attempt = { kind: way, goal: weiter ?? null, session: {} };
    await this.lead(attempt, { address: this.addressOf(request), session: attempt.session }, request, response);
  }

  @Handles(identityRoutes.endSignIn)
  async end(
    { params: { way }, query }: RouteInput<typeof identityRoutes.endSignIn>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const attempt = readAttempt(this.config, request.headers.cookie, way);
    response.clearCookie(attemptCookieName(this.config), { ...attemptCookieOptions(this.config), maxAge: undefined });
    // Somebody else's answer, or one that comes too late.
    if (attempt === null) return response.redirect(303, `${SIGN_IN_PAGE}?fehler=abgebrochen`);
    await this.lead(attempt, { query, address: this.addressOf(request), session: attempt.session }, request, response);
  }

  private async lead(
    attempt: Attempt,
    shown: Parameters<typeof askStrategy>[1],
    request: Request,
    response: Response,
  ): Promise<void> {
    const { strategy } = this.ways.redirecting(attempt.kind);
    try {
      const outcome: Outcome = await askStrategy(strategy, shown);
      if ('leadsTo' in outcome) {
        response.cookie(attemptCookieName(this.config), writeAttempt(attempt), attemptCookieOptions(this.config));
        return response.redirect(303, outcome.leadsTo);
      }
      await this.session.execute(outcome.identity, request, response);
      return response.redirect(303, attempt.goal ?? `${SIGN_IN_PAGE}?fertig=1`);
    } catch (error) {
      const failed = error instanceof ProblemError && error.code === 'sign-in-failed';
      if (!failed) this.logger.warn({ err: error, way: attempt.kind }, 'a way to sign in broke off');
      return response.redirect(303, `${SIGN_IN_PAGE}?fehler=${failed ? 'unbekannt' : 'abgebrochen'}`);
    }
  }

  /** As the person's browser sees it, whatever stands in between. */
  private addressOf({ originalUrl }: Request): URL {
    return new URL(originalUrl, this.config.publicUrl ?? `http://${this.place.hostHeader}`);
  }
}
