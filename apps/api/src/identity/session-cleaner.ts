import { Injectable } from '@nestjs/common';
import { Cleaner } from '../platform/cleaning/cleaner';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { SessionRepository } from './session.repository';

const EVERY_MILLISECONDS = 15 * 60_000;

/** Forgets sessions that are over, those of simulated members too. */
@Injectable()
export class SessionCleaner extends Cleaner {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionRepository,
  ) {
    super(EVERY_MILLISECONDS, 'sessions that are over were not forgotten');
  }

  protected async clean(): Promise<void> {
    await this.unitOfWork.run(null, ({ db, now }) => this.sessions.forgetEnded(db, now));
  }
}
