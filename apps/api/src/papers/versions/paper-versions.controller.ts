import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  bringInVersion,
  compareQuery,
  previewVersion,
  uuid,
  type AmendmentReview,
  type BringInVersion,
  type CompareQuery,
  type PaperDetail,
  type PreviewVersion,
  type VersionComparison,
  type VersionPreview,
} from '@gremia/contracts';
import type { Actor } from '../../platform/actor/actor';
import { CurrentActor } from '../../platform/actor/current-actor.decorator';
import { SignedIn } from '../../platform/actor/signed-in.decorator';
import { PaperDetailQuery } from '../paper-detail.query';
import { AmendmentReviewQuery } from '../rebase/amendment-review.query';
import { BringInVersionHandler } from './bring-in-version.handler';
import { CompareVersionsQuery } from './compare-versions.query';
import { PreviewVersionQuery } from './preview-version.query';

/** New versions of a submitted paper, and the amendments that have to follow. */
@Controller('api/v1/papers/:id')
export class PaperVersionsController {
  constructor(
    private readonly bringIn: BringInVersionHandler,
    private readonly preview: PreviewVersionQuery,
    private readonly comparison: CompareVersionsQuery,
    private readonly reviewQuery: AmendmentReviewQuery,
    private readonly detail: PaperDetailQuery,
  ) {}

  @Post('versions')
  async bringInVersion(
    @CurrentActor() actor: Actor | null,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: bringInVersion }) input: BringInVersion,
  ): Promise<PaperDetail> {
    await this.bringIn.execute(actor, id, input);
    return this.detail.execute(actor, id);
  }

  @Post('preview-version')
  @HttpCode(200)
  @SignedIn()
  previewVersion(
    @CurrentActor() actor: Actor | null,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: previewVersion }) input: PreviewVersion,
  ): Promise<VersionPreview> {
    return this.preview.execute(actor, id, input);
  }

  @Get('compare')
  compare(
    @CurrentActor() actor: Actor | null,
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: compareQuery }) query: CompareQuery,
  ): Promise<VersionComparison> {
    return this.comparison.execute(actor, id, query);
  }

  @Get('review')
  review(@CurrentActor() actor: Actor | null, @Param('id', { schema: uuid }) id: string): Promise<AmendmentReview> {
    return this.reviewQuery.execute(actor, id);
  }
}
