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
}

/** A thread that is only being started has so long to do it; in a test it compiles what it loads. */
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
   * @throws ProblemError `text-too-complex` when time or memory are over, `not-ready` when the application ends
   * @throws ResolutionError when texts do not fit together
   */
  async run(task: EngineTask, milliseconds: number): Promise<string | Uint8Array> {
    if (this.stopped) throw new ProblemError('not-ready');
    const pool = (this.pool ??= this.start());
    const limit = new AbortController();
    const starts = pool.threads.length === 0 || pool.idleThreads === 0;
    const timer = setTimeout(() => limit.abort(), milliseconds + (starts ? START_MILLISECONDS : 0));
    try {
      const answer = await pool.run(task, { signal: limit.signal });
      if ('result' in answer) return answer.result;
      const { code, message, opId } = answer.fault;
      if (code === 'too-deep') throw new ProblemError('text-too-complex');
      throw new ResolutionError(code, message, opId);
    } catch (error) {
      // Its thread was ended with the application: whoever comes back asks another one.
      if (this.stopped) throw new ProblemError('not-ready');
      throw isOver(error) ? new ProblemError('text-too-complex') : error;
    } finally {
      clearTimeout(timer);
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

/** Asked of its fields: an error from another thread is none of this one's classes. */
function isOver(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  return (
    ('name' in error && error.name === 'AbortError') || ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
  );
}
