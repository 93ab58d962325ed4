import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { TextSource } from '../platform/export/text-sheet';
import { ProblemError } from '../platform/problem/problem-error';
import { PORTAL_PAPER } from './portal-paper-detail.sql';
import type { PortalPaperDetailRow } from './portal-paper-detail.view';

/** The texts of a public paper, from the portal's own views. */
@Injectable()
export class PortalExportQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(paperId: string): Promise<TextSource> {
    const [row] = await this.unitOfWork.readPublic((db) => db.query<PortalPaperDetailRow>(PORTAL_PAPER, [paperId]));
    if (row === undefined) throw new ProblemError('not-found');
    const { kind, number, title, originators, submitted_on, text, resolution, resolved, corrections, amendment } = row;
    return { kind, number, title, originators, day: submitted_on, text, resolution, resolved, corrections, amendment };
  }
}
