/**
 * Messages a socket may send at once, and the rate at which the allowance comes back. Far above what a person can do,
 * far below what hurts.
 */
const MOST = 200;
const PER_SECOND = 100;

/** A socket's allowance of messages (token bucket). */
export class Allowance {
  private left = MOST;
  private since: number;

  /** @param now milliseconds */
  constructor(now: number) {
    this.since = now;
  }

  /** Whether one more message is allowed. */
  take(now: number): boolean {
    this.left = Math.min(MOST, this.left + ((now - this.since) * PER_SECOND) / 1_000);
    this.since = now;
    if (this.left < 1) return false;
    this.left -= 1;
    return true;
  }
}
