import { timingSafeEqual } from 'node:crypto';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { actorOf } from '../actor/request-actor';
import { csrfTokenOf, SessionReader } from '../actor/session-reader';
import { AppConfig } from '../config/app-config';
import { ProblemError } from '../problem/problem-error';
import { isOwnOrigin } from '../web/origin';
import { routeOfRequest } from './request-route';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Did our own pages send what changes something? Signing in needs the Origin only, for there is no session yet to
 * steal.
 */
@Injectable()
export class OwnPagesGuard implements CanActivate {
  constructor(
    private readonly config: AppConfig,
    private readonly sessions: SessionReader,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<Request>();
    if (SAFE.has(request.method)) return true;
    if (!isOwnOrigin(this.config, request.headers.origin, request.headers.host))
      throw new ProblemError('origin-refused');
    const signsIn = routeOfRequest(request)?.rate === 'sign-in';
    if (actorOf(request) !== null && !signsIn && !this.hasCsrfToken(request)) throw new ProblemError('csrf-refused');
    return true;
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
