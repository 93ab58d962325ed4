import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, type NestMiddleware } from '@nestjs/common';
import { normalizeIp } from '@nestjs/throttler';
import type { NextFunction, Request, Response } from 'express';
import { actorOf } from '../actor/request-actor';
import type { Urgency } from './engine-queue';

/** For whom work on a text is done: nobody may fill the engine alone. */
export interface Asker {
  /** A person, or the address of somebody who did not sign in. */
  readonly who: string;
  /** The application itself has no share that it could exceed. */
  readonly unbounded?: boolean;
  /** How long it may wait for others; as for people where nothing is said. */
  readonly urgency?: Urgency;
  /** Aborted when nobody waits for the answer any more. */
  readonly gone?: AbortSignal;
}

const IPV6_NETWORK = 64;
const APPLICATION: Asker = { who: 'application', unbounded: true };
const CATCHING_UP: Asker = { ...APPLICATION, urgency: 'background' };

interface Asking {
  readonly request: Request;
  readonly response: Response;
  /** Made when somebody asks: most requests never come near a text. */
  gone?: AbortSignal;
}

/** Made once: an error made for each would cost more than most requests. */
const GONE = new Error('nobody waits for the answer any more');

const asking = new AsyncLocalStorage<Asking | Asker>();

/** Lets whatever a request leads to know who asked, without handing it through every call. */
@Injectable()
export class AskerMiddleware implements NestMiddleware {
  use(request: Request, response: Response, next: NextFunction): void {
    asking.run({ request, response }, next);
  }
}

/** Lets everybody go first, for nobody waits for this work. */
export function inBackground<T>(work: () => Promise<T>): Promise<T> {
  return asking.run(CATCHING_UP, work);
}

/** Who asked for what is being done; the application itself outside of a request. */
export function currentAsker(): Asker {
  const found = asking.getStore();
  if (found === undefined) return APPLICATION;
  if (!('request' in found)) return found;
  const { request, response } = found;
  const gone = (found.gone ??= goneSignal(response));
  // Asked late: the person is known only after the guards.
  return { who: actorOf(request)?.personId ?? normalizeIp(request.ip ?? '', IPV6_NETWORK), gone };
}

function goneSignal(response: Response): AbortSignal {
  if (response.closed) return AbortSignal.abort(GONE);
  const gone = new AbortController();
  response.once('close', () => gone.abort(GONE));
  return gone.signal;
}
