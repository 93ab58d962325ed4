import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { amendmentOn, type TextSource } from '../platform/export/text-sheet';
import { ProblemError } from '../platform/problem/problem-error';
import { readTimeZone } from '../platform/records/municipality-time-zone';
import { toPaperFields } from '../platform/records/paper-fields';
import { AMENDED_TEXT } from './portal-paper-detail.statements';
import { readPortalPaper } from './portal-paper-parts';

/** The texts of a public paper, from the portal's own views. */
@Injectable()
export class PortalExportQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(paperId: string): Promise<TextSource> {
    const { parts, base, timeZone } = await this.unitOfWork.readPublic(async (db) => ({
      parts: await readPortalPaper(db, paperId),
      base: await db.row(AMENDED_TEXT, [paperId]),
      timeZone: await readTimeZone(db),
    }));
    if (parts === null) throw new ProblemError('not-found');
    const { kind, number, title, originators, submitted_on } = parts.paper;
    const { text, resolution, resolved, corrections, amendment } = parts;
    return {
      ...{ kind, number, title, timeZone, originators, day: submitted_on, fields: toPaperFields(parts.paper) },
      ...{ text, resolution, resolved, corrections, amendment: amendmentOn(base, amendment) },
    };
  }
}
