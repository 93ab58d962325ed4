import { Controller } from '@nestjs/common';
import { type AmendmentPreview, type PaperDetail, papersRoutes, type ReadTextResult } from '@gremia/contracts';
import { wrongField } from '../platform/problem/problem-error';
import { Handles } from '../platform/route/handles.decorator';
import type { RouteInput } from '../platform/route/route-input';
import { TextEngine } from '../platform/text-engine/text-engine';
import { AmendmentPreviewQuery } from './amendment-preview.query';
import { ChangePathHandler } from './change-path.handler';
import { PaperDetailQuery } from './paper-detail.query';
import { SubmitPaperHandler } from './submit-paper.handler';
import { WithdrawPaperHandler } from './withdraw-paper.handler';

/** What happens to a paper besides being written. */
@Controller()
export class PaperStepsController {
  constructor(
    private readonly detail: PaperDetailQuery,
    private readonly submit: SubmitPaperHandler,
    private readonly withdraw: WithdrawPaperHandler,
    private readonly path: ChangePathHandler,
    private readonly preview: AmendmentPreviewQuery,
    private readonly texts: TextEngine,
  ) {}

  @Handles(papersRoutes.previewAmendment)
  previewAmendment({ actor, body }: RouteInput<typeof papersRoutes.previewAmendment>): Promise<AmendmentPreview> {
    return this.preview.execute(actor, body);
  }

  @Handles(papersRoutes.readText)
  async readText({ body }: RouteInput<typeof papersRoutes.readText>): Promise<ReadTextResult> {
    const read = await this.texts.readText(body.text);
    if ('fault' in read) throw wrongField('/text', read.fault);
    return read;
  }

  @Handles(papersRoutes.submit)
  async submitPaper({ actor, params }: RouteInput<typeof papersRoutes.submit>): Promise<PaperDetail> {
    await this.submit.execute(actor, params.id);
    return this.detail.execute(actor, params.id);
  }

  @Handles(papersRoutes.withdraw)
  async withdrawPaper({ actor, params }: RouteInput<typeof papersRoutes.withdraw>): Promise<PaperDetail> {
    await this.withdraw.execute(actor, params.id);
    return this.detail.execute(actor, params.id);
  }

  @Handles(papersRoutes.changePath)
  async changePath({ actor, params, body }: RouteInput<typeof papersRoutes.changePath>): Promise<PaperDetail> {
    await this.path.execute(actor, params.id, body);
    return this.detail.execute(actor, params.id);
  }
}
