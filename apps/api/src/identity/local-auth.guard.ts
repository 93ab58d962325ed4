import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request, Response } from 'express';
import { LocalSignIn, type SignedInAccount } from './local-sign-in';

/** Lets only those sign in whose login and password are right; `request.user` is then their account. */
@Injectable()
export class LocalAuthGuard implements CanActivate {
  constructor(private readonly local: LocalSignIn) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request & { user?: SignedInAccount }>();
    request.user = await this.local.authenticate(request, http.getResponse<Response>());
    return true;
  }
}
