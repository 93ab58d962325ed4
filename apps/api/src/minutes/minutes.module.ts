import { Module } from '@nestjs/common';
import { JournalModule } from '../platform/journal/journal.module';
import { PrintModule } from '../platform/print/print.module';
import { AdvanceMinutesHandler } from './advance-minutes.handler';
import { ComposeMinutesHandler } from './compose-minutes.handler';
import { MinutesComposer } from './minutes-composer';
import { MinutesDetailQuery } from './minutes-detail.query';
import { MinutesPdfQuery } from './minutes-pdf.query';
import { PrintablePartQuery } from './printable-part.query';
import { MinutesController } from './minutes.controller';
import { MinutesRepository } from './minutes.repository';
import { ObjectionsHandler } from './objections.handler';
import { SaveMinutesHandler } from './save-minutes.handler';
import { TextBlocksController } from './text-blocks.controller';
import { TextBlocksHandler } from './text-blocks.handler';

/** Niederschrift: composed from the journal, completed by the clerk, signed, approved, released. */
@Module({
  imports: [JournalModule, PrintModule],
  controllers: [MinutesController, TextBlocksController],
  providers: [
    AdvanceMinutesHandler,
    ComposeMinutesHandler,
    MinutesComposer,
    MinutesDetailQuery,
    MinutesPdfQuery,
    MinutesRepository,
    ObjectionsHandler,
    PrintablePartQuery,
    SaveMinutesHandler,
    TextBlocksHandler,
  ],
  exports: [ComposeMinutesHandler, SaveMinutesHandler, AdvanceMinutesHandler],
})
export class MinutesModule {}
