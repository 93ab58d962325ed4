import { Injectable } from '@nestjs/common';
import type { PortalPaperDetail } from '@gremia/contracts';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { TextMarks } from '../platform/text-engine/text-marks';
import { PORTAL_PAPER } from './portal-paper-detail.sql';
import { portalMarkingsOf, toPortalPaperDetail, type PortalPaperDetailRow } from './portal-paper-detail.view';

/** A public paper with everything public that belongs to it. */
@Injectable()
export class PortalPaperDetailQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly marks: TextMarks,
  ) {}

  async execute(id: string): Promise<PortalPaperDetail> {
    const [row] = await this.unitOfWork.readPublic((db) => db.query<PortalPaperDetailRow>(PORTAL_PAPER, [id]));
    if (row === undefined) throw new ProblemError('not-found');
    return toPortalPaperDetail(row, await this.marks.of(portalMarkingsOf(row)));
  }
}
