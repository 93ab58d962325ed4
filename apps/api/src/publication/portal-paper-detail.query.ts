import { Injectable } from '@nestjs/common';
import type { PortalPaperDetail } from '@gremia/contracts';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { PORTAL_PAPER } from './portal-paper-detail.sql';
import { toPortalPaperDetail, type PortalPaperDetailRow } from './portal-paper-detail.view';
import { VersionComparisons } from './version-comparisons';

/** A public paper with everything public that belongs to it. */
@Injectable()
export class PortalPaperDetailQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly comparisons: VersionComparisons,
  ) {}

  async execute(id: string): Promise<PortalPaperDetail> {
    const [row] = await this.unitOfWork.readPublic((db) => db.query<PortalPaperDetailRow>(PORTAL_PAPER, [id]));
    if (row === undefined) throw new ProblemError('not-found');
    return toPortalPaperDetail(row, (before, after) => this.comparisons.compare(before, after));
  }
}
