/**
 * An allowance that is used up and comes back with time. It may fall below nothing: what somebody goes on doing then is
 * counted as well.
 */
export class TokenBucket {
  private left: number;
  private since: number;

  /** @param now milliseconds of a clock that only runs forward, as everywhere here */
  constructor(
    private readonly most: number,
    private readonly perSecond: number,
    now: number,
  ) {
    this.left = most;
    this.since = now;
  }

  /** What is left; negative when more was used than was allowed. */
  levelAt(now: number): number {
    this.left = Math.min(this.most, this.left + ((now - this.since) * this.perSecond) / 1_000);
    this.since = now;
    return this.left;
  }

  /** Uses up, whether or not so much is left; answers what is left then. */
  spend(amount: number, now: number): number {
    this.left = this.levelAt(now) - amount;
    return this.left;
  }

  /** Uses one up if one is left. */
  tryOne(now: number): boolean {
    if (this.levelAt(now) < 1) return false;
    this.left -= 1;
    return true;
  }

  isFull(now: number): boolean {
    return this.levelAt(now) >= this.most;
  }
}
