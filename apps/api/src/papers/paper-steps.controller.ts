import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import {
  previewAmendment,
  readText,
  uuid,
  type AmendmentPreview,
  type PaperDetail,
  type PreviewAmendment,
  type ReadTextResult,
} from '@gremia/contracts';
import { parseResolution } from '@gremia/resolution';
import type { z } from 'zod';
import type { Actor } from '../platform/actor/actor';
import { CurrentActor } from '../platform/actor/current-actor.decorator';
import { SignedIn } from '../platform/actor/signed-in.decorator';
import { AmendmentPreviewQuery } from './amendment-preview.query';
import { PaperDetailQuery } from './paper-detail.query';
import { SubmitPaperHandler } from './submit-paper.handler';
import { WithdrawPaperHandler } from './withdraw-paper.handler';

/** What happens to a paper besides being written. */
@Controller('api/v1/papers')
export class PaperStepsController {
  constructor(
    private readonly detail: PaperDetailQuery,
    private readonly submit: SubmitPaperHandler,
    private readonly withdraw: WithdrawPaperHandler,
    private readonly preview: AmendmentPreviewQuery,
  ) {}

  @Post('preview-amendment')
  @HttpCode(200)
  @SignedIn()
  previewAmendment(
    @CurrentActor() actor: Actor | null,
    @Body({ schema: previewAmendment }) input: PreviewAmendment,
  ): Promise<AmendmentPreview> {
    return this.preview.execute(actor, input);
  }

  @Post('read-text')
  @HttpCode(200)
  @SignedIn()
  readText(@Body({ schema: readText }) { text }: z.infer<typeof readText>): ReadTextResult {
    return { points: parseResolution(text) };
  }

  @Post(':id/submit')
  @HttpCode(200)
  async submitPaper(
    @CurrentActor() actor: Actor | null,
    @Param('id', { schema: uuid }) id: string,
  ): Promise<PaperDetail> {
    await this.submit.execute(actor, id);
    return this.detail.execute(actor, id);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  async withdrawPaper(
    @CurrentActor() actor: Actor | null,
    @Param('id', { schema: uuid }) id: string,
  ): Promise<PaperDetail> {
    await this.withdraw.execute(actor, id);
    return this.detail.execute(actor, id);
  }
}
