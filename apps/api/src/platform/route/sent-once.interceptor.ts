import { isDeepStrictEqual } from 'node:util';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Request, RequestHandler } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { actorOf } from '../actor/request-actor';
import { routeOfRequest } from './request-route';
import { inputOf } from './route-input';

/** What was answered is kept so long for those who had asked before and still wait for their turn. */
const KEPT_MILLISECONDS = 5_000;
/** Of one session; a person who sends more different things at once gets an answer to each. */
const MOST_KEPT = 8;

interface Sent {
  readonly address: string;
  readonly input: unknown;
  readonly answer: Promise<unknown>;
  /** On the clock of `noteArrival`; null: is not answered yet. */
  answeredAt: number | null;
}

const arrivals = new WeakMap<object, number>();

/** Notes when a request came, before it waits for its turn. */
export const noteArrival: RequestHandler = (request, _response, next) => {
  arrivals.set(request, performance.now());
  next();
};

/**
 * A button that is pressed twice, a browser that sends once more: what one session sends again before it was answered
 * is the same act, is done once, and gets the same answer. Whatever comes after the answer is another one.
 *
 * This holds on one instance; where a thing may be there only once, the database sees to that.
 */
@Injectable()
export class SentOnceInterceptor implements NestInterceptor {
  private readonly sent = new Map<string, Sent[]>();

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const request = context.switchToHttp().getRequest<Request>();
    const route = routeOfRequest(request);
    const sessionId = actorOf(request)?.sessionId ?? '';
    if (route?.method !== 'post' || route.bodyType !== undefined || route.eachTime === true || sessionId === '')
      return next.handle();
    const { params, query, body } = inputOf(request) ?? {};
    const input = { params, query, body };
    const earlier = this.sentBefore(sessionId, { address: route.path, input, arrived: arrivals.get(request) });
    return earlier === null ? this.answerOnce(sessionId, { address: route.path, input }, next) : from(earlier.answer);
  }

  private sentBefore(
    sessionId: string,
    { address, input, arrived = Infinity }: { address: string; input: unknown; arrived: number | undefined },
  ): Sent | null {
    const same = (this.sent.get(sessionId) ?? []).find(
      (one) =>
        one.address === address &&
        (one.answeredAt === null || arrived <= one.answeredAt) &&
        isDeepStrictEqual(one.input, input),
    );
    return same ?? null;
  }

  private answerOnce(sessionId: string, what: Pick<Sent, 'address' | 'input'>, next: CallHandler): Observable<unknown> {
    const answer: Promise<unknown> = lastValueFrom(next.handle(), { defaultValue: undefined });
    const one: Sent = { ...what, answer, answeredAt: null };
    const known = this.sent.get(sessionId) ?? [];
    this.sent.set(sessionId, [...known, one].slice(-MOST_KEPT));
    const answered = (): void => {
      one.answeredAt = performance.now();
      setTimeout(() => this.forget(sessionId, one), KEPT_MILLISECONDS).unref();
    };
    answer.then(answered, answered);
    return from(answer);
  }

  private forget(sessionId: string, one: Sent): void {
    const left = (this.sent.get(sessionId) ?? []).filter((other) => other !== one);
    if (left.length === 0) this.sent.delete(sessionId);
    else this.sent.set(sessionId, left);
  }
}
