import { Module } from '@nestjs/common';
import { JournalModule } from '../platform/journal/journal.module';
import { DemoLoader } from './demo.loader';
import { PastHouse } from './meetings/past-house';
import { MinutesPart } from './parts/minutes.part';
import { MeetingsPart } from './parts/meetings.part';
import { PapersPart } from './parts/papers.part';
import { PastUnits } from './past-units';

/** The demonstration council. Development only: production refuses its accounts. */
@Module({
  imports: [JournalModule],
  providers: [DemoLoader, PapersPart, MeetingsPart, MinutesPart, PastUnits, PastHouse],
})
export class DemoModule {}
