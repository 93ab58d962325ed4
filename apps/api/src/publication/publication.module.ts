import { Module } from '@nestjs/common';
import { PrintModule } from '../platform/print/print.module';
import { PortalAttachmentQuery } from './portal-attachment.query';
import { PortalCalendarQuery } from './calendar/portal-calendar.query';
import { PortalCommitteeQuery } from './portal-committee.query';
import { PortalController } from './portal.controller';
import { PortalExportController } from './portal-export.controller';
import { PortalExportQuery } from './portal-export.query';
import { PortalHomeQuery } from './portal-home.query';
import { PortalMeetingDetailQuery } from './portal-meeting-detail.query';
import { PortalMeetingListQuery } from './portal-meeting-list.query';
import { PortalMeetingsController } from './portal-meetings.controller';
import { PortalPageHeads } from './portal-page-heads';
import { PortalPages } from './portal-pages';
import { PageHeads } from '../platform/web/page-heads';
import { PortalMinutesQuery } from './portal-minutes.query';
import { PortalPaperDetailQuery } from './portal-paper-detail.query';
import { PortalPaperListQuery } from './portal-paper-list.query';
import { PortalPapersController } from './portal-papers.controller';
import { PortalMunicipalityQuery } from './portal-municipality.query';
import { PortalSearchQuery } from './portal-search.query';
import { PortalVersionComparisonQuery } from './portal-version-comparison.query';

/** What the public reads. Nothing here knows who asks, and nothing here can select what is not public. */
@Module({
  imports: [PrintModule],
  controllers: [PortalController, PortalMeetingsController, PortalPapersController, PortalExportController],
  providers: [
    PortalAttachmentQuery,
    PortalCalendarQuery,
    PortalCommitteeQuery,
    PortalExportQuery,
    PortalHomeQuery,
    PortalMeetingDetailQuery,
    PortalMeetingListQuery,
    PortalMinutesQuery,
    PortalPaperDetailQuery,
    PortalPaperListQuery,
    PortalMunicipalityQuery,
    PortalPages,
    PortalSearchQuery,
    { provide: PageHeads, useClass: PortalPageHeads },
    PortalVersionComparisonQuery,
  ],
})
export class PublicationModule {}
