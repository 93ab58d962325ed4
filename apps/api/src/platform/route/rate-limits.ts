import type { ExecutionContext } from '@nestjs/common';
import type { RateClass } from '@gremia/contracts';
import { normalizeIp, seconds, type ThrottlerModuleOptions } from '@nestjs/throttler';
import type { Request } from 'express';
import { actorOf } from '../actor/request-actor';
import type { AppConfig } from '../config/app-config';
import { routeOfRequest } from './request-route';

const IPV6_NETWORK = 64;

/** The limit that holds for every request that is counted. */
export const ALL_REQUESTS = 'requests';

/**
 * Limits per minute, by what the route of the matched handler is counted as. They slow down guessing and floods; a
 * council that votes behind one shared address stays far below them.
 */
export function rateLimits({ rateLimits: limits }: AppConfig): ThrottlerModuleOptions {
  return {
    setHeaders: false,
    generateKey: (_context, tracker, name) => `${name} ${tracker}`,
    throttlers: [
      {
        name: ALL_REQUESTS,
        ttl: seconds(60),
        limit: limits.requests,
        skipIf: (context) => rateOf(context) === 'uncounted',
        getTracker: (_request, context) => personOrAddress(context),
      },
      {
        name: 'heavy',
        ttl: seconds(60),
        limit: limits.heavy,
        skipIf: (context) => rateOf(context) !== 'heavy',
        getTracker: (_request, context) => personOrAddress(context),
      },
      {
        name: 'sign-in-address',
        ttl: seconds(60),
        limit: limits.signInPerAddress,
        skipIf: (context) => rateOf(context) !== 'sign-in',
        getTracker: (_request, context) => address(requestOf(context)),
      },
    ],
  };
}

const requestOf = (context: ExecutionContext): Request => context.switchToHttp().getRequest<Request>();

const rateOf = (context: ExecutionContext): RateClass => routeOfRequest(requestOf(context))?.rate ?? 'ordinary';

const address = (request: Request): string => normalizeIp(request.ip ?? '', IPV6_NETWORK);

function personOrAddress(context: ExecutionContext): string {
  const request = requestOf(context);
  return actorOf(request)?.personId ?? address(request);
}
