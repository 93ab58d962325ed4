import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { AttachmentRepository } from './attachments/attachment.repository';
import { PaperAnnexRepository } from './paper-annex.repository';
import { PaperLock } from './paper-lock';
import { PaperRepository } from './paper.repository';
import { PaperTextRepository } from './paper-text.repository';

/** Command: a draft is thrown away with everything in it. */
@Injectable()
export class DeleteDraftHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly papers: PaperRepository,
    private readonly texts: PaperTextRepository,
    private readonly annexes: PaperAnnexRepository,
    private readonly attachments: AttachmentRepository,
    private readonly lock: PaperLock,
  ) {}

  execute(actor: Actor, paperId: string): Promise<void> {
    return this.unitOfWork.run(actor, async ({ db, audit }) => {
      const paper = await this.lock.lockPaper(db, actor, paperId);
      if (paper.state !== 'draft') throw new ProblemError('not-a-draft');
      await this.attachments.deleteAll(db, paperId);
      await this.annexes.delete(db, paperId);
      await this.texts.delete(db, paperId);
      await this.papers.delete(db, paperId);
      audit('draft-deleted', paperId);
    });
  }
}
