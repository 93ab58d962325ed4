import { Controller, Get, Param, Query, Res, UseInterceptors } from '@nestjs/common';
import {
  portalMeetingQuery,
  portalMinutesPdfQuery,
  uuid,
  type PortalMeeting,
  type PortalMeetingDetail,
  type PortalMeetingQuery,
  type PortalMinutes,
  type PortalMinutesPdfQuery,
} from '@gremia/contracts';
import type { Response } from 'express';
import { MinutesPdf } from '../platform/print/minutes-pdf';
import { downloadHeaders } from '../platform/web/download-headers';
import { PortalMeetingDetailQuery } from './portal-meeting-detail.query';
import { PortalMeetingListQuery } from './portal-meeting-list.query';
import { PortalMinutesQuery } from './portal-minutes.query';
import { PublicCacheInterceptor } from './public-cache.interceptor';

@Controller('api/v1/portal/meetings')
@UseInterceptors(PublicCacheInterceptor)
export class PortalMeetingsController {
  constructor(
    private readonly list: PortalMeetingListQuery,
    private readonly detail: PortalMeetingDetailQuery,
    private readonly minutes: PortalMinutesQuery,
    private readonly pdf: MinutesPdf,
  ) {}

  @Get()
  async readList(
    @Query({ schema: portalMeetingQuery }) query: PortalMeetingQuery,
  ): Promise<{ meetings: PortalMeeting[] }> {
    return { meetings: await this.list.execute(query) };
  }

  @Get(':id')
  read(@Param('id', { schema: uuid }) id: string): Promise<PortalMeetingDetail> {
    return this.detail.execute(id);
  }

  @Get(':id/minutes')
  async readMinutes(@Param('id', { schema: uuid }) id: string): Promise<PortalMinutes> {
    const { document, remarks, releasedAt, correctedSince } = await this.minutes.execute(id);
    return { document, remarks, releasedAt, correctedSince };
  }

  @Get(':id/minutes.pdf')
  async printMinutes(
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: portalMinutesPdfQuery }) { standard }: PortalMinutesPdfQuery,
    @Res() response: Response,
  ): Promise<void> {
    const { document, remarks, no, madeAt, municipality } = await this.minutes.execute(id);
    const { bytes, etag } = await this.pdf.print(
      { document, remarks, part: 'public', municipality, no, state: 'released', at: madeAt },
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
