import { Controller, Res, UseInterceptors } from '@nestjs/common';
import { paperTextsRoutes } from '@gremia/contracts';
import type { Response } from 'express';
import { TextExport } from '../platform/export/text-export';
import { Handles } from '../platform/route/handles.decorator';
import type { RouteInput } from '../platform/route/route-input';
import { downloadHeaders } from '../platform/web/download-headers';
import { PortalExportQuery } from './portal-export.query';
import { PublicCacheInterceptor } from './public-cache.interceptor';

/** Public resolution texts as files. */
@Controller()
@UseInterceptors(PublicCacheInterceptor)
export class PortalExportController {
  constructor(
    private readonly source: PortalExportQuery,
    private readonly textExport: TextExport,
  ) {}

  @Handles(paperTextsRoutes.portalExport)
  async exportText(
    { params, query }: RouteInput<typeof paperTextsRoutes.portalExport>,
    @Res() response: Response,
  ): Promise<void> {
    const { bytes, ...file } = await this.textExport.write(await this.source.execute(params.id), query);
    response.set(downloadHeaders(file)).send(bytes);
  }
}
