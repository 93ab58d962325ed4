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
import { AttachmentRepository, type NewAttachment } from './attachment.repository';
import { forgetContent, storeContent } from './file-content';
import { safeFileName } from './file-name';
import { fileTypeOf } from './file-type';
import type { IncomingFile } from './incoming-file';
import { UploadGate } from './upload-gate';
import { UploadQuota } from './upload-quota';

export interface Upload {
  /** Discarded when the command ends, however it ends. */
  readonly file: IncomingFile;
  readonly public: boolean;
}

type Added = Omit<NewAttachment, 'uploadedBy'>;

/** Command: a file is put to a paper. Who may not, or has no room left, is refused before the file is read at all. */
@Injectable()
export class AddAttachmentHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly attachments: AttachmentRepository,
    private readonly trace: AttachmentTraceRepository,
    private readonly lock: PaperLock,
    private readonly quota: UploadQuota,
    private readonly gate: UploadGate,
  ) {}

  async execute(actor: Actor, paperId: string, receive: () => Promise<Upload>): Promise<AttachmentView> {
    await this.unitOfWork.run(actor, async ({ db, now }) => {
      await this.lockForAttaching(db, actor, paperId);
      await this.quota.assertRoom(db, actor, paperId, 0, now);
    });
    return this.gate.enter(actor.personId, async () => {
      const upload = await receive();
      try {
        return await this.store(actor, paperId, upload);
      } finally {
        await upload.file.discard();
      }
    });
  }

  /**
   * The content first, in a transaction of its own: it takes its time, and nobody who needs the paper should wait for
   * it. Then, in a moment, the attachment.
   */
  private async store(actor: Actor, paperId: string, { file, public: isPublic }: Upload): Promise<AttachmentView> {
    const type = await fileTypeOf(file);
    if (type === null || file.size === 0) throw new ProblemError('file-type-refused');
    const added = { fileName: safeFileName(file.fileName, type), mediaType: type.mediaType, public: isPublic, file };
    try {
      for (;;) {
        await this.gate.write(() => this.unitOfWork.run(actor, ({ db, now }) => storeContent(db, file, now)));
        const attachment = await this.add(actor, paperId, added);
        if (attachment !== null) return attachment;
      }
    } catch (error) {
      await this.unitOfWork.run(actor, ({ db }) => forgetContent(db, file.sha256)).catch(() => undefined);
      throw error;
    }
  }

  private add(actor: Actor, paperId: string, added: Added): Promise<AttachmentView | null> {
    return this.unitOfWork.run(actor, async ({ db, now, audit, emit }) => {
      const paper = await this.lockForAttaching(db, actor, paperId);
      const known = await this.attachments.findSame(db, paperId, added.file.sha256, added.fileName);
      if (known !== null) return asSent(known, added.public && paper.public);
      await this.quota.assertRoom(db, actor, paperId, added.file.size, now);
      const attachment = await this.attachments.add(
        db,
        paperId,
        { ...added, public: added.public && paper.public, uploadedBy: actor.personId },
        now,
      );
      if (attachment === null) return null;
      audit('attachment-added', paperId, { attachmentId: attachment.id, sha256: attachment.sha256 });
      if (paper.state !== 'draft') {
        const what = attachment.public ? 'published' : 'added';
        await this.trace.note(db, { attachmentId: attachment.id, what, personId: actor.personId, at: now });
        emit({ name: 'paper-changed', paperId });
      }
      return attachment;
    });
  }

  private async lockForAttaching(db: Db, actor: Actor, paperId: string): Promise<PaperRow> {
    const paper = await this.lock.lockPaper(db, actor, paperId);
    if (!mayAttach(actor, paper)) throw new ProblemError('not-a-draft');
    if (paper.state !== 'draft') await assertAttachable(db, paper);
    return paper;
  }
}

/** A file that is sent once more, or while it is still on its way, is attached once. */
function asSent(known: AttachmentView, isPublic: boolean): AttachmentView {
  if (known.public === isPublic) return known;
  const now = known.public ? 'öffentlich' : 'nichtöffentlich';
  throw new ProblemError('wrong-state', {
    detail: `Die Datei „${known.fileName}“ ist schon angefügt, und zwar ${now}. Ändern können Sie das an der Anlage.`,
  });
}
