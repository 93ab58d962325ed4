import { Module } from '@nestjs/common';
import { HistoryController } from './history.controller';
import { MeetingHistoryQuery } from './meeting-history.query';
import { PaperHistoryQuery } from './paper-history.query';
import { PortalPaperHistoryQuery } from './portal-paper-history.query';

/** What happened to papers and meetings: asked of the tables in which it stands, nothing is stored for it. */
@Module({
  controllers: [HistoryController],
  providers: [MeetingHistoryQuery, PaperHistoryQuery, PortalPaperHistoryQuery],
})
export class HistoryModule {}
