import { applyDecorators, Injectable, UseGuards, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { ProblemError } from '../problem/problem-error';
import { actorOf } from './request-actor';

@Injectable()
export class SignedInGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (actorOf(context.switchToHttp().getRequest<Request>()) === null) throw new ProblemError('not-signed-in');
    return true;
  }
}

/** For a controller or method that the public may not reach at all. */
export const SignedIn = (): ClassDecorator & MethodDecorator => applyDecorators(UseGuards(SignedInGuard));
