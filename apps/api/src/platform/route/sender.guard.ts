import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Route } from '@gremia/contracts';
import type { Request, Response } from 'express';
import { setActor } from '../actor/request-actor';
import { SessionReader } from '../actor/session-reader';
import { ProblemError } from '../problem/problem-error';
import { ROUTE } from './handles.decorator';
import { setRoute } from './request-route';

/** First: which route was asked for, and who asks. What has no route in the table is refused. */
@Injectable()
export class SenderGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionReader,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const route = this.reflector.get<Route | undefined>(ROUTE, context.getHandler());
    if (route === undefined) throw new ProblemError('forbidden');
    const request = context.switchToHttp().getRequest<Request>();
    setRoute(request, route);
    // What a person gets depends on who asks; only what a query declares cacheable may be kept.
    context.switchToHttp().getResponse<Response>().setHeader('cache-control', 'no-store');
    if (route.rate !== 'uncounted') setActor(request, await this.sessions.fromCookie(request.headers.cookie));
    return true;
  }
}
