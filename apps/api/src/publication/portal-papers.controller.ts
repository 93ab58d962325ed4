import { Controller, Get, Param, Query, Res, UseInterceptors } from '@nestjs/common';
import {
  compareQuery,
  portalPaperQuery,
  uuid,
  type CompareQuery,
  type PortalPaperDetail,
  type PortalPaperList,
  type PortalPaperQuery,
  type VersionComparison,
} from '@gremia/contracts';
import type { Response } from 'express';
import { downloadHeaders } from '../platform/web/download-headers';
import { PortalAttachmentQuery } from './portal-attachment.query';
import { PortalPaperDetailQuery } from './portal-paper-detail.query';
import { PortalPaperListQuery } from './portal-paper-list.query';
import { PortalVersionComparisonQuery } from './portal-version-comparison.query';
import { PublicCacheInterceptor } from './public-cache.interceptor';

@Controller('api/v1/portal')
@UseInterceptors(PublicCacheInterceptor)
export class PortalPapersController {
  constructor(
    private readonly list: PortalPaperListQuery,
    private readonly detail: PortalPaperDetailQuery,
    private readonly comparison: PortalVersionComparisonQuery,
    private readonly attachment: PortalAttachmentQuery,
  ) {}

  @Get('papers')
  readList(@Query({ schema: portalPaperQuery }) query: PortalPaperQuery): Promise<PortalPaperList> {
    return this.list.execute(query);
  }

  @Get('papers/:id')
  read(@Param('id', { schema: uuid }) id: string): Promise<PortalPaperDetail> {
    return this.detail.execute(id);
  }

  @Get('papers/:id/compare')
  compare(
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: compareQuery }) query: CompareQuery,
  ): Promise<VersionComparison> {
    return this.comparison.execute(id, query);
  }

  @Get('attachments/:id')
  async download(@Param('id', { schema: uuid }) id: string, @Res() response: Response): Promise<void> {
    const { file_name, media_type, sha256, bytes } = await this.attachment.execute(id);
    response.set(downloadHeaders({ fileName: file_name, mediaType: media_type, etag: `"${sha256}"` })).send(bytes);
  }
}
