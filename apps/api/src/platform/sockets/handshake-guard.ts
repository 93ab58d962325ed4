import type { IncomingMessage } from 'node:http';
import type { Actor } from '../actor/actor';
import type { Device, DeviceReader } from '../actor/device-reader';
import type { SessionReader } from '../actor/session-reader';
import type { AppConfig } from '../config/app-config';
import { isOwnOrigin } from '../web/origin';
import { setAdmission } from './admission';
import { networkOf } from './network-address';
import { type Sender, Senders } from './sender';

/** Why a handshake is refused. */
export type Refusal = 'origin-refused' | 'too-many-sockets' | 'too-many-handshakes' | 'not-ready';

/** Who wants to open a socket: a person, a device of the hall, or anybody. */
interface Comer {
  readonly actor: Actor | null;
  readonly device: Device | null;
}

const ANYBODY: Comer = { actor: null, device: null };

/** So many sessions are looked up at the same time at most. */
const MOST_LOOKUPS = 256;

/**
 * Decides before the upgrade whether a socket may be opened, and as whom. Whoever has signed in is counted by person,
 * a paired device by itself: what others behind the same address do never keeps them out. The public is counted by
 * network.
 */
export class HandshakeGuard {
  readonly senders: Senders;
  private anonymous = 0;
  private lookups = 0;

  constructor(
    private readonly config: AppConfig,
    private readonly sessions: Pick<SessionReader, 'token' | 'rememberedSession' | 'fromCookie'>,
    private readonly devices: Pick<DeviceReader, 'token' | 'isRemembered' | 'fromCookie'>,
    private readonly now: () => number,
  ) {
    this.senders = new Senders(config.sockets);
  }

  /** Answers null when the socket may be opened; it is counted then until its connection is closed. */
  async refusalOf(request: IncomingMessage): Promise<Refusal | null> {
    const { origin, host, cookie } = request.headers;
    if (!isOwnOrigin(this.config, origin, host)) return 'origin-refused';
    const network = this.senders.network(networkOf(request, this.config.trustProxy), this.now());
    const comer = await this.comerOf(cookie, network);
    if (typeof comer === 'string') return comer;
    return this.admit(request, comer, network);
  }

  private async comerOf(cookie: string | undefined, network: Sender): Promise<Comer | Refusal> {
    if (this.sessions.token(cookie) === null && this.devices.token(cookie) === null) return ANYBODY;
    // A cookie costs a question to the database. Whoever sends many that are none is asked to wait; whoever brings one
    // that is remembered is heard whatever the neighbours do.
    const isRemembered = this.sessions.rememberedSession(cookie) !== null || this.devices.isRemembered(cookie);
    if (!isRemembered && network.badCookies.levelAt(this.now()) < 1) return 'too-many-handshakes';
    if (this.lookups >= MOST_LOOKUPS) return 'not-ready';
    this.lookups += 1;
    try {
      // Where somebody has signed in on the machine of a device, it is the person who comes.
      const actor = await this.sessions.fromCookie(cookie);
      const device = actor === null ? await this.devices.fromCookie(cookie) : null;
      if (actor === null && device === null) network.badCookies.spend(1, this.now());
      return { actor, device };
    } catch {
      return 'not-ready';
    } finally {
      this.lookups -= 1;
    }
  }

  private admit(request: IncomingMessage, comer: Comer, network: Sender): Refusal | null {
    const now = this.now();
    const name = comer.actor?.personId ?? comer.device?.deviceId ?? null;
    const sender = name === null ? network : this.senders.person(name, now);
    if (sender.open >= sender.most || (name === null && this.anonymous >= this.config.sockets.anonymous))
      return 'too-many-sockets';
    if (!sender.handshakes.tryOne(now)) return 'too-many-handshakes';
    const { socket } = request;
    // Nobody is there any more; the event that would take it back is over.
    if (socket.destroyed) return 'not-ready';
    this.count(sender, name, 1);
    socket.once('close', () => this.count(sender, name, -1));
    setAdmission(request, { ...comer, sender });
    return null;
  }

  private count(sender: Sender, name: string | null, change: 1 | -1): void {
    sender.open += change;
    if (name === null) this.anonymous += change;
  }
}
