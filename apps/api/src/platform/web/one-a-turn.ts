import { FairQueue } from './fair-queue';

/** Work of which one piece is begun in a turn of the event loop, in turn between municipalities. */
export class OneATurn {
  private readonly waiting = new FairQueue<() => void>();

  /** Settles when it is the turn of whoever asks; what they do then they do at once. */
  turnOf(municipality: object): Promise<void> {
    return new Promise((begin) => {
      if (this.waiting.isEmpty) setImmediate(() => this.next());
      this.waiting.add([municipality], begin);
    });
  }

  private next(): void {
    this.waiting.takeNext()?.();
    if (!this.waiting.isEmpty) setImmediate(() => this.next());
  }
}
