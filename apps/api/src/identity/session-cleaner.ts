import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { SessionRepository } from './session.repository';

const EVERY_MILLISECONDS = 15 * 60_000;

/** Forgets sessions that are over, those of simulated members too. Every instance does it; they do not disturb. */
@Injectable()
export class SessionCleaner implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(SessionCleaner.name);
  private timer: NodeJS.Timeout | null = null;
  private cleaning: Promise<void> = Promise.resolve();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionRepository,
  ) {}

  onApplicationBootstrap(): void {
    this.clean();
    this.timer = setInterval(() => this.clean(), EVERY_MILLISECONDS);
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await this.cleaning;
  }

  private clean(): void {
    this.cleaning = this.unitOfWork
      .run(null, ({ db, now }) => this.sessions.forgetEnded(db, now))
      .catch((error: unknown) => this.logger.warn({ err: error }, 'sessions that are over were not forgotten'));
  }
}
