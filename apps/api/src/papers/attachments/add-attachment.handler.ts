import { Injectable } from '@nestjs/common';
import type { AttachmentView } from '@gremia/contracts';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork, type Db } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { PaperLock } from '../paper-lock';
import type { PaperRow } from '../paper.repository';
import { mayAttach } from '../paper-rights';
import { assertAttachable } from '../vote-guard';
import { AttachmentTraceRepository } from './attachment-trace';
import { AttachmentRepository } from './attachment.repository';
import { safeFileName } from './file-name';
import { fileTypeOf } from './file-type';
import type { Upload } from './receive-upload';

const MOST_ATTACHMENTS = 50;

/** Command: a file is put to a paper. Who may not is refused before the file is read at all. */
@Injectable()
export class AddAttachmentHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly attachments: AttachmentRepository,
    private readonly trace: AttachmentTraceRepository,
    private readonly lock: PaperLock,
  ) {}

  async execute(actor: Actor, paperId: string, receive: () => Promise<Upload>): Promise<AttachmentView> {
    await this.unitOfWork.run(actor, ({ db }) => this.take(db, actor, paperId));
    const upload = await receive();
    const type = fileTypeOf(upload.bytes);
    if (type === null || upload.bytes.length === 0) throw new ProblemError('file-type-refused');
    const fileName = safeFileName(upload.fileName, type);
    return this.unitOfWork.run(actor, async ({ db, now, audit, emit }) => {
      const paper = await this.take(db, actor, paperId);
      const added = await this.attachments.add(
        db,
        paperId,
        { fileName, mediaType: type.mediaType, public: upload.public && paper.public, bytes: upload.bytes },
        now,
      );
      audit('attachment-added', paperId, { attachmentId: added.id, sha256: added.sha256 });
      if (paper.state !== 'draft') {
        const what = added.public ? 'published' : 'added';
        await this.trace.note(db, { attachmentId: added.id, what, personId: actor.personId, at: now });
        emit({ name: 'paper-changed', paperId });
      }
      return added;
    });
  }

  private async take(db: Db, actor: Actor, paperId: string): Promise<PaperRow> {
    const paper = await this.lock.take(db, actor, paperId);
    if (!mayAttach(actor, paper)) throw new ProblemError('not-a-draft');
    if (paper.state !== 'draft') await assertAttachable(db, paper);
    if ((await this.attachments.count(db, paperId)) >= MOST_ATTACHMENTS) {
      throw new ProblemError('wrong-state', {
        detail: `Eine Drucksache kann höchstens ${MOST_ATTACHMENTS} Anlagen haben.`,
      });
    }
    return paper;
  }
}
