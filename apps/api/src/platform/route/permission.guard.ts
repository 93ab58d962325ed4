import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { assertMay } from '../actor/may';
import { actorOf } from '../actor/request-actor';
import { ProblemError } from '../problem/problem-error';
import { routeOfRequest } from './request-route';

/**
 * Lets through whoever the route is for. It knows no committee: a handler that acts in one asks for the right there.
 */
@Injectable()
export class PermissionGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<Request>();
    const permission = routeOfRequest(request)?.permission;
    if (permission === undefined) throw new ProblemError('forbidden');
    if (permission === 'public') return true;
    const actor = actorOf(request);
    if (actor === null) throw new ProblemError('not-signed-in');
    if (permission !== 'signed-in') assertMay(actor, permission);
    return true;
  }
}
