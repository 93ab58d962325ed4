import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import { onSingleConnection } from './single-connection';
import { limits } from './time-limits';

const PROBE_MILLISECONDS = 1_000;
const PROBE_LIMITS = limits({ connect: 2, statement: 2, lock: 2, idle: 2 });

/**
 * Whether the database answers, said in one line of the log when it changes. Whoever meets a database that is away
 * tells it here and logs nothing; from then on a connection of its own is tried once a second until one works.
 */
export class DatabaseState implements OnApplicationShutdown {
  private readonly logger = new Logger('Database');
  private awaySince: number | null = null;
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(private readonly databaseUrl: string) {}

  get isAway(): boolean {
    return this.awaySince !== null;
  }

  noteAway(error: unknown): void {
    if (this.awaySince !== null || this.stopped) return;
    this.awaySince = performance.now();
    this.logger.error({ err: causeOf(error) }, 'the database does not answer');
    this.probeSoon();
  }

  onApplicationShutdown(): void {
    this.stopped = true;
    if (this.timer !== null) clearTimeout(this.timer);
  }

  private probeSoon(): void {
    if (!this.stopped) this.timer = setTimeout(() => void this.probe(), PROBE_MILLISECONDS).unref();
  }

  private async probe(): Promise<void> {
    try {
      await onSingleConnection(this.databaseUrl, (client) => client.query('SELECT'), {
        role: null,
        limits: PROBE_LIMITS,
      });
    } catch {
      this.probeSoon();
      return;
    }
    const seconds = Math.round((performance.now() - (this.awaySince ?? 0)) / 1_000);
    this.awaySince = null;
    this.logger.warn({ seconds }, 'the database answers again');
  }
}

/** The innermost error, which names the code of the network or the server. */
function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error ? causeOf(error.cause) : error;
}
