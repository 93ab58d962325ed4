import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { PaperLock } from '../paper-lock';
import { mayAttach } from '../paper-rights';
import { assertAttachable } from '../vote-guard';
import { AttachmentTraceRepository } from './attachment-trace';
import { AttachmentRepository } from './attachment.repository';

/** Command: an attachment is taken away; from a draft without a trace, later so that the record keeps it. */
@Injectable()
export class RemoveAttachmentHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly attachments: AttachmentRepository,
    private readonly trace: AttachmentTraceRepository,
    private readonly lock: PaperLock,
  ) {}

  execute(actor: Actor, paperId: string, attachmentId: string): Promise<void> {
    return this.unitOfWork.run(actor, async ({ db, now, audit, emit }) => {
      const paper = await this.lock.lockPaper(db, actor, paperId);
      if (!mayAttach(actor, paper)) throw new ProblemError('not-a-draft');
      if (paper.state !== 'draft') await assertAttachable(db, paper);
      const isDraft = paper.state === 'draft';
      const gone = isDraft
        ? await this.attachments.delete(db, paperId, attachmentId)
        : await this.attachments.remove(db, paperId, attachmentId, now);
      if (!gone) throw new ProblemError('not-found');
      audit('attachment-removed', paperId, { attachmentId });
      if (!isDraft) {
        await this.trace.note(db, { attachmentId, what: 'removed', personId: actor.personId, at: now });
        emit({ name: 'paper-changed', paperId });
      }
    });
  }
}
