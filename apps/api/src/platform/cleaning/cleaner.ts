import { Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';

/**
 * Forgets at the start and every so often what nobody needs any more. Every instance does it; they do not disturb. An
 * attempt that fails is noted and made again the next time; the end of the application waits for one under way.
 */
export abstract class Cleaner implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(this.constructor.name);
  private timer: NodeJS.Timeout | null = null;
  private cleaning: Promise<void> = Promise.resolve();

  /** @param failure what is noted when an attempt fails: `sessions that are over were not forgotten` */
  protected constructor(
    private readonly everyMilliseconds: number,
    private readonly failure: string,
  ) {}

  protected abstract clean(): Promise<void>;

  onApplicationBootstrap(): void {
    this.attempt();
    this.timer = setInterval(() => this.attempt(), this.everyMilliseconds);
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await this.cleaning;
  }

  private attempt(): void {
    this.cleaning = this.clean().catch((error: unknown) => this.logger.warn({ err: error }, this.failure));
  }
}
