import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { normalizeIp } from '@nestjs/throttler';
import type { Request, Response } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
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

/** How much of what is being done goes on in somebody's name. */
let following = 0;

/**
 * Does work in somebody's name, until its promise is settled. Before Node 24 a storage that is in use makes every
 * promise of the process dearer, those of ballots by a tenth: it is given back when nobody needs it.
 */
async function inTheNameOf<T>(asker: Asking | Asker, work: () => Promise<T>): Promise<T> {
  following += 1;
  try {
    return await asking.run(asker, work);
  } finally {
    following -= 1;
    if (following === 0) asking.disable();
  }
}

/** Lets whatever a handler does know who asked, without handing it through every call. */
@Injectable()
export class AskerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const http = context.switchToHttp();
    const asker = { request: http.getRequest<Request>(), response: http.getResponse<Response>() };
    return from(inTheNameOf(asker, () => lastValueFrom(next.handle(), { defaultValue: undefined })));
  }
}

/** Lets everybody go first, for nobody waits for this work. */
export function inBackground<T>(work: () => Promise<T>): Promise<T> {
  return inTheNameOf(CATCHING_UP, work);
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
