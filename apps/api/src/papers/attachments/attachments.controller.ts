import { Controller, Req, Res } from '@nestjs/common';
import { LARGEST_FILE, papersRoutes, type AttachmentTrace, type AttachmentView } from '@gremia/contracts';
import type { Request, Response } from 'express';
import { Handles } from '../../platform/route/handles.decorator';
import type { RouteInput } from '../../platform/route/route-input';
import { sendFile } from '../../platform/web/send-file';
import { AddAttachmentHandler } from './add-attachment.handler';
import { AttachmentContentQuery } from './attachment-content.query';
import { AttachmentTraceQuery } from './attachment-trace.query';
import { receiveForm } from './receive-form';
import { RemoveAttachmentHandler } from './remove-attachment.handler';
import { SwitchAttachmentHandler } from './switch-attachment.handler';
import { TemporaryFiles } from './temporary-files';

@Controller()
export class AttachmentsController {
  constructor(
    private readonly add: AddAttachmentHandler,
    private readonly remove: RemoveAttachmentHandler,
    private readonly content: AttachmentContentQuery,
    private readonly publicity: SwitchAttachmentHandler,
    private readonly trace: AttachmentTraceQuery,
    private readonly files: TemporaryFiles,
  ) {}

  @Handles(papersRoutes.attach)
  create(
    { actor, params }: RouteInput<typeof papersRoutes.attach>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AttachmentView> {
    return this.add.execute(actor, params.id, async () => {
      const { file, fields } = await receiveForm(request, response, { largest: LARGEST_FILE, files: this.files });
      return { file, public: fields['public'] === 'true' };
    });
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
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    response.set('cache-control', 'private, no-store');
    await sendFile(request, response, await this.content.execute(actor, params.id));
  }
}
