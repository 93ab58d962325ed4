import { Injectable } from '@nestjs/common';
import type { PaperDetail } from '@gremia/contracts';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { TextMarks } from '../platform/text-engine/text-marks';
import { markingsOf, toDetail } from './paper-detail.view';
import { readPaper } from './paper-parts';

/** One paper with everything that hangs on it, as far as the person may see it. */
@Injectable()
export class PaperDetailQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly marks: TextMarks,
  ) {}

  async execute(actor: Actor, paperId: string): Promise<PaperDetail> {
    const parts = await this.unitOfWork.readSnapshot((db) => readPaper(db, actor, paperId));
    if (parts === null) throw new ProblemError('not-found');
    return toDetail(parts, actor, await this.marks.marksOf(markingsOf(parts)));
  }
}
