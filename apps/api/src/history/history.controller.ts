import { Controller } from '@nestjs/common';
import { historyRoutes, type HistoryList } from '@gremia/contracts';
import { Handles } from '../platform/route/handles.decorator';
import type { RouteInput } from '../platform/route/route-input';
import { MeetingHistoryQuery } from './meeting-history.query';
import { PaperHistoryQuery } from './paper-history.query';
import { PortalPaperHistoryQuery } from './portal-paper-history.query';

@Controller()
export class HistoryController {
  constructor(
    private readonly paper: PaperHistoryQuery,
    private readonly meeting: MeetingHistoryQuery,
    private readonly portalPaper: PortalPaperHistoryQuery,
  ) {}

  @Handles(historyRoutes.paper)
  readPaper({ actor, params, query }: RouteInput<typeof historyRoutes.paper>): Promise<HistoryList> {
    return this.paper.execute(actor, params.id, query);
  }

  @Handles(historyRoutes.meeting)
  readMeeting({ actor, params, query }: RouteInput<typeof historyRoutes.meeting>): Promise<HistoryList> {
    return this.meeting.execute(actor, params.id, query);
  }

  @Handles(historyRoutes.portalPaper)
  readPublicPaper({ params, query }: RouteInput<typeof historyRoutes.portalPaper>): Promise<HistoryList> {
    return this.portalPaper.execute(params.id, query);
  }
}
