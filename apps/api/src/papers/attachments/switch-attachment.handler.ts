import { Injectable } from '@nestjs/common';
import type { AttachmentView, SwitchAttachment } from '@gremia/contracts';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { PaperLock } from '../paper-lock';
import { mayAttach } from '../paper-rights';
import { assertAttachable } from '../vote-guard';
import { AttachmentTraceRepository } from './attachment-trace';
import { AttachmentRepository } from './attachment.repository';

/** Command: an attachment becomes public or internal. Of a submitted paper it stays on record who did so and when. */
@Injectable()
export class SwitchAttachmentHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly attachments: AttachmentRepository,
    private readonly trace: AttachmentTraceRepository,
    private readonly lock: PaperLock,
  ) {}

  execute(
    actor: Actor,
    { id: paperId, attachmentId }: { readonly id: string; readonly attachmentId: string },
    { public: isPublic }: SwitchAttachment,
  ): Promise<AttachmentView> {
    return this.unitOfWork.run(actor, async ({ db, now, audit, emit }) => {
      const paper = await this.lock.lockPaper(db, actor, paperId);
      if (!mayAttach(actor, paper)) throw new ProblemError('not-a-draft');
      if (isPublic && !paper.public)
        throw new ProblemError('wrong-state', {
          detail: 'Die Drucksache ist nichtöffentlich; ihre Anlagen sind es auch.',
        });
      // What was published by mistake can be taken back at any time.
      if (isPublic && paper.state !== 'draft') await assertAttachable(db, paper);
      const known = await this.attachments.find(db, paperId, attachmentId);
      if (known === null) throw new ProblemError('not-found');
      if (known.public === isPublic) return known;
      await this.attachments.setPublic(db, attachmentId, isPublic);
      const what = isPublic ? 'published' : 'withheld';
      audit(`attachment-${what}`, paperId, { attachmentId });
      if (paper.state !== 'draft') {
        await this.trace.note(db, { attachmentId, what, personId: actor.personId, at: now });
        emit({ name: 'paper-changed', paperId });
      }
      return { ...known, public: isPublic };
    });
  }
}
