import type { IncomingMessage } from 'node:http';
import type { Actor } from '../actor/actor';
import type { SessionReader } from '../actor/session-reader';
import type { AppConfig } from '../config/app-config';
import { isOwnOrigin } from '../web/origin';
import { setAdmission } from './admission';
import { networkOf } from './network-address';
import { type Sender, Senders } from './sender';

/** Why a handshake is refused. */
export type Refusal = 'origin-refused' | 'too-many-sockets' | 'too-many-handshakes' | 'not-ready';

/** So many sessions are looked up at the same time at most. */
const MOST_LOOKUPS = 256;

/**
 * Decides before the upgrade whether a socket may be opened, and as whom. Whoever has signed in is counted by person:
 * what others behind the same address do never keeps them out. The public is counted by network.
 */
export class HandshakeGuard {
  readonly senders: Senders;
  private anonymous = 0;
  private lookups = 0;

  constructor(
    private readonly config: AppConfig,
    private readonly sessions: Pick<SessionReader, 'token' | 'rememberedSession' | 'fromCookie'>,
    private readonly now: () => number,
  ) {
    this.senders = new Senders(config.sockets);
  }

  /** Answers null when the socket may be opened; it is counted then until its connection is closed. */
  async refusalOf(request: IncomingMessage): Promise<Refusal | null> {
    const { origin, host, cookie } = request.headers;
    if (!isOwnOrigin(this.config, origin, host)) return 'origin-refused';
    const network = this.senders.network(networkOf(request, this.config.trustProxy), this.now());
    const actor = await this.actorOf(cookie, network);
    if (typeof actor === 'string') return actor;
    return this.admit(request, actor, network);
  }

  private async actorOf(cookie: string | undefined, network: Sender): Promise<Actor | null | Refusal> {
    if (this.sessions.token(cookie) === null) return null;
    // A cookie costs a question to the database. Whoever sends many that are none is asked to wait; whoever brings one
    // that is remembered is heard whatever the neighbours do.
    if (this.sessions.rememberedSession(cookie) === null && network.badCookies.levelAt(this.now()) < 1)
      return 'too-many-handshakes';
    if (this.lookups >= MOST_LOOKUPS) return 'not-ready';
    this.lookups += 1;
    try {
      const actor = await this.sessions.fromCookie(cookie);
      if (actor === null) network.badCookies.spend(1, this.now());
      return actor;
    } catch {
      return 'not-ready';
    } finally {
      this.lookups -= 1;
    }
  }

  private admit(request: IncomingMessage, actor: Actor | null, network: Sender): Refusal | null {
    const now = this.now();
    const sender = actor === null ? network : this.senders.person(actor.personId, now);
    if (sender.open >= sender.most || (actor === null && this.anonymous >= this.config.sockets.anonymous))
      return 'too-many-sockets';
    if (!sender.handshakes.tryOne(now)) return 'too-many-handshakes';
    const { socket } = request;
    // Nobody is there any more; the event that would take it back is over.
    if (socket.destroyed) return 'not-ready';
    this.count(sender, actor, 1);
    socket.once('close', () => this.count(sender, actor, -1));
    setAdmission(request, { actor, sender });
    return null;
  }

  private count(sender: Sender, actor: Actor | null, change: 1 | -1): void {
    sender.open += change;
    if (actor === null) this.anonymous += change;
  }
}
