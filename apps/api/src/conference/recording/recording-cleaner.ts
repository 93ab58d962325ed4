import { Injectable } from '@nestjs/common';
import { Cleaner } from '../../platform/cleaning/cleaner';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { RecordingDeletion } from './recording-deletion';
import { RecordingRepository } from './recording.repository';

const EVERY_MILLISECONDS = 60 * 60_000;

/** Deletes recordings on their day. What could not be deleted is tried again each hour. */
@Injectable()
export class RecordingCleaner extends Cleaner {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recordings: RecordingRepository,
    private readonly deletion: RecordingDeletion,
  ) {
    super(EVERY_MILLISECONDS, 'recordings were not deleted on their day');
  }

  async clean(): Promise<void> {
    const overdue = await this.unitOfWork.run(null, ({ db, now }) => this.recordings.overdue(db, now));
    await this.deletion.delete(overdue, 'day');
  }
}
