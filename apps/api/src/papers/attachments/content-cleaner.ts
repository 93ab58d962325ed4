import { Injectable } from '@nestjs/common';
import { Cleaner } from '../../platform/cleaning/cleaner';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { forgetContent, ownerlessContents } from './file-content';

const EVERY_MILLISECONDS = 60 * 60_000;

/** Forgets contents whose attachment never came about, because a process died between the two. */
@Injectable()
export class ContentCleaner extends Cleaner {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super(EVERY_MILLISECONDS, 'contents of files that belong to nothing were not forgotten');
  }

  protected async clean(): Promise<void> {
    const contents = await this.unitOfWork.run(null, ({ db, now }) => ownerlessContents(db, now));
    for (const sha256 of contents) await this.unitOfWork.run(null, ({ db }) => forgetContent(db, sha256));
  }
}
