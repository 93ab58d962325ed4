import { timingSafeEqual } from 'node:crypto';
import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { setActor } from '../actor/request-actor';
import { csrfTokenOf, SessionReader } from '../actor/session-reader';
import { AppConfig } from '../config/app-config';
import { ProblemError } from '../problem/problem-error';
import { isOwnOrigin } from './origin';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const SIGN_IN = '/api/v1/session';

/**
 * Before every request to the API: who sends it, and did our own pages send it? Signing in needs the Origin only, for
 * there is no session yet to steal.
 */
@Injectable()
export class RequestGuardMiddleware implements NestMiddleware {
  constructor(
    private readonly config: AppConfig,
    private readonly sessions: SessionReader,
  ) {}

  async use(request: Request, response: Response, next: NextFunction): Promise<void> {
    // What a person gets depends on who asks; only what a query declares cacheable may be kept.
    response.setHeader('cache-control', 'no-store');
    const unsafe = !SAFE.has(request.method);
    if (unsafe && !isOwnOrigin(this.config, request.headers.origin, request.headers.host))
      throw new ProblemError('origin-refused');
    const actor = await this.sessions.fromCookie(request.headers.cookie);
    setActor(request, actor);
    const signsIn = request.method === 'POST' && request.originalUrl.split('?', 1)[0] === SIGN_IN;
    if (unsafe && actor !== null && !signsIn && !this.hasCsrfToken(request)) throw new ProblemError('csrf-refused');
    next();
  }

  private hasCsrfToken(request: Request): boolean {
    const token = this.sessions.token(request.headers.cookie);
    const given = request.headers['x-csrf-token'];
    if (token === null || typeof given !== 'string') return false;
    const expected = Buffer.from(csrfTokenOf(token));
    const actual = Buffer.from(given);
    return actual.length === expected.length && timingSafeEqual(actual, expected);
  }
}
