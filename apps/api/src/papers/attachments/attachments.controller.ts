import { Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { uuid, type AttachmentView } from '@gremia/contracts';
import type { Request, Response } from 'express';
import type { Actor } from '../../platform/actor/actor';
import { CurrentActor } from '../../platform/actor/current-actor.decorator';
import { downloadHeaders } from '../../platform/web/download-headers';
import { AddAttachmentHandler } from './add-attachment.handler';
import { AttachmentContentQuery } from './attachment-content.query';
import { receiveUpload } from './receive-upload';
import { RemoveAttachmentHandler } from './remove-attachment.handler';

@Controller('api/v1')
export class AttachmentsController {
  constructor(
    private readonly add: AddAttachmentHandler,
    private readonly remove: RemoveAttachmentHandler,
    private readonly content: AttachmentContentQuery,
  ) {}

  @Post('papers/:id/attachments')
  create(
    @CurrentActor() actor: Actor | null,
    @Param('id', { schema: uuid }) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AttachmentView> {
    return this.add.execute(actor, id, () => receiveUpload(request, response));
  }

  @Delete('papers/:id/attachments/:attachmentId')
  @HttpCode(204)
  delete(
    @CurrentActor() actor: Actor | null,
    @Param('id', { schema: uuid }) id: string,
    @Param('attachmentId', { schema: uuid }) attachmentId: string,
  ): Promise<void> {
    return this.remove.execute(actor, id, attachmentId);
  }

  @Get('attachments/:id')
  async download(
    @CurrentActor() actor: Actor | null,
    @Param('id', { schema: uuid }) id: string,
    @Res() response: Response,
  ): Promise<void> {
    const { file_name, media_type, sha256, bytes } = await this.content.execute(actor, id);
    response.set({
      ...downloadHeaders({ fileName: file_name, mediaType: media_type, etag: `"${sha256}"` }),
      'cache-control': 'private, no-store',
    });
    response.send(bytes);
  }
}
