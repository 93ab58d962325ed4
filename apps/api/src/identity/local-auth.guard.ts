import { Injectable } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { ProblemError } from '../platform/problem/problem-error';

/** Asks passport's local strategy; whatever is missing or wrong ends in the one refusal. */
@Injectable()
export class LocalAuthGuard extends AuthGuard('local') {
  override handleRequest<T>(error: unknown, account: T | false | null | undefined): T {
    if (error instanceof Error) throw error;
    if (account === false || account === null || account === undefined) throw new ProblemError('sign-in-failed');
    return account;
  }
}
