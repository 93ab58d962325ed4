import type { SocketLimits } from '../config/socket-limits';
import { TokenBucket } from './token-bucket';

/** Characters of pages that everybody without an account behind one address may read at once, and in a second. */
const NETWORK_PAGES = 256_000_000;
const NETWORK_PAGES_PER_SECOND = 8_000_000;

/** What is counted of one sender: a person, or a network of those who did not sign in. */
export interface Sender {
  /** Sockets that are open or being opened. */
  open: number;
  readonly most: number;
  readonly handshakes: TokenBucket;
  /** Null where each socket is bound by itself. */
  readonly pages: TokenBucket | null;
  /** Cookies of no session that came from there; only counted of a network. */
  readonly badCookies: TokenBucket;
}

/** The senders this instance has heard of lately. */
export class Senders {
  private readonly persons = new Map<string, Sender>();
  private readonly networks = new Map<string, Sender>();

  constructor(private readonly limits: SocketLimits) {}

  person(personId: string, now: number): Sender {
    return find(this.persons, personId, () => ({
      open: 0,
      most: this.limits.perPerson,
      handshakes: perMinute(this.limits.handshakesPerPerson, now),
      pages: null,
      badCookies: perMinute(0, now),
    }));
  }

  network(network: string, now: number): Sender {
    return find(this.networks, network, () => ({
      open: 0,
      most: this.limits.perAddress,
      handshakes: perMinute(this.limits.handshakesPerAddress, now),
      pages: new TokenBucket(NETWORK_PAGES, NETWORK_PAGES_PER_SECOND, now),
      badCookies: perMinute(this.limits.handshakesPerAddress, now),
    }));
  }

  /** Forgets those of whom nothing is known that a stranger would not have as well. */
  forgetIdle(now: number): void {
    for (const senders of [this.persons, this.networks])
      for (const [key, { open, handshakes, pages, badCookies }] of senders)
        if (open === 0 && handshakes.isFull(now) && (pages?.isFull(now) ?? true) && badCookies.isFull(now))
          senders.delete(key);
  }
}

const perMinute = (most: number, now: number): TokenBucket => new TokenBucket(most, most / 60, now);

function find(senders: Map<string, Sender>, key: string, make: () => Sender): Sender {
  const known = senders.get(key);
  if (known !== undefined) return known;
  const made = make();
  senders.set(key, made);
  return made;
}
