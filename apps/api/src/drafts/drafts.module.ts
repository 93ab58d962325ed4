import { Module } from '@nestjs/common';
import { DraftCleaner } from './draft-cleaner';
import { DraftsController } from './drafts.controller';
import { DropDraftHandler } from './drop-draft.handler';
import { EditingMarkRepository } from './editing-mark.repository';
import { KeepDraftHandler } from './keep-draft.handler';
import { MarkEditingHandler } from './mark-editing.handler';
import { OwnDraftQuery } from './own-draft.query';
import { TypedDraftRepository } from './typed-draft.repository';
import { WritingGuard } from './writing-guard';

/** What people type and have not saved, kept for each of them alone, and who is writing on the same thing. */
@Module({
  controllers: [DraftsController],
  providers: [
    DraftCleaner,
    DropDraftHandler,
    EditingMarkRepository,
    KeepDraftHandler,
    MarkEditingHandler,
    OwnDraftQuery,
    TypedDraftRepository,
    WritingGuard,
  ],
})
export class DraftsModule {}
