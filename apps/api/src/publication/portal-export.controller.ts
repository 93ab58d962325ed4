import { Controller, Get, Param, Query, Res, UseInterceptors } from '@nestjs/common';
import { exportQuery, uuid, type ExportQuery } from '@gremia/contracts';
import type { Response } from 'express';
import { TextExport } from '../platform/export/text-export';
import { downloadHeaders } from '../platform/web/download-headers';
import { PortalExportQuery } from './portal-export.query';
import { PublicCacheInterceptor } from './public-cache.interceptor';

/** Public resolution texts as files. */
@Controller('api/v1/portal/papers')
@UseInterceptors(PublicCacheInterceptor)
export class PortalExportController {
  constructor(
    private readonly source: PortalExportQuery,
    private readonly textExport: TextExport,
  ) {}

  @Get(':id/export')
  async exportText(
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: exportQuery }) query: ExportQuery,
    @Res() response: Response,
  ): Promise<void> {
    const { bytes, ...file } = await this.textExport.write(await this.source.execute(id), query);
    response.set(downloadHeaders(file)).send(bytes);
  }
}
