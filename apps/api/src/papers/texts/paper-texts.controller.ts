import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { exportQuery, LARGEST_DOCUMENT, uuid, type ExportQuery, type ReadDocumentResult } from '@gremia/contracts';
import type { Request, Response } from 'express';
import type { Actor } from '../../platform/actor/actor';
import { CurrentActor } from '../../platform/actor/current-actor.decorator';
import { SignedIn } from '../../platform/actor/signed-in.decorator';
import { TextExport } from '../../platform/export/text-export';
import { downloadHeaders } from '../../platform/web/download-headers';
import { receiveForm } from '../attachments/receive-upload';
import { PaperExportQuery } from './paper-export.query';
import { ReadDocumentQuery } from './read-document.query';

/** Resolution texts come in as files and go out as files. */
@Controller('api/v1/papers')
@SignedIn()
export class PaperTextsController {
  constructor(
    private readonly reading: ReadDocumentQuery,
    private readonly source: PaperExportQuery,
    private readonly textExport: TextExport,
  ) {}

  @Post('read-document')
  @HttpCode(200)
  readDocument(
    @CurrentActor() actor: Actor | null,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ReadDocumentResult> {
    return this.reading.execute(actor, () => receiveForm(request, response, LARGEST_DOCUMENT));
  }

  @Get(':id/export')
  async exportText(
    @CurrentActor() actor: Actor | null,
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: exportQuery }) query: ExportQuery,
    @Res() response: Response,
  ): Promise<void> {
    const { bytes, ...file } = await this.textExport.write(await this.source.execute(actor, id), query);
    response.set({ ...downloadHeaders(file), 'cache-control': 'private, no-store' }).send(bytes);
  }
}
