import { TokenBucket } from '../sockets/token-bucket';

/** The connection on which a refusal is held: nothing more is read from it meanwhile. */
export interface HeldConnection {
  once(event: 'close', listener: () => void): unknown;
  off(event: 'close', listener: () => void): unknown;
  pause(): unknown;
  resume(): unknown;
  destroy(): unknown;
}

/** Does something later; what it answers takes that back. */
export type Later = (act: () => void, milliseconds: number) => () => void;

/** What became of a refusal: answered at once, later, or never. */
export type RefusalFate = 'at-once' | 'held' | 'dropped';

/** The first refusal is held for this share of the longest time, and each further one longer. */
const LEAST = 1 / 4;
/** Refusals beyond these make it no worse. */
const MOST_DEBT = 150;
/** So many are held of one sender, and of all together. */
const MOST_OF_ONE = 50;
const MOST_AT_ALL = 1_000;
/** With so many senders, those are forgotten of whom nothing has to be known any more. */
const MANY_SENDERS = 1_000;

interface Refused {
  /** Refusals that may be answered at once; below nothing when there were more. */
  readonly free: TokenBucket;
  held: number;
  blockedUntil: number;
}

/**
 * Refusals that are answered later, so that whoever collects them gets a few in a second instead of thousands. A held
 * one costs a timer: its connection is not read meanwhile. Beyond what is held a connection ends without an answer.
 *
 * A sender is a session, or the network of those without one.
 */
export class HeldRefusals {
  private readonly senders = new Map<string, Refused>();
  private held = 0;
  private forgetAt = MANY_SENDERS;

  /**
   * @param mostMilliseconds how long one is held at most; 0: all are answered at once
   * @param freeInAMinute refusals of one sender that are answered at once, at one go and in a minute
   * @param now milliseconds of a clock that only runs forward
   * @param later by the same clock
   */
  constructor(
    private readonly mostMilliseconds: number,
    private readonly freeInAMinute: number,
    private readonly now: () => number = () => performance.now(),
    private readonly later: Later = afterTimer,
  ) {}

  /**
   * Answers a refusal now, later, or never.
   *
   * @param isOverBudget whether it is refused for having asked too often: then it is never answered at once
   */
  refuse(sender: string, isOverBudget: boolean, connection: HeldConnection, answer: () => void): RefusalFate {
    const refused = this.refusedOf(sender);
    const now = this.now();
    const left = refused.free.levelAt(now) > -MOST_DEBT ? refused.free.spend(1, now) : -MOST_DEBT;
    if (this.mostMilliseconds === 0 || (left >= 0 && !isOverBudget)) {
      answer();
      return 'at-once';
    }
    if (refused.held >= MOST_OF_ONE || this.held >= MOST_AT_ALL) {
      connection.destroy();
      return 'dropped';
    }
    const share = LEAST + ((1 - LEAST) * Math.max(0, -left)) / MOST_DEBT;
    this.holdRefusal(refused, this.mostMilliseconds * share, connection, answer);
    return 'held';
  }

  /** Notes that everything this sender asks is refused for so many seconds, whatever it is. */
  block(sender: string, seconds: number): void {
    this.refusedOf(sender).blockedUntil = this.now() + seconds * 1_000;
  }

  /** For how many seconds more everything is refused; 0 when this sender is heard. */
  secondsBlocked(sender: string): number {
    return Math.max(0, ((this.senders.get(sender)?.blockedUntil ?? 0) - this.now()) / 1_000);
  }

  private holdRefusal(refused: Refused, milliseconds: number, connection: HeldConnection, answer: () => void): void {
    const count = (change: 1 | -1): void => {
      this.held += change;
      refused.held += change;
    };
    const gone = (): void => {
      takeBack();
      count(-1);
    };
    const takeBack = this.later(() => {
      connection.off('close', gone);
      count(-1);
      connection.resume();
      answer();
    }, milliseconds);
    count(1);
    connection.once('close', gone);
    connection.pause();
  }

  private refusedOf(sender: string): Refused {
    const known = this.senders.get(sender);
    if (known !== undefined) return known;
    const now = this.now();
    if (this.senders.size >= this.forgetAt) this.forgetIdle(now);
    const refused = {
      free: new TokenBucket(this.freeInAMinute, this.freeInAMinute / 60, now),
      held: 0,
      blockedUntil: 0,
    };
    this.senders.set(sender, refused);
    return refused;
  }

  private forgetIdle(now: number): void {
    for (const [sender, { free, held, blockedUntil }] of this.senders)
      if (held === 0 && blockedUntil <= now && free.isFull(now)) this.senders.delete(sender);
    this.forgetAt = Math.max(MANY_SENDERS, 2 * this.senders.size);
  }
}

/** Nobody stays for the sake of refusals when the process ends. */
function afterTimer(act: () => void, milliseconds: number): () => void {
  const timer = setTimeout(act, milliseconds).unref();
  return () => clearTimeout(timer);
}
