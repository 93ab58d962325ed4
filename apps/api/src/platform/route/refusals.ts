import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { normalizeIp } from '@nestjs/throttler';
import type { Request, RequestHandler } from 'express';
import { Counter } from 'prom-client';
import { actorOf } from '../actor/request-actor';
import { AppConfig } from '../config/app-config';
import { Metrics } from '../metrics/metrics';
import type { ProblemError } from '../problem/problem-error';
import { writeProblem } from '../problem/write-problem';
import { isApiPath } from '../web/web-path';
import { tooManyRequests } from './attempt-limit';
import { discardRest } from './discard-rest';
import { HeldRefusals, type HeldConnection, type RefusalFate } from './held-refusals';
import { routeOfRequest } from './request-route';

const IPV6_NETWORK = 64;

/**
 * How refusals are answered: at once to whoever asks now and then for something they may not have, later to strangers
 * who were refused often and to whoever is beyond their budget. Nobody with a session and a budget waits for a refusal.
 */
@Injectable()
export class Refusals {
  private readonly held: HeldRefusals;
  private readonly fates: Counter<'fate'>;

  constructor({ rateLimits }: AppConfig, { registry }: Metrics) {
    this.held = new HeldRefusals(rateLimits.refusalSeconds * 1_000, rateLimits.refusals);
    this.fates = new Counter({
      name: 'gremia_refusals_total',
      help: 'Refused requests: answered at once, held for a while, or dropped without an answer',
      labelNames: ['fate'],
      registers: [registry],
    });
  }

  /** Answers a refusal when it is time. */
  answer(request: Request, { status }: ProblemError, answer: () => void): void {
    const isOverBudget = status === 429;
    const isStranger = actorOf(request) === null;
    const counts = isOverBudget || (isStranger && status !== 500 && routeOfRequest(request)?.rate !== 'uncounted');
    if (counts) this.refuse(senderOf(request), isOverBudget, request.socket, answer);
    else answer();
  }

  /** From now on and for so many seconds the sender of this request is refused whatever they ask. */
  block(request: Request, seconds: number): void {
    this.held.block(senderOf(request), seconds);
  }

  /**
   * Comes before everything else: whoever is refused whatever they ask is not looked at any further.
   *
   * @param senderOf the session that was valid when it was last looked up, or the network
   */
  middleware(senderOf: (request: IncomingMessage) => string): RequestHandler {
    return (request, response, next) => {
      const sender = senderOf(request);
      const seconds = this.held.secondsBlocked(sender);
      if (seconds === 0 || !isApiPath(request.path)) return next();
      this.refuse(sender, true, request.socket, () => {
        discardRest(request);
        writeProblem(response, tooManyRequests(seconds));
      });
    };
  }

  /**
   * Answers what is refused to this sender when it is time: a request, or a handshake.
   *
   * @param isOverBudget whether it is refused for having asked too often
   */
  refuse(sender: string, isOverBudget: boolean, connection: HeldConnection, answer: () => void): void {
    const fate: RefusalFate = this.held.refuse(sender, isOverBudget, connection, answer);
    this.fates.inc({ fate });
  }
}

const senderOf = (request: Request): string =>
  actorOf(request)?.sessionId ?? normalizeIp(request.ip ?? '', IPV6_NETWORK);
