import { Controller, Res, UseInterceptors } from '@nestjs/common';
import { portalRoutes, type PortalMeetingDetail, type PortalMeetingList, type PortalMinutes } from '@gremia/contracts';
import type { Response } from 'express';
import { MinutesPdf } from '../platform/print/minutes-pdf';
import { Handles } from '../platform/route/handles.decorator';
import type { RouteInput } from '../platform/route/route-input';
import { downloadHeaders } from '../platform/web/download-headers';
import { PortalCalendarQuery } from './calendar/portal-calendar.query';
import { PortalMeetingDetailQuery } from './portal-meeting-detail.query';
import { PortalMeetingListQuery } from './portal-meeting-list.query';
import { PortalMinutesQuery } from './portal-minutes.query';
import { toPortalMinutes } from './portal-minutes.view';
import { PublicCacheInterceptor } from './public-cache.interceptor';

@Controller()
@UseInterceptors(PublicCacheInterceptor)
export class PortalMeetingsController {
  constructor(
    private readonly list: PortalMeetingListQuery,
    private readonly detail: PortalMeetingDetailQuery,
    private readonly minutes: PortalMinutesQuery,
    private readonly pdf: MinutesPdf,
    private readonly calendar: PortalCalendarQuery,
  ) {}

  @Handles(portalRoutes.meetings)
  readList({ query }: RouteInput<typeof portalRoutes.meetings>): Promise<PortalMeetingList> {
    return this.list.execute(query);
  }

  @Handles(portalRoutes.calendar)
  async readCalendar({ query }: RouteInput<typeof portalRoutes.calendar>, @Res() response: Response): Promise<void> {
    const calendar = await this.calendar.execute(query);
    response
      .set({
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'attachment; filename="sitzungen.ics"',
        'x-content-type-options': 'nosniff',
      })
      .send(calendar);
  }

  @Handles(portalRoutes.meeting)
  read({ params }: RouteInput<typeof portalRoutes.meeting>): Promise<PortalMeetingDetail> {
    return this.detail.execute(params.id);
  }

  @Handles(portalRoutes.minutes)
  async readMinutes({ params }: RouteInput<typeof portalRoutes.minutes>): Promise<PortalMinutes> {
    return toPortalMinutes(await this.minutes.execute(params.id));
  }

  @Handles(portalRoutes.minutesPdf)
  async printMinutes(
    { params, query: { standard } }: RouteInput<typeof portalRoutes.minutesPdf>,
    @Res() response: Response,
  ): Promise<void> {
    const { document, remarks, record, no, madeAt, municipality, letterhead } = await this.minutes.execute(params.id);
    const { bytes, etag } = await this.pdf.print(
      { document, remarks, record, part: 'public', municipality, no, state: 'released', letterhead, at: madeAt },
      standard,
    );
    response
      .set(
        downloadHeaders({
          fileName: this.pdf.fileName(document, 'public', standard),
          mediaType: 'application/pdf',
          etag,
        }),
      )
      .send(bytes);
  }
}
