import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const PATIENCE = 60_000;

/** `npm start` as a process of its own, on what `npm run build` built last: it can be asked to end, and killed. */
export class StartedProcess {
  output = '';
  private readonly child: ChildProcess;
  private readonly ended: Promise<number | null>;

  /** Settings beside the environment; PORT is any free one unless given. */
  constructor(settings: Readonly<Record<string, string>>) {
    const { DATABASE_URL: _database, NODE_OPTIONS: _options, npm_lifecycle_event: _npm, ...environment } = process.env;
    this.child = spawn(process.execPath, ['apps/api/start.mjs'], {
      cwd: ROOT,
      env: { ...environment, NODE_ENV: 'development', PORT: '0', GREMIA_BUILD: 'skip', ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const collect = (chunk: Buffer): void => void (this.output += chunk.toString());
    this.child.stdout?.on('data', collect);
    this.child.stderr?.on('data', collect);
    this.ended = once(this.child, 'close').then(() => this.child.exitCode);
  }

  /** The address, once it says that it is ready. */
  async ready(): Promise<string> {
    const deadline = Date.now() + PATIENCE;
    while (Date.now() < deadline) {
      const address = /bereit .*: (http:\S+)/.exec(this.output)?.[1];
      if (address !== undefined && this.output.includes('Beenden mit')) return address;
      if (this.child.exitCode !== null || this.child.signalCode !== null) break;
      await new Promise((wake) => setTimeout(wake, 50));
    }
    throw new Error(`the application did not start:\n${this.output}`);
  }

  /** The exit code; null when a signal ended it. */
  exit(): Promise<number | null> {
    return this.ended;
  }

  end(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.child.kill(signal);
    return this.ended;
  }
}
