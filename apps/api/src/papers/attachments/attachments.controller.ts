import { Controller, Req, Res } from '@nestjs/common';
import { papersRoutes, type AttachmentTrace, type AttachmentView } from '@gremia/contracts';
import type { Request, Response } from 'express';
import { Handles } from '../../platform/route/handles.decorator';
import type { RouteInput } from '../../platform/route/route-input';
import { downloadHeaders } from '../../platform/web/download-headers';
import { AddAttachmentHandler } from './add-attachment.handler';
import { AttachmentContentQuery } from './attachment-content.query';
import { AttachmentTraceQuery } from './attachment-trace.query';
import { receiveUpload } from './receive-upload';
import { RemoveAttachmentHandler } from './remove-attachment.handler';
import { SwitchAttachmentHandler } from './switch-attachment.handler';

@Controller()
export class AttachmentsController {
  constructor(
    private readonly add: AddAttachmentHandler,
    private readonly remove: RemoveAttachmentHandler,
    private readonly content: AttachmentContentQuery,
    private readonly publicity: SwitchAttachmentHandler,
    private readonly trace: AttachmentTraceQuery,
  ) {}

  @Handles(papersRoutes.attach)
  create(
    { actor, params }: RouteInput<typeof papersRoutes.attach>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AttachmentView> {
    return this.add.execute(actor, params.id, () => receiveUpload(request, response));
  }

  @Handles(papersRoutes.detach)
  delete({ actor, params }: RouteInput<typeof papersRoutes.detach>): Promise<void> {
    return this.remove.execute(actor, params.id, params.attachmentId);
  }

  @Handles(papersRoutes.switchAttachment)
  change({ actor, params, body }: RouteInput<typeof papersRoutes.switchAttachment>): Promise<AttachmentView> {
    return this.publicity.execute(actor, params, body);
  }

  @Handles(papersRoutes.attachmentTrace)
  readTrace({ actor, params }: RouteInput<typeof papersRoutes.attachmentTrace>): Promise<AttachmentTrace> {
    return this.trace.execute(actor, params.id);
  }

  @Handles(papersRoutes.attachment)
  async download(
    { actor, params }: RouteInput<typeof papersRoutes.attachment>,
    @Res() response: Response,
  ): Promise<void> {
    const { file_name, media_type, sha256, bytes } = await this.content.execute(actor, params.id);
    response.set({
      ...downloadHeaders({ fileName: file_name, mediaType: media_type, etag: `"${sha256}"` }),
      'cache-control': 'private, no-store',
    });
    response.send(bytes);
  }
}
