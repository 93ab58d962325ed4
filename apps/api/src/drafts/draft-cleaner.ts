import { Injectable } from '@nestjs/common';
import { Cleaner } from '../platform/cleaning/cleaner';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { EditingMarkRepository } from './editing-mark.repository';
import { TypedDraftRepository } from './typed-draft.repository';

const EVERY_MILLISECONDS = 60 * 60_000;
const DAY = 24 * 60 * 60_000;
/** Longer than a summer recess: what nobody went on with for so long is not missed. */
const KEPT_DAYS = 180;

/** Forgets what was typed half a year ago and never saved, and marks of yesterday. */
@Injectable()
export class DraftCleaner extends Cleaner {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly drafts: TypedDraftRepository,
    private readonly marks: EditingMarkRepository,
  ) {
    super(EVERY_MILLISECONDS, 'old drafts were not forgotten');
  }

  protected async clean(): Promise<void> {
    await this.unitOfWork.run(null, async ({ db, now }) => {
      await this.drafts.forgetBefore(db, new Date(now.getTime() - KEPT_DAYS * DAY));
      await this.marks.forgetBefore(db, new Date(now.getTime() - DAY));
    });
  }
}
