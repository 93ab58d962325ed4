import { Logger } from '@nestjs/common';
import { ResolutionError } from '@gremia/resolution';
import { Piscina } from 'piscina';
import { ProblemError } from '../problem/problem-error';
import type { EngineAnswer, EngineTask } from './engine-task';

export interface ThreadBounds {
  readonly threads: number;
  readonly megabytes: number;
  /** A thread that has had nothing to do for so long ends. */
  readonly idleMilliseconds: number;
  /** So long a thread may take to be started, or to be free. */
  readonly startMilliseconds?: number;
}

/** In a test a thread compiles what it loads. */
const START_MILLISECONDS = 15_000;
/** Lets the main thread go first where both want the same processor. */
const NICE = 10;

/**
 * Threads beside the main one for work on texts. Each task has a time and all of them a memory that ends the thread, so
 * that whatever a text does to the engine, the meeting goes on.
 */
export class EngineThreads {
  private readonly logger = new Logger(EngineThreads.name);
  private pool: Piscina<EngineTask, EngineAnswer> | null = null;
  private stopped = false;

  constructor(private readonly bounds: ThreadBounds) {}

  /**
   * @param milliseconds how long the work may take, from when a thread begins with it
   * @throws ProblemError `text-too-complex` when time or memory are over, `busy` when no thread could begin in time,
   *   `not-ready` when the application ends
   * @throws ResolutionError when texts do not fit together
   */
  async run(work: Omit<EngineTask, 'begun'>, milliseconds: number): Promise<string | Uint8Array> {
    if (this.stopped) throw new ProblemError('not-ready');
    const pool = (this.pool ??= this.start());
    const limit = new AbortController();
    const begun = new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT));
    const endWatch = beginWatch(begun, milliseconds, this.bounds.startMilliseconds ?? START_MILLISECONDS, () =>
      limit.abort(),
    );
    try {
      const answer = await pool.run({ ...work, begun }, { signal: limit.signal });
      if ('result' in answer) return answer.result;
      const { code, message, opId } = answer.fault;
      if (code === 'too-deep') throw new ProblemError('text-too-complex');
      throw new ResolutionError(code, message, opId);
    } catch (error) {
      // Its thread was ended with the application: whoever comes back asks another one.
      if (this.stopped) throw new ProblemError('not-ready');
      if (isLate(error) && begun[0] === 0) throw new ProblemError('busy');
      throw isLate(error) || isTooLarge(error) ? new ProblemError('text-too-complex') : error;
    } finally {
      endWatch();
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.pool?.destroy();
    this.pool = null;
  }

  private start(): Piscina<EngineTask, EngineAnswer> {
    const { threads, megabytes, idleMilliseconds } = this.bounds;
    const pool = new Piscina<EngineTask, EngineAnswer>({
      filename: require.resolve('./engine.program'),
      minThreads: 0,
      maxThreads: threads,
      idleTimeout: idleMilliseconds,
      // Who waits is known to the queue before it.
      maxQueue: threads,
      concurrentTasksPerWorker: 1,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
      niceIncrement: NICE,
      // No address of a database, no key.
      env: { NODE_OPTIONS: process.env.NODE_OPTIONS ?? '' },
    });
    pool.on('error', (error) => this.logger.error({ err: error }, 'a thread of the text engine has failed'));
    return pool;
  }
}

/**
 * Ends what has not begun within `start`, and what takes longer than `milliseconds` from when it has.
 *
 * @returns what stops the watch
 */
function beginWatch(begun: Float64Array, milliseconds: number, start: number, end: () => void): () => void {
  const asked = Date.now();
  let timer = setTimeout(lookAgain, milliseconds);
  function lookAgain(): void {
    const since = begun[0] ?? 0;
    const left = (since === 0 ? asked + start : since + milliseconds) - Date.now();
    if (left > 0) timer = setTimeout(lookAgain, since === 0 ? Math.min(left, milliseconds) : left);
    else end();
  }
  return () => clearTimeout(timer);
}

/** Asked of its fields: an error from another thread is none of this one's classes. */
const hasField = (error: unknown, name: string, value: string): boolean =>
  typeof error === 'object' && error !== null && Reflect.get(error, name) === value;
const isLate = (error: unknown): boolean => hasField(error, 'name', 'AbortError');
const isTooLarge = (error: unknown): boolean => hasField(error, 'code', 'ERR_WORKER_OUT_OF_MEMORY');
