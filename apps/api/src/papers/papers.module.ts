import { Module } from '@nestjs/common';
import { AddAttachmentHandler } from './attachments/add-attachment.handler';
import { AttachmentContentQuery } from './attachments/attachment-content.query';
import { AttachmentRepository } from './attachments/attachment.repository';
import { AttachmentsController } from './attachments/attachments.controller';
import { RemoveAttachmentHandler } from './attachments/remove-attachment.handler';
import { AmendmentPreviewQuery } from './amendment-preview.query';
import { ChangePaperHandler } from './change-paper.handler';
import { CreatePaperHandler } from './create-paper.handler';
import { DeleteDraftHandler } from './delete-draft.handler';
import { PaperAnnexRepository } from './paper-annex.repository';
import { PaperCompleteness } from './paper-completeness';
import { PaperContent } from './paper-content';
import { PaperDetailQuery } from './paper-detail.query';
import { PaperListQuery } from './paper-list.query';
import { PaperLock } from './paper-lock';
import { PaperRepository } from './paper.repository';
import { PaperStepsController } from './paper-steps.controller';
import { PaperTextRepository } from './paper-text.repository';
import { PapersController } from './papers.controller';
import { SubmitPaperHandler } from './submit-paper.handler';
import { WithdrawPaperHandler } from './withdraw-paper.handler';

/** Drucksachen: drafts, submission, amendments, statements, consultation paths, attachments. */
@Module({
  controllers: [PaperStepsController, PapersController, AttachmentsController],
  providers: [
    AddAttachmentHandler,
    AmendmentPreviewQuery,
    AttachmentContentQuery,
    AttachmentRepository,
    ChangePaperHandler,
    CreatePaperHandler,
    DeleteDraftHandler,
    PaperAnnexRepository,
    PaperCompleteness,
    PaperContent,
    PaperDetailQuery,
    PaperListQuery,
    PaperLock,
    PaperRepository,
    PaperTextRepository,
    RemoveAttachmentHandler,
    SubmitPaperHandler,
    WithdrawPaperHandler,
  ],
  exports: [CreatePaperHandler, SubmitPaperHandler, WithdrawPaperHandler, AttachmentRepository],
})
export class PapersModule {}
