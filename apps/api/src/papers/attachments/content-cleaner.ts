import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { forgetContent, ownerlessContents } from './file-content';

const EVERY_MILLISECONDS = 60 * 60_000;

/** Forgets contents whose attachment never came about, because a process died between the two. */
@Injectable()
export class ContentCleaner implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(ContentCleaner.name);
  private timer: NodeJS.Timeout | null = null;
  private cleaning: Promise<void> = Promise.resolve();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  onApplicationBootstrap(): void {
    this.clean();
    this.timer = setInterval(() => this.clean(), EVERY_MILLISECONDS);
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await this.cleaning;
  }

  private clean(): void {
    this.cleaning = this.forgetOwnerless().catch((error: unknown) =>
      this.logger.warn({ err: error }, 'contents of files that belong to nothing were not forgotten'),
    );
  }

  private async forgetOwnerless(): Promise<void> {
    const contents = await this.unitOfWork.run(null, ({ db, now }) => ownerlessContents(db, now));
    for (const sha256 of contents) await this.unitOfWork.run(null, ({ db }) => forgetContent(db, sha256));
  }
}
