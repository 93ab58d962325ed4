import type { ChildProcess } from 'node:child_process';
import pLimit from 'p-limit';
import { asked, hasStarted, ownProcess } from '../own-process/own-process';
import { ProblemError } from '../problem/problem-error';
import type { Compiled, ToCompile } from './typst-compiling';

/**
 * Typst says no to a source, or warns of it: a warning means that something is not printed as it was meant ("block may
 * not occur inside of a paragraph and was ignored" once dropped every table). `message` holds the diagnostics.
 */
export class TypstError extends Error {}

const WAITING = 40;

/**
 * The Typst compiler in a process of its own, without the secrets of this one: started when it is first needed, and
 * again when it has ended. Nothing can interrupt it, and an image or a text may keep it busy for ever: then its process
 * ends, and whatever waits behind it is set by a new one.
 */
export class TypstProcess {
  private child: ChildProcess | null = null;
  private readonly inTurn = pLimit(1);
  private stopped = false;

  /**
   * @param patience milliseconds, from when it is this source's turn
   * @throws TypstError when the source cannot be printed
   * @throws ProblemError `text-too-complex` when its time or memory is over, `busy` when too many wait, `not-ready`
   *   when the application ends
   */
  async compile(source: ToCompile, patience: number): Promise<Buffer> {
    if (this.inTurn.pendingCount >= WAITING) throw new ProblemError('busy');
    const answer = await this.inTurn(() => this.ask(source, patience));
    if (answer === null) throw new ProblemError(this.stopped ? 'not-ready' : 'text-too-complex');
    if ('refusal' in answer) throw new TypstError(answer.refusal);
    return Buffer.from(answer.pdf);
  }

  stop(): void {
    this.stopped = true;
    this.child?.kill('SIGKILL');
  }

  /** @returns null when the process has ended over it */
  private async ask(source: ToCompile, patience: number): Promise<Compiled | null> {
    if (this.stopped) return null;
    const child = this.child ?? (await this.start());
    return (await asked<Compiled>(child, source, patience)) ?? null;
  }

  private async start(): Promise<ChildProcess> {
    const child = ownProcess(require.resolve('./typst.program'));
    this.child = child;
    child.once('close', () => {
      if (this.child === child) this.child = null;
    });
    if (await hasStarted(child)) {
      // One that has nothing to do keeps no process from ending.
      child.unref();
      child.channel?.unref();
      return child;
    }
    throw this.stopped ? new ProblemError('not-ready') : new Error('the Typst compiler could not be started');
  }
}
