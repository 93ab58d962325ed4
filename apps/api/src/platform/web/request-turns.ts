import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { RequestHandler, Response } from 'express';
import { ProblemError } from '../problem/problem-error';
import { writeProblem } from '../problem/write-problem';
import type { Place } from './fair-queue';
import { Turns } from './turns';

/** Begins a handshake when it is its turn; `false` when its sender has too many waiting. */
export type UpgradeTurns = (request: IncomingMessage, socket: Duplex, begin: () => void) => boolean;

/** Whoever has so many waiting is told to come again: a browser has six. */
const MOST_OF_ONE = 1_000;
const RETRY_SECONDS = 5;
const SUPERVISION = /^\/(?:health\/|metrics$)/u;

/** On whose account a request is begun. */
export interface Sender {
  readonly rank: 'supervisor' | 'person' | 'public';
  readonly name: string;
}

/**
 * Requests are begun a few at a time, in turn between municipalities, then between those who send them. Thousands that
 * come at once would otherwise be begun in one go, and every ballot would wait for all of them several times on its
 * way.
 */
export class RequestTurns {
  private readonly turns = new Turns();

  /**
   * @param municipality an object of its own: whoever else has it is the same municipality
   * @param senderOf asked for a request that has to wait; cheap
   */
  middleware(municipality: object, senderOf: (request: IncomingMessage) => Sender): RequestHandler {
    return (request, response, next) => {
      const placeOf = (): Place => placeIn(municipality, senderOf(request));
      // Whoever has gone meanwhile needs no answer.
      const begin = (): void => void (response.closed || next());
      if (!this.turns.begin(placeOf, begin, MOST_OF_ONE)) turnAway(response);
    };
  }

  /**
   * The same turns for handshakes of sockets: each is as much work as a request, and whole crowds come in one moment.
   *
   * @param municipality as for `middleware`
   */
  upgrades(municipality: object, senderOf: (request: IncomingMessage) => Sender): UpgradeTurns {
    return (request, socket, begin) => {
      // Nobody else listens before its turn, and who hangs up must not take the process along.
      socket.on('error', () => undefined);
      return this.turns.begin(
        () => placeIn(municipality, senderOf(request)),
        () => void (socket.destroyed || begin()),
        MOST_OF_ONE,
      );
    };
  }
}

/** The turns of this process: all municipalities that it serves share one main thread. */
export const turnsOfThisProcess = new RequestTurns();

/** Those who supervise ask for the process; they do not wait behind what one municipality has waiting. */
const placeIn = (municipality: object, { rank, name }: Sender): Place =>
  rank === 'supervisor' ? [rank] : [municipality, rank, name];

/** Those who supervise come first of all, for them a full house must not look like a dead one. */
export function senderOf(path: string, session: string | null, network: string): Sender {
  if (SUPERVISION.test(path)) return { rank: 'supervisor', name: '' };
  return session === null ? { rank: 'public', name: network } : { rank: 'person', name: session };
}

function turnAway(response: Response): void {
  writeProblem(response, new ProblemError('not-ready', { retryAfter: RETRY_SECONDS }), { connection: 'close' });
}
