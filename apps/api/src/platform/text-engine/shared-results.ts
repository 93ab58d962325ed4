import { ProblemError } from '../problem/problem-error';
import { Turns } from '../web/turns';

type Result = string | Uint8Array;

interface Entry {
  readonly result: Promise<Result>;
  readonly leave: AbortController;
  waiting: number;
  size: number;
}

/**
 * Results by what they were made of: however many ask for the same at the same time, it is made once, and what was
 * asked for last is kept. What could not be done in its time is not tried again for a while.
 */
export class SharedResults {
  private readonly entries = new Map<string, Entry>();
  private readonly turns = new Turns();
  private size = 0;

  /** @param most how many characters or bytes are kept */
  constructor(
    private readonly most: number,
    private readonly forgetFailureAfter: number,
  ) {}

  /**
   * @param make gets a signal that is aborted when nobody waits for the result any more
   */
  async get(key: string, gone: AbortSignal | undefined, make: (gone: AbortSignal) => Promise<Result>): Promise<Result> {
    const known = this.entries.get(key);
    const entry = known === undefined || isAbandoned(known) ? this.add(key, make) : known;
    this.markUsed(key, entry);
    const isShared = known === entry && entry.size === 0;
    entry.waiting += 1;
    const leave = (): void => {
      entry.waiting -= 1;
      if (entry.waiting === 0) entry.leave.abort();
    };
    gone?.addEventListener('abort', leave, { once: true });
    try {
      return await entry.result;
    } finally {
      gone?.removeEventListener('abort', leave);
      if (isShared) await this.turn(key);
    }
  }

  /** Hundreds may have waited for the same; they go on a few at a time. */
  private turn(key: string): Promise<void> {
    return new Promise((goOn) => void this.turns.begin(() => [key], goOn));
  }

  private add(key: string, make: (gone: AbortSignal) => Promise<Result>): Entry {
    const leave = new AbortController();
    const entry: Entry = { result: make(leave.signal), leave, waiting: 0, size: 0 };
    entry.result.then(
      (result) => this.rememberResult(key, entry, result.length),
      (error: unknown) => this.fail(key, entry, error),
    );
    return entry;
  }

  private markUsed(key: string, entry: Entry): void {
    this.entries.delete(key);
    this.entries.set(key, entry);
  }

  private rememberResult(key: string, entry: Entry, size: number): void {
    if (this.entries.get(key) !== entry) return;
    entry.size = size;
    this.size += size;
    for (const [oldest, { size: freed }] of this.entries) {
      if (this.size <= this.most) return;
      // What is still being made has no size yet.
      if (freed === 0) continue;
      this.entries.delete(oldest);
      this.size -= freed;
    }
  }

  private fail(key: string, entry: Entry, error: unknown): void {
    const forget = (): void => void (this.entries.get(key) === entry && this.entries.delete(key));
    if (error instanceof ProblemError && error.code === 'text-too-complex')
      setTimeout(forget, this.forgetFailureAfter).unref();
    else forget();
  }
}

/** Everybody has gone and it was not made yet: nobody knows what becomes of it. */
const isAbandoned = ({ leave, size }: Entry): boolean => leave.signal.aborted && size === 0;
