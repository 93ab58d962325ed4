import { Module, type ExecutionContext } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { seconds, ThrottlerModule } from '@nestjs/throttler';
import type { Request } from 'express';
import { actorOf } from '../actor/request-actor';
import { AppConfig } from '../config/app-config';
import { RateLimitGuard } from './rate-limit.guard';

/**
 * Limits per minute, for one login per five. They slow down guessing and floods; a council that votes behind one shared
 * address stays far below them.
 */
@Module({
  imports: [
    ThrottlerModule.forRootAsync({
      inject: [AppConfig],
      useFactory: ({ rateLimits }: AppConfig) => ({
        setHeaders: false,
        generateKey: (_context, tracker, name) => `${name} ${tracker}`,
        throttlers: [
          {
            name: 'requests',
            ttl: seconds(60),
            limit: rateLimits.requests,
            skipIf: isNotApi,
            getTracker: (_request, context) => personOrAddress(context),
          },
          {
            name: 'sign-in-address',
            ttl: seconds(60),
            limit: rateLimits.signInPerAddress,
            skipIf: isNotSignIn,
            getTracker: (_request, context) => address(context),
          },
          {
            name: 'sign-in-login',
            ttl: seconds(300),
            limit: rateLimits.signInPerLogin,
            skipIf: isNotSignIn,
            getTracker: (_request, context) => login(context),
          },
        ],
      }),
    }),
  ],
  providers: [{ provide: APP_GUARD, useClass: RateLimitGuard }],
})
export class RateLimitModule {}

function requestOf(context: ExecutionContext): Request {
  return context.switchToHttp().getRequest<Request>();
}

function isNotApi(context: ExecutionContext): boolean {
  return context.getType() !== 'http' || !requestOf(context).path.startsWith('/api/');
}

function isNotSignIn(context: ExecutionContext): boolean {
  return isNotApi(context) || requestOf(context).method !== 'POST' || requestOf(context).path !== '/api/v1/session';
}

function address(context: ExecutionContext): string {
  return requestOf(context).ip ?? '';
}

function personOrAddress(context: ExecutionContext): string {
  return actorOf(requestOf(context))?.personId ?? address(context);
}

function login(context: ExecutionContext): string {
  const body: unknown = requestOf(context).body;
  const given = typeof body === 'object' && body !== null && 'login' in body ? body.login : '';
  return String(given).trim().toLowerCase().slice(0, 100);
}
