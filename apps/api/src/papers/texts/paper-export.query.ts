import { Injectable } from '@nestjs/common';
import { dayOf } from '@gremia/rules';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { amendmentOn, type TextSource } from '../../platform/export/text-sheet';
import { ProblemError } from '../../platform/problem/problem-error';
import { readTimeZone } from '../../platform/records/municipality-time-zone';
import { toPaperFields } from '../../platform/records/paper-fields';
import { AMENDED_TEXT } from '../paper-detail.statements';
import { readPaper } from '../paper-parts';

/** The texts of a paper, as far as the person may see it: the same statements and the same conditions as its page. */
@Injectable()
export class PaperExportQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, paperId: string): Promise<TextSource> {
    const { parts, base, timeZone } = await this.unitOfWork.readSnapshot(async (db) => ({
      parts: await readPaper(db, actor, paperId),
      base: await db.row(AMENDED_TEXT, [paperId]),
      timeZone: await readTimeZone(db),
    }));
    if (parts === null) throw new ProblemError('not-found');
    const { kind, number, title, originators, submitted_on, changed_at } = parts.paper;
    const { text, resolution, resolved, corrections, amendment } = parts;
    const day = submitted_on ?? dayOf(changed_at.getTime(), timeZone);
    return {
      ...{ kind, number, title, timeZone, originators, day, fields: toPaperFields(parts.paper) },
      ...{ text, resolution, resolved, corrections, amendment: amendmentOn(base, amendment) },
    };
  }
}
