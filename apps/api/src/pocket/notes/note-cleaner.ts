import { Injectable } from '@nestjs/common';
import { Cleaner } from '../../platform/cleaning/cleaner';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { NoteRepository } from './note.repository';

const EVERY_MILLISECONDS = 6 * 3_600_000;
/** An account that was closed by mistake can be opened again meanwhile. */
const DAYS = 30;

/** Accounts are closed, not deleted: the private notes of their persons are. */
@Injectable()
export class NoteCleaner extends Cleaner {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notes: NoteRepository,
  ) {
    super(EVERY_MILLISECONDS, 'notes of closed accounts were not forgotten');
  }

  async clean(): Promise<void> {
    await this.unitOfWork.run(null, ({ db, now }) => this.notes.forgetOfClosed(db, now, DAYS));
  }
}
