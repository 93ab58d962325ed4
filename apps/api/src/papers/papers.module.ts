import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PaperProgress } from '../platform/ports/paper-progress.port';
import { PaperWritings } from '../platform/ports/writing.port';
import { ResolvedTexts } from '../platform/ports/resolved-texts.port';
import { AddAttachmentHandler } from './attachments/add-attachment.handler';
import { AttachmentContentQuery } from './attachments/attachment-content.query';
import { attachmentStep, AttachmentTraceRepository } from './attachments/attachment-trace';
import { AttachmentTraceQuery } from './attachments/attachment-trace.query';
import { AttachmentRepository } from './attachments/attachment.repository';
import { AttachmentsController } from './attachments/attachments.controller';
import { ContentCleaner } from './attachments/content-cleaner';
import { RemoveAttachmentHandler } from './attachments/remove-attachment.handler';
import { SwitchAttachmentHandler } from './attachments/switch-attachment.handler';
import { TemporaryFiles } from './attachments/temporary-files';
import { UploadGate } from './attachments/upload-gate';
import { UploadQuota } from './attachments/upload-quota';
import { AmendmentContent } from './amendment-content';
import { AmendmentPreviewQuery } from './amendment-preview.query';
import { ChangePaperHandler } from './change-paper.handler';
import { ChangePathHandler } from './change-path.handler';
import { CreatePaperHandler } from './create-paper.handler';
import { DeleteDraftHandler } from './delete-draft.handler';
import { PaperAnnexRepository } from './paper-annex.repository';
import { PaperCompleteness } from './paper-completeness';
import { PaperContent } from './paper-content';
import { PaperDetailQuery } from './paper-detail.query';
import { PaperListQuery } from './paper-list.query';
import { PaperLock } from './paper-lock';
import { PaperOriginators } from './paper-originators';
import { PaperParent } from './paper-parent';
import { PaperRepository } from './paper.repository';
import { PaperTemplatesController } from './paper-templates.controller';
import { PaperTemplatesHandler } from './paper-templates.handler';
import { PaperStepsController } from './paper-steps.controller';
import { PaperTextRepository } from './paper-text.repository';
import { PapersController } from './papers.controller';
import { AmendmentReviewQuery } from './rebase/amendment-review.query';
import { AmendmentsFollow } from './rebase/amendments-follow';
import { FollowPlanner } from './rebase/follow-planner';
import { HangingAmendmentRepository } from './rebase/hanging-amendment.repository';
import { StoredPaperWritings } from './stored-paper-writings';
import { StoredPaperProgress } from './stored-paper-progress';
import { SubmitPaperHandler } from './submit-paper.handler';
import { DocumentReader } from './texts/document-reader';
import { PaperExportQuery } from './texts/paper-export.query';
import { PaperTextsController } from './texts/paper-texts.controller';
import { ReadDocumentQuery } from './texts/read-document.query';
import { BringInVersionHandler } from './versions/bring-in-version.handler';
import { CompareVersionsQuery } from './versions/compare-versions.query';
import { PaperVersionsController } from './versions/paper-versions.controller';
import { PreviewVersionQuery } from './versions/preview-version.query';
import { StoredResolvedTexts } from './versions/stored-resolved-texts';
import { WithdrawPaperHandler } from './withdraw-paper.handler';

/** Drucksachen: drafts, submission, amendments, statements, consultation paths, attachments. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([attachmentStep])],
  controllers: [
    PaperStepsController,
    PapersController,
    AttachmentsController,
    PaperTextsController,
    PaperVersionsController,
    PaperTemplatesController,
  ],
  providers: [
    AddAttachmentHandler,
    AmendmentPreviewQuery,
    AmendmentReviewQuery,
    AmendmentsFollow,
    AttachmentContentQuery,
    AttachmentRepository,
    AttachmentTraceQuery,
    AttachmentTraceRepository,
    BringInVersionHandler,
    ChangePaperHandler,
    ChangePathHandler,
    PaperTemplatesHandler,
    CompareVersionsQuery,
    ContentCleaner,
    CreatePaperHandler,
    DeleteDraftHandler,
    DocumentReader,
    FollowPlanner,
    HangingAmendmentRepository,
    PaperAnnexRepository,
    PaperCompleteness,
    AmendmentContent,
    PaperContent,
    PaperOriginators,
    PaperParent,
    PaperDetailQuery,
    PaperExportQuery,
    PaperListQuery,
    PaperLock,
    PaperRepository,
    PaperTextRepository,
    PreviewVersionQuery,
    ReadDocumentQuery,
    RemoveAttachmentHandler,
    SwitchAttachmentHandler,
    SubmitPaperHandler,
    TemporaryFiles,
    UploadGate,
    UploadQuota,
    WithdrawPaperHandler,
    { provide: PaperProgress, useClass: StoredPaperProgress },
    { provide: PaperWritings, useClass: StoredPaperWritings },
    { provide: ResolvedTexts, useClass: StoredResolvedTexts },
  ],
  exports: [
    AttachmentRepository,
    CreatePaperHandler,
    PaperProgress,
    PaperWritings,
    ResolvedTexts,
    SubmitPaperHandler,
    WithdrawPaperHandler,
  ],
})
export class PapersModule {}
