import { Injectable } from '@nestjs/common';
import type { PortalPaperDetail } from '@gremia/contracts';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { TextMarks } from '../platform/text-engine/text-marks';
import { portalMarkingsOf, toPortalPaperDetail } from './portal-paper-detail.view';
import { readPortalPaper } from './portal-paper-parts';

/** A public paper with everything public that belongs to it. */
@Injectable()
export class PortalPaperDetailQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly marks: TextMarks,
  ) {}

  async execute(id: string): Promise<PortalPaperDetail> {
    const parts = await this.unitOfWork.readPublic((db) => readPortalPaper(db, id));
    if (parts === null) throw new ProblemError('not-found');
    return toPortalPaperDetail(parts, await this.marks.marksOf(portalMarkingsOf(parts)));
  }
}
