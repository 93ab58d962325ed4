import { Controller } from '@nestjs/common';
import {
  paperVersionsRoutes,
  type AmendmentReview,
  type PaperDetail,
  type VersionComparison,
  type VersionPreview,
} from '@gremia/contracts';
import { Handles } from '../../platform/route/handles.decorator';
import type { RouteInput } from '../../platform/route/route-input';
import { PaperDetailQuery } from '../paper-detail.query';
import { AmendmentReviewQuery } from '../rebase/amendment-review.query';
import { BringInVersionHandler } from './bring-in-version.handler';
import { CompareVersionsQuery } from './compare-versions.query';
import { PreviewVersionQuery } from './preview-version.query';

/** New versions of a submitted paper, and the amendments that have to follow. */
@Controller()
export class PaperVersionsController {
  constructor(
    private readonly bringIn: BringInVersionHandler,
    private readonly preview: PreviewVersionQuery,
    private readonly comparison: CompareVersionsQuery,
    private readonly reviewQuery: AmendmentReviewQuery,
    private readonly detail: PaperDetailQuery,
  ) {}

  @Handles(paperVersionsRoutes.bringIn)
  async bringInVersion({ actor, params, body }: RouteInput<typeof paperVersionsRoutes.bringIn>): Promise<PaperDetail> {
    await this.bringIn.execute(actor, params.id, body);
    return this.detail.execute(actor, params.id);
  }

  @Handles(paperVersionsRoutes.preview)
  previewVersion({ actor, params, body }: RouteInput<typeof paperVersionsRoutes.preview>): Promise<VersionPreview> {
    return this.preview.execute(actor, params.id, body);
  }

  @Handles(paperVersionsRoutes.compare)
  compare({ actor, params, query }: RouteInput<typeof paperVersionsRoutes.compare>): Promise<VersionComparison> {
    return this.comparison.execute(actor, params.id, query);
  }

  @Handles(paperVersionsRoutes.review)
  review({ actor, params }: RouteInput<typeof paperVersionsRoutes.review>): Promise<AmendmentReview> {
    return this.reviewQuery.execute(actor, params.id);
  }
}
