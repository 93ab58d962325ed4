import { Controller, Req, Res } from '@nestjs/common';
import { LARGEST_DOCUMENT, paperTextsRoutes, type ReadDocumentResult } from '@gremia/contracts';
import type { Request, Response } from 'express';
import { TextExport } from '../../platform/export/text-export';
import { Handles } from '../../platform/route/handles.decorator';
import type { RouteInput } from '../../platform/route/route-input';
import { downloadHeaders } from '../../platform/web/download-headers';
import { receiveForm } from '../attachments/receive-form';
import { TemporaryFiles } from '../attachments/temporary-files';
import { PaperExportQuery } from './paper-export.query';
import { ReadDocumentQuery } from './read-document.query';

/** Resolution texts come in as files and go out as files. */
@Controller()
export class PaperTextsController {
  constructor(
    private readonly reading: ReadDocumentQuery,
    private readonly source: PaperExportQuery,
    private readonly textExport: TextExport,
    private readonly files: TemporaryFiles,
  ) {}

  @Handles(paperTextsRoutes.readDocument)
  readDocument(
    { actor }: RouteInput<typeof paperTextsRoutes.readDocument>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ReadDocumentResult> {
    const form = { largest: LARGEST_DOCUMENT, files: this.files };
    return this.reading.execute(actor, () => receiveForm(request, response, form));
  }

  @Handles(paperTextsRoutes.export)
  async exportText(
    { actor, params, query }: RouteInput<typeof paperTextsRoutes.export>,
    @Res() response: Response,
  ): Promise<void> {
    const { bytes, ...file } = await this.textExport.write(await this.source.execute(actor, params.id), query);
    response.set({ ...downloadHeaders(file), 'cache-control': 'private, no-store' }).send(bytes);
  }
}
