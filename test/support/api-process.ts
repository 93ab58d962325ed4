import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/** The built application as a process of its own, which can be killed. */
export class ApiProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly address: string,
    /** Of its clocks; undefined where an older release does not tell. */
    readonly timeZone: string | undefined,
  ) {}

  /** @param root where the built application lies, with its own tools for tests; this one unless said otherwise */
  static async start(settings: Readonly<Record<string, string>>, root = ROOT): Promise<ApiProcess> {
    if (!existsSync(resolve(root, 'dist/apps/api/src/main.js'))) throw new Error('npm run build:api comes first');
    const env = {
      ...process.env,
      NODE_OPTIONS: '',
      NODE_ENV: 'test',
      GREMIA_DEMO: '0',
      LOG_LEVEL: 'error',
      PORT: '0',
      ...settings,
    };
    const child = fork(resolve(root, 'test/support/api-process.mjs'), { env, execArgv: [] });
    const ended = once(child, 'exit').then(([code]) => {
      throw new Error(`the application ended at start with ${String(code)}`);
    });
    const [message] = (await Promise.race([once(child, 'message'), ended])) as [{ address: string; timeZone?: string }];
    ended.catch(() => undefined);
    return new ApiProcess(child, message.address, message.timeZone);
  }

  get port(): string {
    return new URL(this.address).port;
  }

  /** Moves the clock of a process that was started with test/faults/wrong-clock.cjs. */
  setClock(milliseconds: number): void {
    this.child.send({ clock: milliseconds });
  }

  /** kill -9: no handler runs, nothing is written any more. */
  async kill(): Promise<void> {
    const exit = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await exit;
  }

  /** Stops its time, as a machine that swaps or is moved does; `thaw` lets it go on. */
  freeze(): void {
    this.child.kill('SIGSTOP');
  }

  thaw(): void {
    this.child.kill('SIGCONT');
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exit = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await exit;
  }
}
