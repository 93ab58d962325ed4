import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { deviceOfIdentity, isViewer, trialOfIdentity } from '@gremia/contracts';
import { SessionReader } from '../../platform/actor/session-reader';
import { AppConfig } from '../../platform/config/app-config';
import { ProblemError } from '../../platform/problem/problem-error';
import { isOwnOrigin } from '../../platform/web/origin';
import { CallServer } from '../call-server';
import { TrialPassage } from '../trial/trial-passage';
import { DevicePassage } from './device-passage';
import type { Admitted, Asking, Named } from './passage';
import { PersonPassage } from './person-passage';
import { ViewerPassage } from './viewer-passage';

/** What a browser asks of LiveKit: to join, and why it could not. Everything else stays on this side. */
const PATHS = new Set(['/video/rtc', '/video/rtc/v1', '/video/rtc/validate', '/video/rtc/v1/validate']);
/** So many are looked at in the same moment at most; each costs a few questions to the database. */
const MOST_AT_ONCE = 64;
/** And so many of one comer: a browser has one line, and another while it reconnects. */
const MOST_OF_ONE = 4;
const LONGEST_TOKEN = 4_000;

/** Somebody who may pass, and with which address of LiveKit. */
export interface Passage extends Pick<Admitted, 'deviceId' | 'sessionId'> {
  readonly identity: string;
  readonly room: string;
  /** Path and query; the token in it was made just now, with the rights of this moment. */
  readonly path: string;
}

/**
 * Asked for every line to the video server. Who was sent out, moved to the listeners or is not entitled any more keeps
 * a token that LiveKit would take, so no token is believed: it only says which room is meant. Session or pairing,
 * meeting, part and list of those let in decide, and LiveKit gets a token of this moment.
 */
@Injectable()
export class CallGate {
  private looking = 0;
  private readonly lookingFor = new Map<string, number>();

  constructor(
    private readonly config: AppConfig,
    private readonly sessions: SessionReader,
    private readonly server: CallServer,
    private readonly persons: PersonPassage,
    private readonly devices: DevicePassage,
    private readonly viewers: ViewerPassage,
    private readonly trials: TrialPassage,
  ) {}

  /**
   * @param isLine a WebSocket, which has to come from our own pages
   * @throws ProblemError `not-found`, `origin-refused`, `not-signed-in`, `call-not-admitted`, `not-ready`,
   *   `too-many-requests` for whoever knocks again before they were looked at
   */
  async passageOf({ url = '', headers }: IncomingMessage, isLine: boolean): Promise<Passage> {
    const asked = new URL(url, 'http://localhost');
    if (!this.server.available || !PATHS.has(asked.pathname)) throw new ProblemError('not-found');
    if (isLine && !isOwnOrigin(this.config, headers.origin, headers.host)) throw new ProblemError('origin-refused');
    const token = asked.searchParams.get('access_token') ?? '';
    // Whether it is one of ours costs no question; whose it is decides session or pairing.
    const named = token === '' || token.length > LONGEST_TOKEN ? null : await this.server.readToken(token);
    if (named === null)
      throw new ProblemError(this.sessions.token(headers.cookie) === null ? 'not-signed-in' : 'call-not-admitted');
    return this.inTurn(this.comerOf(named, headers), async () => {
      const { member, rights, ...ends } = await this.admit({ named, cookie: headers.cookie, isLine });
      asked.searchParams.set('access_token', await this.server.token(named.room, member, rights));
      const path = `${asked.pathname.slice('/video'.length)}${asked.search}`;
      return { ...ends, identity: member.identity, room: named.room, path };
    });
  }

  /** Whoever knocks, before anything is asked: somebody else's token keeps nobody out who comes with their session. */
  private comerOf({ identity }: Named, { cookie }: IncomingMessage['headers']): string {
    return `${identity} ${this.sessions.rememberedSession(cookie) ?? ''}`;
  }

  /** Nobody takes the turns of others, however often they knock. */
  private async inTurn<T>(comer: string, look: () => Promise<T>): Promise<T> {
    const own = this.lookingFor.get(comer) ?? 0;
    if (own >= MOST_OF_ONE) throw new ProblemError('too-many-requests');
    if (this.looking >= MOST_AT_ONCE) throw new ProblemError('not-ready');
    this.looking += 1;
    this.lookingFor.set(comer, own + 1);
    try {
      return await look();
    } finally {
      this.looking -= 1;
      const left = (this.lookingFor.get(comer) ?? 1) - 1;
      if (left === 0) this.lookingFor.delete(comer);
      else this.lookingFor.set(comer, left);
    }
  }

  private admit(asking: Asking): Promise<Admitted> {
    const { identity } = asking.named;
    if (isViewer(identity)) return this.viewers.admit(asking);
    if (trialOfIdentity(identity) !== null) return this.trials.admit(asking);
    return deviceOfIdentity(identity) === null ? this.persons.admit(asking) : this.devices.admit(asking);
  }
}
