import { openSync, readSync } from 'node:fs';

const EVERY_MILLISECONDS = 2;
const NANOSECONDS = 1e6;

/**
 * The longest turns of the event loop of this process, by the clock and by the processor time that its main thread
 * used in them. What others on the machine take is in the first alone: whoever looks for what the program itself does
 * in one go reads the second. Where that cannot be known (no Linux), it is null.
 */
export class TurnWatch {
  #longest = { clock: 0, processor: 0 };
  #timer = null;
  #file = null;
  #buffer = Buffer.alloc(64);

  /** From now on; what was before is forgotten. */
  begin() {
    this.#longest = { clock: 0, processor: 0 };
    if (this.#timer !== null) return;
    this.#file = process.platform === 'linux' ? openSync('/proc/self/schedstat', 'r') : null;
    let [at, used] = [performance.now(), this.#used()];
    this.#timer = setInterval(() => {
      const [now, usedNow] = [performance.now(), this.#used()];
      this.#longest.clock = Math.max(this.#longest.clock, now - at);
      this.#longest.processor = Math.max(this.#longest.processor, usedNow - used);
      [at, used] = [now, usedNow];
    }, EVERY_MILLISECONDS).unref();
  }

  /** In milliseconds. */
  get longest() {
    const { clock, processor } = this.#longest;
    return { clock, processor: this.#file === null ? null : processor };
  }

  /** Processor time of the main thread so far (schedstat(5)), in milliseconds. */
  #used() {
    if (this.#file === null) return 0;
    const read = readSync(this.#file, this.#buffer, 0, this.#buffer.length, 0);
    return Number(this.#buffer.toString('latin1', 0, read).split(' ', 1)[0]) / NANOSECONDS;
  }
}
