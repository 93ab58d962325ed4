import { Controller, Req, Res, UseInterceptors } from '@nestjs/common';
import {
  paperVersionsRoutes,
  portalRoutes,
  type PortalPaperDetail,
  type PortalPaperList,
  type VersionComparison,
} from '@gremia/contracts';
import type { Request, Response } from 'express';
import { Handles } from '../platform/route/handles.decorator';
import type { RouteInput } from '../platform/route/route-input';
import { sendFile } from '../platform/web/send-file';
import { PortalAttachmentQuery } from './portal-attachment.query';
import { PortalPaperDetailQuery } from './portal-paper-detail.query';
import { PortalPaperListQuery } from './portal-paper-list.query';
import { PortalVersionComparisonQuery } from './portal-version-comparison.query';
import { PublicCacheInterceptor } from './public-cache.interceptor';

@Controller()
@UseInterceptors(PublicCacheInterceptor)
export class PortalPapersController {
  constructor(
    private readonly list: PortalPaperListQuery,
    private readonly detail: PortalPaperDetailQuery,
    private readonly comparison: PortalVersionComparisonQuery,
    private readonly attachment: PortalAttachmentQuery,
  ) {}

  @Handles(portalRoutes.papers)
  readList({ query }: RouteInput<typeof portalRoutes.papers>): Promise<PortalPaperList> {
    return this.list.execute(query);
  }

  @Handles(portalRoutes.paper)
  read({ params }: RouteInput<typeof portalRoutes.paper>): Promise<PortalPaperDetail> {
    return this.detail.execute(params.id);
  }

  @Handles(paperVersionsRoutes.portalCompare)
  compare({ params, query }: RouteInput<typeof paperVersionsRoutes.portalCompare>): Promise<VersionComparison> {
    return this.comparison.execute(params.id, query);
  }

  @Handles(portalRoutes.attachment)
  async download(
    { params }: RouteInput<typeof portalRoutes.attachment>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await sendFile(request, response, await this.attachment.execute(params.id));
  }
}
